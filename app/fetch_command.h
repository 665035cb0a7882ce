#pragma once

#include "app/commands.h"

class QCoreApplication;

namespace walletloupe::app {

/// Looks the provider's key up and fetches; the exit code.
int runFetch(QCoreApplication& application, const FetchCommand& command);

}  // namespace walletloupe::app

#pragma once

#include "app/commands.h"
#include "core/base/result.h"

class QCommandLineParser;

namespace walletloupe::app {

void addWindowOptions(QCommandLineParser& parser);

/// What addWindowOptions made of the arguments. Error: Usage for a place, a view or a size that
/// is none.
Result<WindowCommand> readWindow(const QCommandLineParser& parser);

}  // namespace walletloupe::app

#pragma once

#include "app/commands.h"

#include <QStringList>

namespace walletloupe::app {

/// Arguments (the program's name first) to a value. Never exits and prints nothing: wrong usage
/// comes back as a TextCommand with exit code 2.
Command parseCommandLine(const QStringList& arguments);

}  // namespace walletloupe::app

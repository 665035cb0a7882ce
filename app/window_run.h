#pragma once

#include "app/commands.h"

namespace walletloupe::app {

/// Builds the window with its parts and runs it until it closes, or until its picture is drawn;
/// the exit code.
int runWindow(int& argc, char** argv, const WindowCommand& command);

}  // namespace walletloupe::app

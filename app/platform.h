#pragma once

namespace walletloupe::app {

/// Lets Qt draw without a display. Call it before the application is made.
void useOffscreenPlatform();

/// From here on no core file of this program holds its memory: there is a key in it.
void keepOutOfCoreFiles();

/// Whether a window can be shown on this machine.
bool hasDisplay();

}  // namespace walletloupe::app

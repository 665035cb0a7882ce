#pragma once

namespace walletloupe::app {

/// Lets Qt draw without a display. Call it before the application is made.
void useOffscreenPlatform();

/// Whether a window can be shown on this machine.
bool hasDisplay();

}  // namespace walletloupe::app

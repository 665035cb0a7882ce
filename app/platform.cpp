#include "app/platform.h"

#include <QByteArray>

namespace walletloupe::app {

void useOffscreenPlatform()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // That platform warns of every window hint which it does not need.
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        qputenv("QT_LOGGING_RULES", "default.warning=false");
}

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

}  // namespace walletloupe::app

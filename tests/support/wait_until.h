#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>

#include <functional>

namespace walletloupe::tests {

/// Runs the event loop until `condition` holds; false when it never does within a generous
/// limit that only a hang reaches.
inline bool waitUntil(const std::function<bool()>& condition)
{
    const QDeadlineTimer deadline(60'000);
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return condition();
}

}  // namespace walletloupe::tests

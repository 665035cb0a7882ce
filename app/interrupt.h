#pragma once

#include <QObject>

class QSocketNotifier;

namespace walletloupe::app {

/// Ctrl-C and a polite kill as a signal in the event loop. A second Ctrl-C ends the program at
/// once, as without it. One at a time.
class InterruptWatch final : public QObject {
    Q_OBJECT

public:
    explicit InterruptWatch(QObject* parent = nullptr);
    ~InterruptWatch() override;

Q_SIGNALS:
    void interrupted();

private:
    QSocketNotifier* m_notifier = nullptr;
    int m_readEnd = -1;
};

}  // namespace walletloupe::app

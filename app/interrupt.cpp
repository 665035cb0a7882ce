#include "app/interrupt.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace walletloupe::app {
namespace {

// A signal handler may only touch such plain things.
volatile sig_atomic_t writeEnd = -1;

void onSignal(int)
{
    const char byte = 1;
    if (writeEnd >= 0)
        static_cast<void>(!write(static_cast<int>(writeEnd), &byte, 1));
}

void setHandler(void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

InterruptWatch::InterruptWatch(QObject* parent) : QObject(parent)
{
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_readEnd = ends[0];
    writeEnd = ends[1];
    m_notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    setHandler(onSignal);
}

InterruptWatch::~InterruptWatch()
{
    setHandler(SIG_DFL);
    if (writeEnd >= 0)
        close(static_cast<int>(writeEnd));
    if (m_readEnd >= 0)
        close(m_readEnd);
    writeEnd = -1;
}

}  // namespace walletloupe::app

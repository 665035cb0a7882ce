#include "core/jobs/job_runner.h"

#include <QThread>

#include <algorithm>

namespace walletloupe::jobs {

JobRunner::JobRunner(QObject* parent) : QObject(parent) {}

JobRunner::~JobRunner()
{
    m_stop.request_stop();
    for (const auto& thread : m_threads)
        thread->wait();
}

void JobRunner::cancel()
{
    m_stop.request_stop();
}

void JobRunner::start(Work work, QObject* receiver)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 run = ++m_run;

    Progress progress(m_stop.get_token(), [this, run](double fraction) {
        QMetaObject::invokeMethod(
            this,
            [this, run, fraction] {
                if (run == m_run)
                    Q_EMIT progressed(fraction);
            },
            Qt::QueuedConnection);
    });
    // The thread posts to this runner, which outlives it: the destructor waits.
    auto thread = std::unique_ptr<QThread>(QThread::create(
        [this, run, work = std::move(work), progress, guard = QPointer<QObject>(receiver)] {
            Delivery delivery = work(Executor(0, progress));
            QMetaObject::invokeMethod(
                this,
                [this, run, guard, delivery = std::move(delivery)] {
                    finish(run, guard, delivery);
                },
                Qt::QueuedConnection);
        }));
    std::erase_if(m_threads, [](const auto& old) { return old->isFinished(); });
    m_threads.push_back(std::move(thread));
    setBusy(true);
    m_threads.back()->start();
}

void JobRunner::finish(quint64 run, const QPointer<QObject>& receiver, const Delivery& delivery)
{
    if (run != m_run)
        return;
    setBusy(false);
    if (receiver)
        delivery();
}

void JobRunner::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

}  // namespace walletloupe::jobs

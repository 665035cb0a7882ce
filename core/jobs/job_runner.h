#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"

#include <QObject>
#include <QPointer>

#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

class QThread;

namespace walletloupe::jobs {

/// Runs one function at a time on a worker thread and brings its result home.
///
/// Input goes in by value with the function; the result comes back on the thread of the
/// runner. A run that is started while another is under way overtakes it: the older one is
/// cancelled and its result dropped. The destructor cancels and waits.
class JobRunner final : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// Calls `work` on a worker thread and then `done` with its result here, unless the run was
    /// overtaken or `receiver` is gone. `work` must own all it uses.
    template <class T>
    void run(std::function<Result<T>(const Executor&)> work, QObject* receiver,
             std::function<void(Result<T>)> done)
    {
        start(
            [work = std::move(work), done = std::move(done)](const Executor& executor) -> Delivery {
                auto result = std::make_shared<Result<T>>(guarded(work, executor));
                return [result, done] { done(std::move(*result)); };
            },
            receiver);
    }

    /// Asks the run under way to stop; its `done` gets ErrorCode::Cancelled.
    void cancel();
    bool isBusy() const noexcept { return m_busy; }

Q_SIGNALS:
    void busyChanged(bool busy);
    void progressed(double fraction);

private:
    /// The work of a library may still throw, most likely for want of memory.
    template <class T>
    static Result<T> guarded(const std::function<Result<T>(const Executor&)>& work,
                             const Executor& executor)
    {
        try {
            return work(executor);
        } catch (const std::bad_alloc&) {
            return failure(ErrorCode::Unusable,
                           "There is not enough memory for this. Use fewer rows or features.");
        } catch (const std::exception& error) {
            return failure(ErrorCode::Unusable, std::string("Unexpected: ") + error.what());
        }
    }

    using Delivery = std::function<void()>;
    using Work = std::function<Delivery(const Executor&)>;

    void start(Work work, QObject* receiver);
    void finish(quint64 run, const QPointer<QObject>& receiver, const Delivery& delivery);
    void setBusy(bool busy);

    quint64 m_run = 0;
    bool m_busy = false;
    std::stop_source m_stop;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

}  // namespace walletloupe::jobs

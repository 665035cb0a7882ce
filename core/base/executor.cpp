#include "core/base/executor.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace walletloupe {

/// The threads beside the callers'. Each call of `run` lists its chunks while they last; threads
/// without work take the latest listed, so that an inner call ends before the outer one goes on.
class Executor::Pool final {
public:
    explicit Pool(unsigned threads) : m_threads(threads) {}
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;
    ~Pool();

    unsigned threads() const noexcept { return m_threads; }
    void run(std::size_t chunks, const Body& body);

private:
    struct Call {
        const Body& body;
        std::size_t chunks;
        std::atomic<std::size_t> next{0};
        unsigned helpers = 0;  ///< pool threads inside `drain`, guarded by m_mutex

        void drain()
        {
            for (std::size_t chunk = next.fetch_add(1); chunk < chunks; chunk = next.fetch_add(1))
                body(chunk);
        }
    };

    void startWorkers();
    void wake(std::size_t wanted);
    void workerLoop();
    Call* openCall() const;

    const unsigned m_threads;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_left;
    std::vector<Call*> m_calls;
    bool m_stopping = false;
    std::vector<std::jthread> m_workers;
};

Executor::Pool::~Pool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
}

void Executor::Pool::startWorkers()
{
    for (unsigned i = 1; i < m_threads; ++i)
        m_workers.emplace_back([this] { workerLoop(); });
}

void Executor::Pool::wake(std::size_t wanted)
{
    if (wanted >= m_workers.size()) {
        m_wake.notify_all();
        return;
    }
    for (std::size_t i = 0; i < wanted; ++i)
        m_wake.notify_one();
}

Executor::Pool::Call* Executor::Pool::openCall() const
{
    for (auto call = m_calls.rbegin(); call != m_calls.rend(); ++call) {
        if ((*call)->next.load() < (*call)->chunks)
            return *call;
    }
    return nullptr;
}

void Executor::Pool::workerLoop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        Call* call = nullptr;
        m_wake.wait(lock, [&] { return m_stopping || (call = openCall()) != nullptr; });
        if (m_stopping)
            return;
        ++call->helpers;
        lock.unlock();
        call->drain();
        lock.lock();
        if (--call->helpers == 0)
            m_left.notify_all();
    }
}

void Executor::Pool::run(std::size_t chunks, const Body& body)
{
    Call call{body, chunks};
    {
        const std::lock_guard lock(m_mutex);
        if (m_workers.empty())
            startWorkers();
        m_calls.push_back(&call);
    }
    wake(chunks - 1);
    call.drain();
    std::unique_lock lock(m_mutex);
    m_calls.erase(std::find(m_calls.begin(), m_calls.end(), &call));
    m_left.wait(lock, [&] { return call.helpers == 0; });
}

Executor::Executor(unsigned threads, Progress progress) : m_progress(std::move(progress))
{
    if (const unsigned count = resolveThreads(threads); count > 1)
        m_pool = std::make_shared<Pool>(count);
}

Executor::Executor(std::shared_ptr<Pool> pool, Progress progress)
    : m_progress(std::move(progress)), m_pool(std::move(pool))
{
}

unsigned Executor::threads() const noexcept
{
    return m_pool ? m_pool->threads() : 1;
}

void Executor::forEach(std::size_t chunks, const Body& body) const
{
    if (m_pool && chunks > 1) {
        m_pool->run(chunks, body);
        return;
    }
    for (std::size_t chunk = 0; chunk < chunks; ++chunk)
        body(chunk);
}

Executor Executor::part(double from, double to) const
{
    return {m_pool, m_progress.part(from, to)};
}

Executor Executor::alone() const
{
    return {nullptr, m_progress};
}

}  // namespace walletloupe

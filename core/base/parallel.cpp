#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace walletloupe {

unsigned resolveThreads(unsigned threads)
{
    return threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

struct ThreadTeam::Shared {
    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable finished;
    const Body* body = nullptr;
    std::size_t chunks = 0;
    std::atomic<std::size_t> nextChunk{0};
    unsigned long long round = 0;
    unsigned working = 0;
    bool stopping = false;
    std::vector<std::jthread> workers;

    void drain(const Body& work, std::size_t count)
    {
        for (std::size_t chunk = nextChunk.fetch_add(1); chunk < count;
             chunk = nextChunk.fetch_add(1))
            work(chunk);
    }

    void workerLoop()
    {
        unsigned long long seen = 0;
        std::unique_lock lock(mutex);
        for (;;) {
            wake.wait(lock, [&] { return stopping || round != seen; });
            if (stopping)
                return;
            seen = round;
            const Body& work = *body;
            const std::size_t count = chunks;
            lock.unlock();
            drain(work, count);
            lock.lock();
            if (--working == 0)
                finished.notify_one();
        }
    }
};

ThreadTeam::ThreadTeam(unsigned threads) : m_threads(resolveThreads(threads))
{
    if (m_threads < 2)
        return;
    m_shared = std::make_unique<Shared>();
    for (unsigned i = 1; i < m_threads; ++i)
        m_shared->workers.emplace_back([shared = m_shared.get()] { shared->workerLoop(); });
}

ThreadTeam::~ThreadTeam()
{
    if (!m_shared)
        return;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->stopping = true;
    }
    m_shared->wake.notify_all();
}

void ThreadTeam::forEach(std::size_t chunks, const Body& body)
{
    if (!m_shared || chunks < 2) {
        for (std::size_t chunk = 0; chunk < chunks; ++chunk)
            body(chunk);
        return;
    }
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->body = &body;
        m_shared->chunks = chunks;
        m_shared->nextChunk.store(0);
        m_shared->working = m_threads - 1;
        ++m_shared->round;
    }
    m_shared->wake.notify_all();
    m_shared->drain(body, chunks);
    std::unique_lock lock(m_shared->mutex);
    m_shared->finished.wait(lock, [&] { return m_shared->working == 0; });
}

}  // namespace walletloupe

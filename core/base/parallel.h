#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace walletloupe {

/// The number of threads to use for a request of `threads`: itself, or all cores for 0.
unsigned resolveThreads(unsigned threads);

/// A few threads that work through numbered chunks together.
///
/// Results must not depend on which thread takes a chunk: give every chunk a slot of its own
/// and add the slots in order afterwards. The threads sleep between calls and end with the
/// team. A team belongs to one caller at a time.
class ThreadTeam final {
public:
    using Body = std::function<void(std::size_t chunk)>;

    /// `threads` 0 means all cores; 1 runs everything on the caller.
    explicit ThreadTeam(unsigned threads = 0);
    ThreadTeam(const ThreadTeam&) = delete;
    ThreadTeam& operator=(const ThreadTeam&) = delete;
    ~ThreadTeam();

    unsigned threads() const noexcept { return m_threads; }

    /// Calls `body(chunk)` once for each chunk in [0, chunks) and returns when all are done.
    /// `body` must not throw.
    void forEach(std::size_t chunks, const Body& body);

private:
    struct Shared;

    unsigned m_threads;
    std::unique_ptr<Shared> m_shared;
};

/// Half-open range of rows.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// `total` items cut into chunks of a fixed size, whatever the number of threads.
class FixedChunks final {
public:
    FixedChunks(std::size_t total, std::size_t chunkSize) : m_total(total), m_size(chunkSize) {}

    std::size_t count() const { return (m_total + m_size - 1) / m_size; }
    Range range(std::size_t chunk) const
    {
        const std::size_t begin = chunk * m_size;
        const std::size_t end = begin + m_size;
        return {begin, end < m_total ? end : m_total};
    }

private:
    std::size_t m_total;
    std::size_t m_size;
};

}  // namespace walletloupe

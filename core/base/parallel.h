#pragma once

#include <cstddef>

namespace walletloupe {

/// The number of threads to use for a request of `threads`: itself, or all cores for 0.
unsigned resolveThreads(unsigned threads);

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

#include "core/containers/compression/peeked_source.h"

#include <utility>

namespace walletloupe::containers {

PeekedSource::PeekedSource(std::unique_ptr<csv::ByteSource> source) : m_source(std::move(source)) {}

Result<std::unique_ptr<PeekedSource>> PeekedSource::open(std::unique_ptr<csv::ByteSource> source,
                                                         std::size_t beginningBytes)
{
    std::unique_ptr<PeekedSource> peeked(new PeekedSource(std::move(source)));
    std::string& beginning = peeked->m_beginning;
    beginning.resize(beginningBytes);
    std::size_t have = 0;
    while (have < beginningBytes && !peeked->m_isWhole) {
        const auto got = peeked->m_source->read(beginning.data() + have, beginningBytes - have);
        if (!got)
            return failure(got.error());
        have += *got;
        peeked->m_isWhole = *got == 0;
    }
    beginning.resize(have);
    return peeked;
}

/// One read gives as much as it can, as that of a file does.
Result<std::size_t> PeekedSource::read(char* to, std::size_t most)
{
    const std::size_t bytes = m_beginning.copy(to, most, m_at);
    m_at += bytes;
    if (bytes == most || (bytes > 0 && m_isWhole))
        return bytes;
    const auto rest = m_source->read(to + bytes, most - bytes);
    return rest ? Result<std::size_t>(bytes + *rest) : rest;
}

}  // namespace walletloupe::containers

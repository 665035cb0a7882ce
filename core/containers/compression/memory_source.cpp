#include "core/containers/compression/memory_source.h"

#include <algorithm>
#include <utility>

namespace walletloupe::containers {
namespace {

tl::unexpected<Error> tooLarge(const std::string& name, std::uint64_t maxBytes)
{
    return failure(ErrorCode::Unusable, name + " is larger than " + std::to_string(maxBytes >> 20) +
                                            " MiB. Allow more with --max-size (in MiB).");
}

}  // namespace

MemorySource::MemorySource(SharedBytes owner, std::string_view part)
    : m_owner(std::move(owner)), m_part(part)
{
}

Result<std::size_t> MemorySource::read(char* to, std::size_t most)
{
    const std::size_t bytes = m_part.copy(to, most, m_at);
    m_at += bytes;
    return bytes;
}

double MemorySource::fraction() const
{
    return m_part.empty() ? 0.0 : static_cast<double>(m_at) / static_cast<double>(m_part.size());
}

Result<SharedBytes> readWhole(csv::ByteSource& source, const std::string& name,
                              std::uint64_t maxBytes)
{
    constexpr std::size_t piece = 4 << 20;
    auto bytes = std::make_shared<std::string>();
    bytes->reserve(static_cast<std::size_t>(std::min(source.estimatedBytes(), maxBytes)) + 1);
    for (;;) {
        const std::size_t begin = bytes->size();
        bytes->resize(begin + std::min(piece, source.expectedBytes()));
        const auto got = source.read(bytes->data() + begin, bytes->size() - begin);
        bytes->resize(begin + got.value_or(0));
        if (!got)
            return failure(got.error());
        if (bytes->size() > maxBytes)
            return tooLarge(name, maxBytes);
        if (*got == 0)
            return SharedBytes(std::move(bytes));
    }
}

}  // namespace walletloupe::containers

#include "core/containers/compression/inflating_source.h"

#include <utility>

namespace walletloupe::containers {
namespace {

constexpr std::size_t packedPiece = 1 << 16;
/// No file is known to hold so little that a larger buffer were wasted.
constexpr std::size_t textPiece = 4 << 20;

tl::unexpected<Error> broken(const std::string& name, std::string_view method)
{
    return failure(ErrorCode::Unreadable, name + " is damaged: its " + std::string(method) +
                                              " data cannot be unpacked. Get the file again.");
}

tl::unexpected<Error> cutOff(const std::string& name, std::string_view method)
{
    return failure(ErrorCode::Unreadable, name + " is cut off inside its " + std::string(method) +
                                              " data. Get the file again.");
}

tl::unexpected<Error> foreignEnd(const std::string& name, std::string_view method)
{
    return failure(ErrorCode::Unreadable, name + " has bytes behind its " + std::string(method) +
                                              " data that belong to something else. Get the file "
                                              "again.");
}

}  // namespace

InflatingSource::InflatingSource(std::unique_ptr<csv::ByteSource> packed,
                                 std::unique_ptr<Decoder> decoder, std::string name,
                                 const ExpansionLimit& limit)
    : m_packed(std::move(packed))
    , m_decoder(std::move(decoder))
    , m_name(std::move(name))
    , m_limit(limit)
{
}

/// Reads on until `wanted` bytes are at hand, or the packed bytes end.
Result<void> InflatingSource::gather(std::size_t wanted)
{
    while (m_input.size() < wanted && !m_isPackedEnd) {
        std::string begun(m_input);
        const std::size_t begin = begun.size();
        m_buffer.swap(begun);
        m_buffer.resize(begin + packedPiece);
        const auto got = m_packed->read(m_buffer.data() + begin, packedPiece);
        if (!got)
            return failure(got.error());
        m_input = std::string_view(m_buffer).substr(0, begin + *got);
        m_packedBytes += *got;
        m_isPackedEnd = *got == 0;
    }
    return {};
}

/// Whether another member follows an end.
Result<bool> InflatingSource::beginMember()
{
    constexpr std::size_t longestMark = 4;
    if (auto gathered = gather(longestMark); !gathered)
        return failure(std::move(gathered.error()));
    if (m_input.empty())
        return false;
    if (m_decoder->restart(m_input))
        return true;
    if (m_input.find_first_not_of('\0') != std::string_view::npos)
        return foreignEnd(m_name, m_decoder->name());
    m_input = {};
    return false;
}

Result<std::size_t> InflatingSource::produce(char* to, std::size_t most)
{
    const Decoder::Step step = m_decoder->step(m_input, to, most);
    m_input.remove_prefix(step.consumed);
    m_bytes += step.produced;
    m_isMemberEnd = step.isEnd;
    if (step.isBroken)
        return broken(m_name, m_decoder->name());
    if (step.produced == 0 && !step.isEnd && m_isPackedEnd && m_input.empty())
        return cutOff(m_name, m_decoder->name());
    if (auto checked = checkExpansion(m_limit, m_name, m_packedBytes, m_bytes); !checked)
        return failure(std::move(checked.error()));
    return step.produced;
}

Result<std::size_t> InflatingSource::read(char* to, std::size_t most)
{
    for (;;) {
        if (auto gathered = gather(1); !gathered)
            return failure(std::move(gathered.error()));
        if (m_isMemberEnd && m_input.empty())
            return std::size_t{0};
        if (m_isMemberEnd) {
            const auto begun = beginMember();
            if (!begun)
                return failure(begun.error());
            if (!*begun)
                continue;
        }
        const auto produced = produce(to, most);
        if (!produced || *produced > 0)
            return produced;
    }
}

std::size_t InflatingSource::expectedBytes() const
{
    return textPiece;
}

std::uint64_t InflatingSource::estimatedBytes() const
{
    if (m_packedBytes == 0)
        return 0;
    const double times = static_cast<double>(m_bytes) / static_cast<double>(m_packedBytes);
    return static_cast<std::uint64_t>(times * static_cast<double>(m_packed->estimatedBytes()));
}

}  // namespace walletloupe::containers

#include "core/model/pickle/pickle_stream.h"

#include <bit>

namespace walletloupe::model {

void PickleStream::refuse(ErrorCode code, const std::string& what)
{
    if (!ok())
        return;
    m_code = code;
    m_problem = "byte " + std::to_string(m_opcodeAt) + ": " + what;
}

std::uint8_t PickleStream::opcode()
{
    m_opcodeAt = m_at;
    return static_cast<std::uint8_t>(number(1));
}

std::string_view PickleStream::bytes(std::uint64_t size)
{
    if (size > m_bytes.size() - m_at)
        damaged("the file ends too early; it is not whole.");
    if (!ok())
        return {};
    const std::string_view taken = m_bytes.substr(m_at, static_cast<std::size_t>(size));
    m_at += taken.size();
    return taken;
}

std::uint64_t PickleStream::number(std::size_t size)
{
    std::uint64_t value = 0;
    const std::string_view taken = bytes(size);
    for (std::size_t i = taken.size(); i-- > 0;)
        value = value << 8U | static_cast<std::uint8_t>(taken[i]);
    return value;
}

std::int64_t PickleStream::signedNumber(std::size_t size)
{
    if (size == 0)
        return 0;
    const auto unused = static_cast<unsigned>(8 * (8 - size));
    return static_cast<std::int64_t>(number(size) << unused) >> unused;
}

double PickleStream::real()
{
    std::uint64_t bits = 0;
    for (const char byte : bytes(8))
        bits = bits << 8U | static_cast<std::uint8_t>(byte);
    return std::bit_cast<double>(bits);
}

std::string_view PickleStream::line()
{
    constexpr std::size_t longest = 256;
    const std::size_t end = m_bytes.substr(m_at, longest).find('\n');
    if (end == std::string_view::npos) {
        damaged("a name does not end.");
        return {};
    }
    const std::string_view taken = bytes(end);
    bytes(1);
    return taken;
}

}  // namespace walletloupe::model

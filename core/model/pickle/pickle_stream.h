#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace walletloupe::model {

/// The bytes of a pickle, read front to back; remembers the first problem, after which it gives
/// zeros and nothing more.
class PickleStream final {
public:
    PickleStream(std::string_view bytes, std::string source)
        : m_bytes(bytes), m_source(std::move(source))
    {
    }

    bool ok() const { return m_problem.empty(); }
    Error error() const { return {m_code, m_source + ": " + m_problem}; }
    std::size_t position() const noexcept { return m_at; }
    std::size_t bytesLeft() const noexcept { return m_bytes.size() - m_at; }

    /// Refuses what stands at `beginOpcode`'s last place.
    void refuse(ErrorCode code, const std::string& what);
    void damaged(const std::string& what) { refuse(ErrorCode::Unusable, what); }
    /// The next opcode, whose place messages name.
    std::uint8_t opcode();

    /// An unsigned little-endian number of `size` bytes, 1 to 8.
    std::uint64_t number(std::size_t size);
    /// The same, signed.
    std::int64_t signedNumber(std::size_t size);
    /// A big-endian IEEE double.
    double real();
    /// The next `size` bytes; empty, with a problem, when fewer are left.
    std::string_view bytes(std::uint64_t size);
    /// The text before the next line feed, which is read too.
    std::string_view line();

private:
    std::string_view m_bytes;
    std::string m_source;
    std::size_t m_at = 0;
    std::size_t m_opcodeAt = 0;
    ErrorCode m_code = ErrorCode::Unusable;
    std::string m_problem;
};

}  // namespace walletloupe::model

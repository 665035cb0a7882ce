#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace walletloupe {

/// The SHA-256 digest (FIPS 180-4) of bytes that come piece by piece. About 2 GB/s where the
/// processor has instructions for it.
class Sha256 final {
public:
    void add(std::string_view bytes);
    /// The digest of all bytes added, 64 hexadecimal digits in lower case. Call once, at the end.
    std::string hex();

private:
    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<char, 64> m_partial{};  ///< the beginning of a block whose end has not come yet
    std::uint64_t m_bytes = 0;
};

}  // namespace walletloupe

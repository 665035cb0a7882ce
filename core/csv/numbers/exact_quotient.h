#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

namespace walletloupe::csv {

/// Digits without their decimal sign: `mantissa` / 10^`fraction`.
struct DecimalDigits {
    static constexpr int maxFraction = 22;

    std::uint64_t mantissa = 0;
    int fraction = 0;  ///< at most `maxFraction`, so that the power is a double
};

inline constexpr std::array<double, DecimalDigits::maxFraction + 1> powersOfTen{
    1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// With a mantissa of 64 bits the quotient is rounded twice, which matters only where the first
/// rounding ends half-way between two doubles; false then.
inline bool divideExtended(const DecimalDigits& digits, double& value)
{
    if constexpr (std::numeric_limits<long double>::digits == 64) {
        const long double quotient =
            static_cast<long double>(digits.mantissa) /
            static_cast<long double>(powersOfTen[static_cast<std::size_t>(digits.fraction)]);
        std::uint64_t bits = 0;
        std::memcpy(&bits, &quotient, sizeof bits);
        value = static_cast<double>(quotient);
        return (bits & 0x7FF) != 0x400;
    }
    return false;
}

/// The double next to the number; false where that is not known. Where both operands are exact,
/// one operation rounds correctly (Clinger, "How to Read Floating Point Numbers Accurately",
/// 1990).
inline bool exactQuotient(const DecimalDigits& digits, double& value)
{
    if (digits.fraction == 0) {
        value = static_cast<double>(digits.mantissa);
        return true;
    }
    if (digits.mantissa > std::uint64_t{1} << 53)
        return divideExtended(digits, value);
    value = static_cast<double>(static_cast<std::int64_t>(digits.mantissa)) /
            powersOfTen[static_cast<std::size_t>(digits.fraction)];
    return true;
}

}  // namespace walletloupe::csv

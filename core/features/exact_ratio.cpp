#include "core/features/exact_ratio.h"

#include <cmath>
#include <cstdint>

namespace walletloupe::features {

double exactRatio(const chain::WideInteger& numerator, const chain::WideInteger& denominator)
{
    if (numerator == 0)
        return 0.0;
    // A quotient of 56 or 57 bits, the lowest of which remembers whether anything was cut off:
    // turning it into a double then rounds once, and rightly.
    const int shift = 56 - static_cast<int>(msb(numerator)) + static_cast<int>(msb(denominator));
    chain::WideInteger dividend = numerator;
    chain::WideInteger divisor = denominator;
    if (shift > 0)
        dividend <<= static_cast<unsigned>(shift);
    else
        divisor <<= static_cast<unsigned>(-shift);
    chain::WideInteger quotient;
    chain::WideInteger rest;
    boost::multiprecision::divide_qr(dividend, divisor, quotient, rest);
    const auto bits = static_cast<std::uint64_t>(quotient) | (rest != 0 ? 1U : 0U);
    return std::ldexp(static_cast<double>(bits), -shift);
}

}  // namespace walletloupe::features

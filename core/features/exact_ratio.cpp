#include "core/features/exact_ratio.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace walletloupe::features {

namespace {

using chain::UInt128;

constexpr std::uint64_t maxExact = 1ULL << 53;  ///< up to here a double is the number itself

int highestBit(UInt128 number)
{
    const auto high = static_cast<std::uint64_t>(number >> 64);
    return high != 0 ? 127 - std::countl_zero(high)
                     : 63 - std::countl_zero(static_cast<std::uint64_t>(number));
}

/// The same division as below in 128 bits, the numbers being above 0; the denominator has at most
/// 72 bits, so that the dividend fits.
double shortRatio(UInt128 numerator, UInt128 denominator)
{
    const int shift = 56 - highestBit(numerator) + highestBit(denominator);
    const UInt128 dividend = shift > 0 ? numerator << shift : numerator;
    const UInt128 divisor = shift > 0 ? denominator : denominator << -shift;
    const auto quotient = static_cast<std::uint64_t>(dividend / divisor);
    const std::uint64_t bits = quotient | (dividend % divisor != 0 ? 1U : 0U);
    return std::ldexp(static_cast<double>(bits), -shift);
}

}  // namespace

double exactRatio(std::uint64_t numerator, std::uint64_t denominator)
{
    if (numerator <= maxExact && denominator <= maxExact)
        return static_cast<double>(numerator) / static_cast<double>(denominator);
    return numerator == 0 ? 0.0 : shortRatio(numerator, denominator);
}

double exactRatio(const chain::WideInteger& numerator, const chain::WideInteger& denominator)
{
    if (numerator == 0)
        return 0.0;
    if (msb(numerator) < 128 && msb(denominator) < 72)
        return shortRatio(static_cast<UInt128>(numerator), static_cast<UInt128>(denominator));
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

#include "core/model/pickle/pickle_numbers.h"

#include "core/model/pickle/pickle_names.h"

#include <bit>
#include <cmath>
#include <limits>

namespace walletloupe::model {
namespace {

std::uint64_t bitsAt(std::string_view raw, std::size_t index, std::size_t size, bool bigEndian)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t place = index * size + (bigEndian ? i : size - 1 - i);
        bits = bits << 8U | static_cast<std::uint8_t>(raw[place]);
    }
    return bits;
}

/// IEEE 754 binary16.
double halfOf(std::uint16_t bits)
{
    const int exponent = bits >> 10U & 0x1f;
    const double fraction = bits & 0x3ffU;
    const double sign = (bits & 0x8000U) != 0 ? -1.0 : 1.0;
    if (exponent == 0)
        return sign * std::ldexp(fraction, -24);
    if (exponent == 0x1f)
        return fraction == 0.0 ? sign * std::numeric_limits<double>::infinity()
                               : std::numeric_limits<double>::quiet_NaN();
    return sign * std::ldexp(fraction + 1024.0, exponent - 25);
}

}  // namespace

std::int64_t integerAt(std::string_view raw, std::size_t index, std::string_view dtype,
                       bool bigEndian)
{
    const std::size_t size = dtypeSize(dtype);
    const std::uint64_t bits = bitsAt(raw, index, size, bigEndian);
    if (dtype.front() != 'i')
        return static_cast<std::int64_t>(bits);
    const auto unused = static_cast<unsigned>(8 * (8 - size));
    return static_cast<std::int64_t>(bits << unused) >> unused;
}

double numberAt(std::string_view raw, std::size_t index, std::string_view dtype, bool bigEndian)
{
    if (dtype == "f8")
        return std::bit_cast<double>(bitsAt(raw, index, 8, bigEndian));
    if (dtype == "f2")
        return halfOf(static_cast<std::uint16_t>(bitsAt(raw, index, 2, bigEndian)));
    if (dtype == "f4")
        return static_cast<double>(
            std::bit_cast<float>(static_cast<std::uint32_t>(bitsAt(raw, index, 4, bigEndian))));
    return static_cast<double>(integerAt(raw, index, dtype, bigEndian));
}

}  // namespace walletloupe::model

#pragma once

#include <bit>
#include <cstdint>
#include <limits>

namespace walletloupe::analysis {

/// The place of a finite number among all: neighbours differ by 1.
inline std::int64_t orderOf(double value)
{
    const auto bits = std::bit_cast<std::int64_t>(value + 0.0);
    return bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits;
}

inline double numberAt(std::int64_t order)
{
    return std::bit_cast<double>(order >= 0 ? order
                                            : std::numeric_limits<std::int64_t>::min() - order);
}

/// The last place in [first, last] for which `holds`, which is true at first and from some place
/// on false; `first` holds.
template <class Holds>
std::int64_t lastIndexWhere(std::int64_t first, std::int64_t last, Holds holds)
{
    while (first < last) {
        const std::int64_t middle = first + (last - first) / 2 + (last - first) % 2;
        if (holds(middle))
            first = middle;
        else
            last = middle - 1;
    }
    return first;
}

}  // namespace walletloupe::analysis

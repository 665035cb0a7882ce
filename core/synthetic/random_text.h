#pragma once

#include "core/base/random.h"

#include <cstddef>
#include <string>

namespace walletloupe::synthetic {

/// "0x" and that many random hexadecimal digits.
std::string randomHex(Random& random, std::size_t digits);

/// An account address: 20 bytes.
inline std::string randomAddress(Random& random)
{
    return randomHex(random, 40);
}

/// A log-normal amount: exp of a normal with this sigma, times the median.
double logNormal(Random& random, double median, double sigma);

}  // namespace walletloupe::synthetic

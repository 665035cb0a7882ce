#pragma once

#include "core/base/random.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// About `size` rows, ascending: from each cluster a share in proportion to its size, but at
/// least two rows (or all, where it has fewer), drawn without replacement.
std::vector<std::size_t> stratifiedSample(const std::vector<std::int32_t>& labels, int clusters,
                                          std::size_t size, Random& random);

struct SampleMean {
    double value = 0.0;
    double standardError = 0.0;
};

/// The mean over all rows estimated from sampled ones, with its standard error (Cochran,
/// "Sampling Techniques", 1977, section 5.3, with finite population correction).
SampleMean stratifiedMean(const std::vector<std::int32_t>& labels, int clusters,
                          const std::vector<std::size_t>& rows, const std::vector<double>& values);

}  // namespace walletloupe::ml

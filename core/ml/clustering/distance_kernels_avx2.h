#pragma once

#include "core/ml/clustering/distance_kernels.h"

namespace walletloupe::ml {

/// Kernels for processors with AVX2; null on any other.
const DistanceKernels* avx2Kernels();

}  // namespace walletloupe::ml

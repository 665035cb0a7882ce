#pragma once

#include "core/ml/outliers/path_kernels.h"

namespace walletloupe::ml {

/// Kernels for processors with AVX2; null on any other.
const PathKernels* avx2PathKernels();

}  // namespace walletloupe::ml

#pragma once

#include "core/ml/clustering/centroid_screen.h"
#include "core/ml/clustering/distance_kernels.h"

namespace walletloupe::ml {

/// Kernels for processors with AVX2 and fused multiply-add; null on any other.
const DistanceKernels* avx2Kernels();

/// The one for labels; only for such processors.
void nearestLabelsAvx2(const PointsView& points, const RowSet& rows,
                       const CentroidsView& centroids, const CentroidScreen& screen,
                       std::int32_t* labels, float* leads);

}  // namespace walletloupe::ml

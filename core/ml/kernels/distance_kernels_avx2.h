#pragma once

#include "core/ml/kernels/distance_kernels.h"
#include "core/ml/kernels/single_precision_centroids.h"

namespace walletloupe::ml {

/// Kernels for processors with AVX2 and fused multiply-add; null on any other.
const DistanceKernels* avx2Kernels();

/// Those for sums, for tiles and for labels; only for such processors.
void addPotentialsAvx2(const PointsView& points, const std::size_t* centres, const Range& rows,
                       const double* closest, double* sums);
void addToLanesAvx2(const PackedPoints& points, const std::int32_t* labels, const Range& rows,
                    double* lanes);
void pairSumsAvx2(const PointsView& points, const Range& a, const Range& b, double* sumsOfA,
                  double* sumsOfB);
void distanceTileAvx2(const PointsView& points, std::size_t row, std::size_t other,
                      DistanceTile& tile);
void addTileRowsAvx2(const double* tile, const std::uint8_t* rows, std::size_t count, double* sums);
void nearestLabelsAvx2(const PointsView& points, const RowSet& rows, const CentroidsView& centroids,
                       const SinglePrecisionCentroids& floatCentroids, std::int32_t* labels,
                       float* boundGaps);
std::size_t decreaseBoundGapsAvx2(float* boundGaps, const std::int32_t* labels, std::size_t count,
                                  const float* gapDecreases, std::size_t clusters,
                                  std::uint32_t* open);

}  // namespace walletloupe::ml

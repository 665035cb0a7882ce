#include "core/ml/clustering/centroid_sums.h"

#include "core/ml/kernels/packed_points.h"

#include <algorithm>

namespace walletloupe::ml {
namespace {

void addInLanes(const double* feature, const std::vector<std::int32_t>& labels, const Range& rows,
                std::vector<double>& lanes)
{
    std::fill(lanes.begin(), lanes.end(), 0.0);
    for (std::size_t row = rows.begin; row < rows.end; ++row)
        lanes[static_cast<std::size_t>(labels[row]) * sumLanes + row % sumLanes] += feature[row];
}

/// The sum of lanes that stand `step` apart.
double foldLanes(const double* lanes, std::size_t step)
{
    const auto lane = [&](std::size_t i) { return lanes[i * step]; };
    return ((lane(0) + lane(4)) + (lane(2) + lane(6))) +
           ((lane(1) + lane(5)) + (lane(3) + lane(7)));
}

void countInLanes(const std::vector<std::int32_t>& labels, const Range& rows, CentroidSums& part)
{
    std::vector<std::int64_t> lanes(part.counts.size() * sumLanes);
    for (std::size_t row = rows.begin; row < rows.end; ++row)
        ++lanes[static_cast<std::size_t>(labels[row]) * sumLanes + row % sumLanes];
    for (std::size_t i = 0; i < lanes.size(); ++i)
        part.counts[i / sumLanes] += lanes[i];
}

/// Feature by feature.
void sumColumns(const PointsView& points, const std::vector<std::int32_t>& labels,
                const Range& rows, CentroidSums& part)
{
    std::vector<double> lanes(part.counts.size() * sumLanes);
    for (std::size_t j = 0; j < points.features; ++j) {
        addInLanes(points.data + j * points.stride, labels, rows, lanes);
        for (std::size_t cluster = 0; cluster < part.counts.size(); ++cluster)
            part.sums[cluster * points.features + j] = foldLanes(&lanes[cluster * sumLanes], 1);
    }
}

/// Row by row, in the same lanes.
void sumRows(const PackedPoints& points, const std::vector<std::int32_t>& labels, const Range& rows,
             CentroidSums& part)
{
    const std::size_t width = points.doublesARow();
    const std::size_t features = points.origin().size();
    std::vector<double> lanes(part.counts.size() * sumLanes * width);
    bestKernels().addToLanes(points, labels.data(), rows, lanes.data());
    for (std::size_t i = 0; i < part.sums.size(); ++i)
        part.sums[i] = foldLanes(&lanes[i / features * sumLanes * width + i % features], width);
}

}  // namespace

void CentroidSums::add(const CentroidSums& other)
{
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] += other.sums[i];
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += other.counts[i];
}

void CentroidSums::addRow(const PointsView& points, std::size_t row, std::int32_t label, int sign)
{
    double* sum = &sums[static_cast<std::size_t>(label) * points.features];
    if (points.packed) {
        const auto features = static_cast<Eigen::Index>(points.features);
        Eigen::Map<Eigen::ArrayXd>(sum, features) +=
            sign * Eigen::Map<const Eigen::ArrayXd>(points.packed->doubles(row), features);
    } else {
        for (std::size_t j = 0; j < points.features; ++j)
            sum[j] += sign * points.data[j * points.stride + row];
    }
    counts[static_cast<std::size_t>(label)] += sign;
}

CentroidSums sumByLabel(const PointsView& points, const std::vector<std::int32_t>& labels,
                        std::size_t clusters, const Executor& executor)
{
    const FixedChunks chunks(labels.size(), rowsPerChunk);
    std::vector<CentroidSums> parts(chunks.count(), CentroidSums(clusters, points.features));
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range rows = chunks.range(chunk);
        countInLanes(labels, rows, parts[chunk]);
        if (points.packed)
            sumRows(*points.packed, labels, rows, parts[chunk]);
        else
            sumColumns(points, labels, rows, parts[chunk]);
    });
    CentroidSums total(clusters, points.features);
    for (const CentroidSums& part : parts)
        total.add(part);
    return total;
}

std::vector<double> meansOf(const CentroidSums& sums)
{
    const std::size_t features = sums.counts.empty() ? 0 : sums.sums.size() / sums.counts.size();
    std::vector<double> means(sums.sums.size());
    for (std::size_t i = 0; i < means.size(); ++i)
        means[i] = sums.sums[i] / static_cast<double>(sums.counts[i / features]);
    return means;
}

}  // namespace walletloupe::ml

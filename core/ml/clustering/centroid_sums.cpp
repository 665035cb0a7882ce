#include "core/ml/clustering/centroid_sums.h"

#include <algorithm>

namespace walletloupe::ml {
namespace {

/// Each cluster is added up in so many lanes by turns: one addition need not wait for the last.
constexpr std::size_t laneCount = 8;

void addInLanes(const double* feature, const std::vector<std::int32_t>& labels, const Range& rows,
                std::vector<double>& lanes)
{
    std::fill(lanes.begin(), lanes.end(), 0.0);
    for (std::size_t row = rows.begin; row < rows.end; ++row)
        lanes[static_cast<std::size_t>(labels[row]) * laneCount + row % laneCount] += feature[row];
}

double foldLanes(const double* lanes)
{
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) +
           ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

}  // namespace

void CentroidSums::add(const CentroidSums& other)
{
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] += other.sums[i];
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += other.counts[i];
}

void CentroidSums::addRow(const Eigen::MatrixXd& points, std::size_t row, std::int32_t label,
                          int sign)
{
    const auto features = static_cast<std::size_t>(points.cols());
    const auto cluster = static_cast<std::size_t>(label);
    for (std::size_t j = 0; j < features; ++j)
        sums[cluster * features + j] +=
            sign * points(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(j));
    counts[cluster] += sign;
}

CentroidSums sumByLabel(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                        std::size_t clusters, ThreadTeam& team)
{
    const auto features = static_cast<std::size_t>(points.cols());
    const FixedChunks chunks(labels.size(), rowsPerChunk);
    std::vector<CentroidSums> parts(chunks.count(), CentroidSums(clusters, features));
    team.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range rows = chunks.range(chunk);
        std::vector<double> lanes(clusters * laneCount);
        for (std::size_t row = rows.begin; row < rows.end; ++row)
            ++parts[chunk].counts[static_cast<std::size_t>(labels[row])];
        for (std::size_t j = 0; j < features; ++j) {
            addInLanes(points.col(static_cast<Eigen::Index>(j)).data(), labels, rows, lanes);
            for (std::size_t cluster = 0; cluster < clusters; ++cluster)
                parts[chunk].sums[cluster * features + j] = foldLanes(&lanes[cluster * laneCount]);
        }
    });
    CentroidSums total(clusters, features);
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

#include "core/ml/criteria/cluster_distances.h"

#include "core/ml/kernels/pair_rounds.h"

#include <algorithm>
#include <numeric>

namespace walletloupe::ml {
namespace {

constexpr std::size_t side = DistanceTile::side;

Eigen::MatrixXd filledUp(const Eigen::MatrixXd& points, std::size_t rows)
{
    Eigen::MatrixXd filled = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(rows), points.cols());
    filled.topRows(points.rows()) = points;
    return filled;
}

}  // namespace

ClusterDistances::ClusterDistances(const Eigen::MatrixXd& points,
                                   const std::vector<ClusterLabels>& labellings,
                                   const Executor& executor)
    : m_rows((static_cast<std::size_t>(points.rows()) + side - 1) / side * side)
    , m_points(filledUp(points, m_rows))
{
    for (const ClusterLabels& labels : labellings)
        m_labellings.push_back(sorted(labels));
    forEachPairOfBlocks(m_rows, side, executor,
                        [&](const Range& a, const Range& b) { addBlocks(a, b, executor); });
}

/// Sorts the rows of each tile by label, equal ones in their order.
ClusterDistances::Labelling ClusterDistances::sorted(const ClusterLabels& labels) const
{
    Labelling labelling;
    const std::vector<std::int32_t>& of = *labels.labels;
    labelling.order.resize(of.size());
    labelling.sums.resize(static_cast<std::size_t>(labels.clusters) * m_rows);
    for (std::size_t first = 0; first < of.size(); first += side) {
        const std::size_t count = std::min(side, of.size() - first);
        std::uint8_t* order = &labelling.order[first];
        std::iota(order, order + count, std::uint8_t{0});
        std::stable_sort(order, order + count, [&](std::uint8_t a, std::uint8_t b) {
            return of[first + a] < of[first + b];
        });
        labelling.firstRuns.push_back(labelling.runs.size());
        for (std::size_t i = 0; i < count; ++i) {
            const auto cluster = static_cast<std::size_t>(of[first + order[i]]);
            if (i == 0 || labelling.runs.back().cluster != cluster)
                labelling.runs.push_back({cluster, first + i, 0});
            ++labelling.runs.back().count;
        }
    }
    labelling.firstRuns.push_back(labelling.runs.size());
    return labelling;
}

void ClusterDistances::addBlocks(const Range& a, const Range& b, const Progress& progress)
{
    for (std::size_t tile = a.begin / side; tile < a.end / side; ++tile) {
        if (progress.cancelled())
            return;
        const std::size_t first = a.begin == b.begin ? tile : b.begin / side;
        for (std::size_t other = first; other < b.end / side; ++other)
            addTiles(tile, other);
    }
}

void ClusterDistances::addTiles(std::size_t a, std::size_t b)
{
    DistanceTile tile;
    bestKernels().distanceTile(viewOf(m_points), a * side, b * side, tile);
    addRows(tile.distances.data(), a, b);
    if (a != b)
        addRows(tile.transposed.data(), b, a);
}

/// The distances of the rows of one tile, added to the sums of those of another.
void ClusterDistances::addRows(const double* distances, std::size_t from, std::size_t to)
{
    for (Labelling& labelling : m_labellings) {
        for (std::size_t i = labelling.firstRuns[from]; i < labelling.firstRuns[from + 1]; ++i) {
            const Run& run = labelling.runs[i];
            bestKernels().addTileRows(distances, &labelling.order[run.begin], run.count,
                                      &labelling.sums[run.cluster * m_rows + to * side]);
        }
    }
}

}  // namespace walletloupe::ml

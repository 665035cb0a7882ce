#include "core/analysis/labelling.h"

#include "core/analysis/nearest_label.h"
#include "core/ml/clustering/nearest.h"

#include <utility>

namespace walletloupe::analysis {

WalletLabel labelOf(const ml::Nearest& nearest)
{
    const double margin = nearest.second < 0 ? 0.0 : nearest.secondDistance - nearest.distance;
    return {nearest.label, nearest.second, nearest.distance, margin};
}

std::vector<WalletLabel> labelRows(const Eigen::MatrixXd& scaled, const Eigen::MatrixXd& centroids,
                                   unsigned threads)
{
    std::vector<WalletLabel> labels;
    labels.reserve(static_cast<std::size_t>(scaled.rows()));
    for (const ml::Nearest& nearest : ml::nearestCentroids(scaled, centroids, threads))
        labels.push_back(labelOf(nearest));
    return labels;
}

Result<Labelling> labelWallets(const model::SegmentationModel& model,
                               const table::WalletTable& table, unsigned threads)
{
    auto selected = table::selectFeatures(table, model.features);
    if (!selected)
        return failure(std::move(selected.error()));
    if (auto scaled = ml::applyScaler(model.scaler, selected->values, selected->names); !scaled)
        return failure(std::move(scaled.error()));
    return Labelling{std::move(selected->rows),
                     labelRows(selected->values, model.centroids, threads),
                     std::move(selected->problems), model.names};
}

}  // namespace walletloupe::analysis

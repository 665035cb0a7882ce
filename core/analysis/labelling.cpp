#include "core/analysis/labelling.h"

#include "core/analysis/nearest_label.h"
#include "core/base/number_text.h"
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

namespace {

/// "balance: 12 wallets lie outside the training range, 0 to 309": for each feature of that kind.
std::vector<std::string> outsideTraining(const model::SegmentationModel& model,
                                         const Eigen::MatrixXd& values)
{
    std::vector<std::string> warnings;
    for (Eigen::Index column = 0; column < values.cols(); ++column) {
        const auto feature = static_cast<std::size_t>(column);
        const model::TrainingRange& range = model.ranges[feature];
        if (!range.isKnown)
            continue;
        const auto outside = (values.col(column).array() < range.minimum ||
                              values.col(column).array() > range.maximum)
                                 .count();
        if (outside > 0)
            warnings.push_back(model.features[feature] + ": " + std::to_string(outside) +
                               (outside == 1 ? " wallet lies" : " wallets lie") +
                               " outside the training range, " + exactText(range.minimum) + " to " +
                               exactText(range.maximum) + ".");
    }
    return warnings;
}

}  // namespace

Result<Labelling> labelWallets(const model::SegmentationModel& model,
                               const table::WalletTable& table, unsigned threads,
                               const Progress& progress)
{
    auto selected =
        table::selectFeatures(table, model.features, table::MissingPolicy::LeaveOut, progress);
    if (!selected)
        return failure(std::move(selected.error()));
    std::vector<std::string> warnings = outsideTraining(model, selected->values);
    if (auto scaled =
            ml::applyScaler(model.scaler, selected->values, selected->names, progress, threads);
        !scaled)
        return failure(std::move(scaled.error()));
    if (progress.cancelled())
        return cancelledFailure();
    return Labelling{std::move(selected->rows),
                     labelRows(selected->values, model.centroids, threads),
                     std::move(selected->problems),
                     model.names,
                     model.colors,
                     std::move(warnings)};
}

}  // namespace walletloupe::analysis

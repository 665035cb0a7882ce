#include "core/analysis/segmentation/labelling.h"

#include "core/analysis/segmentation/kept_rows.h"
#include "core/analysis/segmentation/left_out_rows.h"
#include "core/analysis/segmentation/nearest_label.h"
#include "core/base/number_text.h"
#include "core/csv/files/input_file.h"
#include "core/messages/common_messages.h"
#include "core/messages/segmentation_messages.h"
#include "core/ml/clustering/nearest.h"
#include "core/model/k_means_clusters.h"

#include <cmath>
#include <set>
#include <utility>

namespace walletloupe::analysis {

WalletLabel labelOf(const ml::Nearest& nearest)
{
    return model::placeOf(nearest);
}

std::size_t farthestFeature(const Eigen::MatrixXd& scaled, Eigen::Index row)
{
    Eigen::Index farthest = 0;
    scaled.row(row).cwiseAbs().maxCoeff(&farthest);
    return static_cast<std::size_t>(farthest);
}

std::vector<WalletLabel> labelRows(const Eigen::MatrixXd& scaled, const Eigen::MatrixXd& centroids,
                                   const Executor& executor)
{
    std::vector<WalletLabel> labels;
    labels.reserve(static_cast<std::size_t>(scaled.rows()));
    for (const ml::Nearest& nearest : ml::nearestCentroids(scaled, centroids, executor))
        labels.push_back(labelOf(nearest));
    return labels;
}

namespace {

/// For each feature with values outside the range of the training.
std::vector<Message> outsideTraining(const model::SegmentationModel& model,
                                     const Eigen::MatrixXd& values)
{
    std::vector<Message> warnings;
    for (Eigen::Index column = 0; column < values.cols(); ++column) {
        const auto feature = static_cast<std::size_t>(column);
        const model::TrainingRange& range = model.ranges[feature];
        if (!range.isKnown)
            continue;
        const auto outside = (values.col(column).array() < range.minimum ||
                              values.col(column).array() > range.maximum)
                                 .count();
        if (outside > 0)
            warnings.push_back(messages::outsideTraining(model.features[feature], outside,
                                                         range.minimum, range.maximum));
    }
    return warnings;
}

/// What is wrong with the value of `feature` in a row of the table.
wallets::Problem problemOf(wallets::ProblemKind kind, const wallets::WalletTable& table,
                           std::size_t row, const std::string& feature)
{
    const wallets::NumericColumn& column =
        table.columns[wallets::featureColumn(table, feature).value()];
    wallets::Problem problem;
    problem.kind = kind;
    problem.line = table.lines[row];
    problem.column = column.position;
    problem.columnName = column.name;
    problem.text = exactText(column.values[row]);
    return problem;
}

/// Rows with a value that the scaling cannot take become problems.
void dropUnscalable(wallets::FeatureMatrix& selected, const model::SegmentationModel& model,
                    const wallets::WalletTable& table)
{
    std::vector<char> isKept(selected.rows.size(), 1);
    for (std::size_t row = 0; row < isKept.size(); ++row) {
        for (std::size_t feature = 0; feature < model.features.size(); ++feature) {
            const double value =
                selected.values(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(feature));
            if (model.scaler.accepts(value))
                continue;
            isKept[row] = 0;
            selected.problems.push_back(problemOf(wallets::ProblemKind::BelowZero, table,
                                                  selected.rows[row], model.features[feature]));
        }
    }
    keepMarkedRows(selected, isKept);
}

bool isMeasured(const WalletLabel& label)
{
    return std::isfinite(label.distance) && std::isfinite(label.margin);
}

/// Rows so far away that their distances overflow become problems and lose their labels; the
/// value that stands farthest is told.
void dropRowsWithoutDistance(wallets::FeatureMatrix& scaled, model::Placement& placement,
                             const model::SegmentationModel& model,
                             const wallets::WalletTable& table)
{
    std::vector<WalletLabel>& labels = placement.places;
    std::vector<char> isKept(labels.size(), 1);
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (isMeasured(labels[row]))
            continue;
        isKept[row] = 0;
        const std::size_t feature = farthestFeature(scaled.values, static_cast<Eigen::Index>(row));
        scaled.problems.push_back(problemOf(wallets::ProblemKind::TooFar, table, scaled.rows[row],
                                            model.features[feature]));
    }
    keepMarkedRows(scaled, isKept);
    if (placement.memberships.size() > 0)
        keepMarkedRows(placement.memberships, isKept);
    std::erase_if(labels, [](const WalletLabel& label) { return !isMeasured(label); });
}

Error noneCanBeLabelled(const wallets::WalletTable& table,
                        const std::vector<wallets::Problem>& problems)
{
    std::vector<Message> parts = leftOutRows(table, problems, 0);
    parts.insert(parts.begin(), messages::noneCanBeLabelled());
    return {ErrorCode::Unusable,
            {},
            messages::several(std::move(parts)).at({.file = csv::sourceName(table.source)})};
}

}  // namespace

std::optional<Message> unlabelledWallets(const Labelling& labelling)
{
    const wallets::Problem* first = nullptr;
    std::set<std::size_t> lines;
    for (const wallets::Problem& problem : labelling.problems) {
        if (problem.kind != wallets::ProblemKind::BelowZero &&
            problem.kind != wallets::ProblemKind::TooFar)
            continue;
        lines.insert(problem.line);
        if (first == nullptr || problem.line < first->line)
            first = &problem;
    }
    if (first == nullptr)
        return std::nullopt;
    return messages::cannotBeLabelled(static_cast<std::int64_t>(lines.size()),
                                      {wallets::messageOf(*first)});
}

Result<Labelling> labelWallets(const model::SegmentationModel& model,
                               const wallets::WalletTable& table, const Executor& executor)
{
    auto selected =
        wallets::selectFeatures(table, model.features, wallets::MissingPolicy::LeaveOut, executor);
    if (!selected)
        return errorOf(selected);
    dropUnscalable(*selected, model, table);
    if (selected->rows.empty())
        return failure(noneCanBeLabelled(table, selected->problems));
    std::vector<Message> warnings = outsideTraining(model, selected->values);
    if (auto scaled = ml::applyScaler(model.scaler, selected->values, selected->names, executor);
        !scaled)
        return errorOf(scaled);
    if (executor.cancelled())
        return cancelledFailure();
    model::Placement placement = model.clustering->place(selected->values, executor);
    dropRowsWithoutDistance(*selected, placement, model, table);
    if (placement.places.empty())
        return failure(noneCanBeLabelled(table, selected->problems));
    return Labelling{std::move(selected->rows),
                     std::move(placement.places),
                     std::move(selected->problems),
                     model.names,
                     model.colors,
                     std::move(warnings),
                     std::move(placement.memberships)};
}

}  // namespace walletloupe::analysis

#include "core/analysis/risk/risk_population.h"

#include "core/analysis/segmentation/nearest_label.h"
#include "core/features/derived_features.h"
#include "core/messages/risk_messages.h"
#include "core/ml/clustering/distinct_rows.h"
#include "core/ml/clustering/kmeans.h"
#include "core/ml/criteria/row_order.h"
#include "core/risk/feature_scale.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace walletloupe::analysis {
namespace {

const std::vector<std::string>& featureTexts()
{
    static const std::vector<std::string> texts(riskFeatures().begin(), riskFeatures().end());
    return texts;
}

/// The columns of the features named; all for none.
std::vector<Eigen::Index> columnsOf(const std::vector<std::string>& names)
{
    std::vector<Eigen::Index> columns;
    for (const std::string& name : names)
        columns.push_back(riskFeatureColumn(name));
    if (names.empty()) {
        columns.resize(riskFeatures().size());
        std::iota(columns.begin(), columns.end(), Eigen::Index{0});
    }
    // The order in which a profile names them is no part of the result.
    std::sort(columns.begin(), columns.end());
    return columns;
}

void scaleColumn(const RiskRows& rows, Eigen::Index column, risk::Scaling scaling,
                 RowMatrix& scaled)
{
    const auto population = rows.raw.col(column).head(rows.population);
    const risk::FeatureScale scale(scaling, {population.begin(), population.end()});
    for (Eigen::Index row = 0; row < rows.raw.rows(); ++row)
        scaled(row, column) = scale.scaled(rows.raw(row, column));
}

void scaleFeatures(const RiskRows& rows, risk::Scaling scaling, const Executor& executor,
                   RowMatrix& scaled)
{
    scaled.resize(rows.raw.rows(), rows.raw.cols());
    executor.forEach(static_cast<std::size_t>(rows.raw.cols()), [&](std::size_t column) {
        if (!executor.cancelled())
            scaleColumn(rows, static_cast<Eigen::Index>(column), scaling, scaled);
    });
}

/// All rows as standard scores within the population, in the columns that a rule names.
struct StandardPoints {
    StandardScores input;
    Eigen::MatrixXd points;
};

Result<StandardPoints> standardPoints(const RiskRows& rows,
                                      const std::vector<std::string>& features,
                                      const Executor& executor)
{
    auto input =
        fitStandardScores(rows.raw, rows.population, columnsOf(features), featureTexts(), executor);
    if (!input)
        return errorOf(input);
    Eigen::MatrixXd points = input->apply(rows.raw);
    return StandardPoints{std::move(*input), std::move(points)};
}

Result<void> addForest(const RiskRows& rows, const risk::AnomalyRule& rule,
                       const Executor& executor, RiskFit& fit)
{
    auto standard = standardPoints(rows, rule.features, executor);
    if (!standard)
        return errorOf(standard);
    const Eigen::MatrixXd& points = standard->points;
    const ml::ForestOptions options{static_cast<std::size_t>(rule.trees),
                                    static_cast<std::size_t>(rule.maxSamples), rule.seed};
    fit.forest =
        ml::fitIsolationForest(points.topRows(rows.population), options, executor.part(0.0, 0.5));
    if (!fit.forest)
        return cancelledFailure();
    auto scores = ml::isolationScores(*fit.forest, points, executor.part(0.5, 1.0));
    if (!scores)
        return cancelledFailure();
    fit.anomalyScores = std::move(*scores);
    fit.forestInput = std::move(standard->input);
    return {};
}

Message fewClusters(std::int64_t possible, int wanted)
{
    return possible == 1 ? messages::noWalletsDiffer(possible, wanted)
                         : messages::fewWalletsDiffer(possible, wanted);
}

Result<void> addClusters(const RiskRows& rows, const risk::ClusterRule& rule,
                         const Executor& executor, RiskFit& fit)
{
    auto standard = standardPoints(rows, rule.features, executor);
    if (!standard)
        return errorOf(standard);
    const Eigen::MatrixXd& points = standard->points;
    const Eigen::MatrixXd population = points.topRows(rows.population);
    const int wanted = static_cast<int>(rule.clusters);
    const int possible = ml::countDistinctRows(population, wanted, executor);
    if (possible < wanted)
        fit.messages.push_back(fewClusters(possible, wanted));
    ml::KMeansOptions options;
    options.nClusters = possible;
    options.nInit = static_cast<int>(rule.restarts);
    options.randomState = rule.seed;
    const auto clusters = ml::kMeans(population, options, executor, possible);
    if (!clusters)
        return errorOf(clusters);
    fit.clusterCount = clusters->sizes.size();
    fit.clusters.reserve(static_cast<std::size_t>(points.rows()));
    for (const WalletLabel& label : labelRows(points, clusters->centroids, executor))
        fit.clusters.push_back(static_cast<std::size_t>(label.cluster));
    fit.centroids = clusters->centroids;
    fit.clusterInput = std::move(standard->input);
    return {};
}

}  // namespace

const std::vector<std::string_view>& riskFeatures()
{
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const features::Feature& feature : features::allFeatures())
            all.push_back(feature.name);
        return all;
    }();
    return names;
}

Eigen::Index riskFeatureColumn(std::string_view name)
{
    const auto& names = riskFeatures();
    return std::find(names.begin(), names.end(), name) - names.begin();
}

std::optional<std::vector<std::uint32_t>> valueOrder(const RowMatrix& raw, const Executor& executor)
{
    // What is not known compares with nothing; no feature is below 0.
    const Eigen::MatrixXd values = raw.unaryExpr([](double v) { return std::isnan(v) ? -1.0 : v; });
    return ml::rowOrder(values, columnsOf({}), executor);
}

Result<RiskFit> fitPopulation(const RiskRows& rows, const risk::Profile& profile,
                              const Executor& executor)
{
    RiskFit fit;
    fit.anomalyScores = Eigen::VectorXd::Zero(rows.raw.rows());
    scaleFeatures(rows, profile.scaling, executor, fit.scaled);
    executor.report(0.2);
    if (profile.anomaly) {
        if (auto added = addForest(rows, *profile.anomaly, executor.part(0.2, 0.6), fit); !added)
            return errorOf(added);
    }
    if (profile.clusters) {
        if (auto added = addClusters(rows, *profile.clusters, executor.part(0.6, 1.0), fit); !added)
            return errorOf(added);
    }
    if (executor.cancelled())
        return cancelledFailure();
    return fit;
}

}  // namespace walletloupe::analysis

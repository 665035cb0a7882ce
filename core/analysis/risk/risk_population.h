#pragma once

#include "core/analysis/risk/standard_scores.h"
#include "core/base/executor.h"
#include "core/ml/outliers/isolation_forest.h"
#include "core/risk/profile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::analysis {

/// Rows of features, of which the first are the population that the others are compared with.
struct RiskRows {
    RowMatrix raw;  ///< n x all features
    Eigen::Index population = 0;
};

/// Where the rows stand in their population: all that does not depend on a profile's weights,
/// penalties, bands and limits.
struct RiskFit {
    RowMatrix scaled;                   ///< n x all features, 0..1
    Eigen::VectorXd anomalyScores;      ///< n; 0 without a rule for anomalies
    std::vector<std::size_t> clusters;  ///< n
    std::size_t clusterCount = 0;       ///< 0 without a rule for clusters
    StandardScores clusterInput;
    Eigen::MatrixXd centroids;  ///< clusterCount x columns of clusterInput
    StandardScores forestInput;
    std::optional<ml::IsolationForest> forest;
    std::vector<Message> messages;
};

/// The names of all features, in the order of the columns.
const std::vector<std::string_view>& riskFeatures();
Eigen::Index riskFeatureColumn(std::string_view name);

/// An order of rows by their values alone, so that the order in a file has no part in a result;
/// nothing when cancelled.
std::optional<std::vector<std::uint32_t>> valueOrder(const RowMatrix& raw,
                                                     const Executor& executor);

/// Scales all features, grows the forest and clusters, all on the population alone; at least one
/// row of it. Errors: Cancelled; Unusable for a spread that overflows.
Result<RiskFit> fitPopulation(const RiskRows& rows, const risk::Profile& profile,
                              const Executor& executor = {});

}  // namespace walletloupe::analysis

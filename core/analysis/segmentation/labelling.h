#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/model/segmentation_model.h"
#include "core/wallets/feature_selection.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// One wallet's place among the clusters.
using WalletLabel = model::ClusterPlace;

/// The labels of a table's usable rows.
struct Labelling {
    std::vector<std::size_t> rows;           ///< n indices into the table, ascending
    std::vector<WalletLabel> labels;         ///< n
    std::vector<wallets::Problem> problems;  ///< why the other rows have none
    std::vector<std::string> clusterNames;   ///< k; empty texts where the model has no names
    /// k; "#rrggbb", empty texts where the user chose none
    std::vector<std::string> clusterColors;
    std::vector<Message> warnings;  ///< features with values outside the training range
    /// n x k membership probabilities; 0 x 0 where the model's method has none.
    Eigen::MatrixXd memberships = {};
};

/// Labels every wallet that has all of the model's features, with values that its scaling can
/// take and distances that a number can hold; columns are found by name. Errors: NotFound naming
/// a feature that the table lacks; Unusable when no row is left, with the first reasons; Cancelled.
Result<Labelling> labelWallets(const model::SegmentationModel& model,
                               const wallets::WalletTable& table, const Executor& executor = {});

/// How many wallets cannot be labelled, with the first: those whose numbers were read but are none
/// that the model can place. Nothing when there is none.
std::optional<Message> unlabelledWallets(const Labelling& labelling);

}  // namespace walletloupe::analysis

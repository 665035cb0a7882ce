#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/wallets/wallet_table.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::wallets {

enum class MissingPolicy {
    LeaveOut,    ///< a row that lacks a chosen value is reported and left out
    FillMedian,  ///< a blank gets the column's median, and is reported all the same; what is no
                 ///< number is left out
};

/// The chosen features of the rows that have them all.
struct FeatureMatrix {
    std::vector<std::string> names;  ///< as the file spells them
    Eigen::MatrixXd values;          ///< n x d, finite
    std::vector<std::size_t> rows;   ///< n indices into the table, ascending
    std::vector<Problem> problems;   ///< cells that kept a row out
    std::vector<Problem> filled;     ///< blank cells that were filled
};

/// The column that a feature's name means: by its own spelling first, then by a canonical one.
std::optional<std::size_t> featureColumn(const WalletTable& table, std::string_view feature);

/// The classic inputs that the file has; with fewer than five of them every numeric column of the
/// file that is on.
std::vector<std::string> defaultFeatures(const WalletTable& table);

/// Chosen features (empty: defaultFeatures) as the file spells them. Errors as of selectFeatures,
/// but for the rows.
Result<std::vector<std::string>> featureNames(const WalletTable& table,
                                              const std::vector<std::string>& features);

/// Chooses columns by the file's own names or canonical ones; empty means defaultFeatures.
/// Errors: NotFound names the feature that is missing and lists what there is; Usage for a
/// feature chosen twice; Unusable when no row is left, with the commonest reason; Cancelled.
Result<FeatureMatrix> selectFeatures(const WalletTable& table,
                                     const std::vector<std::string>& features,
                                     MissingPolicy missing = MissingPolicy::LeaveOut,
                                     const Progress& progress = {});

}  // namespace walletloupe::wallets

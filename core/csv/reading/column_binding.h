#pragma once

#include <span>
#include <string>
#include <string_view>

namespace walletloupe::csv {

/// A feature that the program knows by name.
struct KnownFeature {
    std::string_view name;  ///< canonical
    std::string_view unit;  ///< "ETH", "transactions", "days"
    std::string_view help;  ///< one sentence for the analyst
    bool classic = false;   ///< one of the nine classic inputs
};

/// All known features in their canonical order (the nine classic inputs and total_tx_amount).
std::span<const KnownFeature> knownFeatures();

/// Lower case without spaces and underscores: how names are compared.
std::string foldedName(std::string_view name);

/// The canonical feature that a column name stands for; empty when it is none.
std::string_view canonicalFeature(std::string_view columnName);

/// The names of columns that hold wallet ids; of several in one file the first listed wins.
std::span<const std::string_view> walletColumnNames();

/// Whether a column of this name holds wallet ids.
bool isWalletColumn(std::string_view columnName);

/// Names that are taken for ids where no column has one of `walletColumnNames`.
std::span<const std::string_view> otherIdColumnNames();

/// Whether a column of this name holds ids, of wallets or of anything else that a row stands for.
bool isIdColumn(std::string_view columnName);

/// Whether two names mean the same feature: equal when folded, or aliases of one another.
bool sameFeature(std::string_view a, std::string_view b);

/// Whether a column of this name is a label, an index or the result of an earlier run (cluster,
/// kmeans_cluster, FLAG, risk_score, prediction, Unnamed: 0, …): it can be chosen as a feature, but
/// never is by itself.
bool isResultColumn(std::string_view columnName);

}  // namespace walletloupe::csv

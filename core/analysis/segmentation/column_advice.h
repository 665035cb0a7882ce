#pragma once

#include "core/ml/scaling/scaler.h"
#include "core/wallets/inspector.h"

#include <optional>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// A column that the advice does without, and why.
struct ExcludedColumn {
    std::string name;
    wallets::ColumnWarning reason;
};

/// The widest and the narrowest of the advised features differ by more than `mixedMagnitudes`.
struct MixedMagnitudes {
    std::string widest;
    std::string narrowest;
    double ratio = 1.0;  ///< of their standard deviations
};

/// Which columns to cluster by, how to scale them, and why.
struct ColumnAdvice {
    std::vector<std::string> features;
    ml::ScaleKind scale = ml::ScaleKind::MinMax;
    std::vector<ExcludedColumn> leftOut;
    std::vector<std::string> heavyTailed;  ///< of `features`
    std::optional<MixedMagnitudes> mixed;
    std::vector<Message> text;  ///< one to three
};

/// From this ratio on unscaled distances would see one feature only.
constexpr double mixedMagnitudes = 1000.0;
/// A column that lacks this share of its values would cost more wallets than it is worth.
constexpr double tooManyMissing = 0.5;

/// Advice for features that are `wanted`, or, when these are none, for the classic inputs of the
/// file. Left out are columns that say nothing (empty, constant, near-constant), that repeat an
/// earlier one among the wanted, that number the rows, or that lack half of their values; when
/// fewer than two remain, other sound columns that are nobody's result take their place. Scaling:
/// log-minmax when at least half of the rest is heavy-tailed and none is negative, rank when one
/// is, else minmax.
ColumnAdvice adviseColumns(const wallets::Inspection& inspection,
                           const std::vector<std::string>& wanted);

}  // namespace walletloupe::analysis

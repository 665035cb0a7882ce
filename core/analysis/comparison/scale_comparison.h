#pragma once

#include "core/analysis/comparison/sweep.h"
#include "core/base/executor.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::analysis {

struct ComparisonOptions {
    SweepOptions sweep;
    /// What to compare, in this order, each once; empty: only the scaling of `sweep`.
    std::vector<ml::ScaleKind> scales;
};

/// minmax, zscore, log-minmax, rank.
const std::vector<ml::ScaleKind>& everyScale();

/// The scalings that `options` ask for, each once.
std::vector<ml::ScaleKind> scalesOf(const ComparisonOptions& options);

/// "min-max", "z-score", "log-min-max", "rank": a scaling in a sentence.
std::string scaleWord(ml::ScaleKind scale);

/// A scaling that cannot be applied to these wallets.
struct ExcludedScale {
    ml::ScaleKind scale = ml::ScaleKind::MinMax;
    Message reason;
};

/// Which k under which scaling the evidence speaks for.
struct ScaleAdvice {
    std::optional<ml::ScaleKind> scale;  ///< nothing when no k can be recommended at all
    std::optional<int> k;
    std::vector<Message> text;
};

/// Sweeps over k of the same wallets, one a scaling.
struct ScaleComparison {
    std::vector<Sweep> sweeps;  ///< at least one, in the order asked for; each as of chooseK
    std::vector<ExcludedScale> leftOutScales;
    ScaleAdvice advice;
    ComparisonOptions options = {};  ///< what all of it was made with

    /// Whether more than one scaling was asked for.
    bool severalRequested() const { return sweeps.size() + leftOutScales.size() > 1; }
};

using ScaledStepListener = std::function<void(ml::ScaleKind, const SweepStep&)>;

/// Runs chooseK under each scaling. Where one scaling alone was asked for and recommends no k, the
/// advice names another that shows groups. `onStep` is called from the working thread as each k is
/// done. A scaling that cannot be applied is left out with its reason. Errors: as of chooseK;
/// where no scaling can be applied at all, that of the first.
Result<ScaleComparison> compareScales(const wallets::WalletTable& table,
                                      const ComparisonOptions& options, const Clock& clock,
                                      const ScaledStepListener& onStep = {},
                                      const Executor& executor = {});

/// The advice across finished sweeps; of a single one its own. Scalings are weighed by the
/// stability, the smallest cluster and the silhouette of the k that each of them recommends by
/// itself, so a k with a cluster that is too small is never recommended.
ScaleAdvice adviseScale(const std::vector<Sweep>& sweeps,
                        const std::vector<ExcludedScale>& leftOut = {});

}  // namespace walletloupe::analysis

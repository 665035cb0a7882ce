#pragma once

#include "core/analysis/risk/risk_cohort.h"
#include "core/risk/feature_scale.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace walletloupe::analysis {

/// One wallet's values, some of them tried out.
struct WhatIfRow {
    Eigen::RowVectorXd raw;     ///< all features; NaN: not known
    Eigen::RowVectorXd scaled;  ///< 0..1
};

/// What would become of a wallet with these values.
struct WhatIfResult {
    risk::Category category = risk::Category::NotScored;
    risk::Evidence evidence;
    risk::ScoreBreakdown parts;     ///< without a score: empty
    risk::Explanation explanation;  ///< without a score: no steps
};

/// Judges tried out values of one wallet. The population stays as it was prepared: its scales,
/// forest, threshold, clusters and their means do not learn of the change. With the wallet's own
/// values the answer is its score.
class RiskWhatIf final {
public:
    /// Both outlive this.
    RiskWhatIf(const PreparedRisk& prepared, const ScoredCohort& scored);

    /// The columns of the features that the profile looks at, ascending.
    const std::vector<Eigen::Index>& columns() const { return m_columns; }
    /// The values of a wallet that has a score.
    WhatIfRow rowOf(std::size_t wallet) const;
    /// Tries out one value; NaN: not known.
    void set(WhatIfRow& row, Eigen::Index column, double value);
    WhatIfResult evaluate(const WhatIfRow& row) const;

    /// Where a value stands in the population, 0..1. Columns may be asked for side by side, one
    /// column by one thread at a time.
    double scaled(Eigen::Index column, double value);
    /// The smallest and largest known value of the population; nothing where none is known.
    std::optional<std::pair<double, double>> range(Eigen::Index column) const;
    /// What forest and clusters say of each row of raw values.
    std::vector<risk::Evidence> evidenceOf(const RowMatrix& raw) const;
    risk::Category categoryOf(const WhatIfRow& row, const risk::Evidence& evidence,
                              risk::ScoreBreakdown* parts = nullptr) const;

    const RiskFit& fit() const { return m_prepared.fit; }
    const risk::Profile& profile() const { return m_scorer.profile(); }

private:
    const PreparedRisk& m_prepared;
    const ScoredCohort& m_scored;
    risk::Scorer m_scorer;
    std::vector<Eigen::Index> m_columns;
    std::vector<std::optional<risk::FeatureScale>> m_scales;  ///< made when first asked for
};

/// "ETH", "hours"; empty for a plain number.
std::string_view unitOf(std::string_view feature);

/// Whether a feature counts something, so that only whole numbers make sense.
bool isCount(std::string_view feature);

/// Tries out values by name. Error: Unusable, naming the feature that does not exist or that the
/// profile does not look at, or the value that is out of the question: not finite, below 0, or
/// not whole for a count.
Result<WhatIfRow> tryValues(RiskWhatIf& whatIf, std::size_t wallet,
                            const std::vector<std::pair<std::string, double>>& values);

}  // namespace walletloupe::analysis

#pragma once

#include "core/analysis/risk/risk_cohort.h"
#include "core/risk/stability.h"

#include <memory>
#include <optional>
#include <vector>

namespace walletloupe::analysis {

/// One judgement on one set of wallets, as tables and charts read it; shared and immutable.
struct RiskScores {
    std::shared_ptr<const PreparedRisk> prepared;  ///< null: there is none
    std::shared_ptr<const ScoredCohort> scored;    ///< null with `prepared` only
    /// One a wallet; empty until it is known. Null with `prepared` only.
    std::shared_ptr<const std::vector<std::optional<risk::Stability>>> stability;

    explicit operator bool() const { return prepared != nullptr; }
    std::size_t wallets() const { return prepared ? prepared->wallets.size() : 0; }
    bool isScored(std::size_t wallet) const { return prepared->rowOf[wallet].has_value(); }
    int score(std::size_t wallet) const { return scored->parts[wallet].score; }
    risk::Category category(std::size_t wallet) const { return scored->categories[wallet]; }
    std::optional<risk::Stability> stabilityOf(std::size_t wallet) const
    {
        return wallet < stability->size() ? (*stability)[wallet] : std::nullopt;
    }
};

}  // namespace walletloupe::analysis

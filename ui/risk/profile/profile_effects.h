#pragma once

#include "core/analysis/risk/profile_comparison.h"
#include "ui/tables/cell_table_model.h"

#include <memory>
#include <string>
#include <vector>

namespace walletloupe::ui {

/// What an edited profile does to wallets that were scored before.
struct ProfileEffects {
    std::shared_ptr<const analysis::ScoredCohort> edited;
    analysis::ProfileComparison comparison;  ///< of the wallets that change category
    std::vector<Message> reasons;            ///< of the first of them
};

/// `prepared` must serve the profile (analysis::servesProfile).
ProfileEffects profileEffects(const analysis::PreparedRisk& prepared,
                              const analysis::ScoredCohort& before, const risk::Profile& profile);

/// A row for each wallet that changes category: wallet, before, now, change, why.
std::vector<CellTableModel::Row> changeRows(const ProfileEffects& effects);

/// The scores of the wallets that have one.
std::vector<int> scoresOf(const analysis::PreparedRisk& prepared,
                          const analysis::ScoredCohort& scored);

}  // namespace walletloupe::ui

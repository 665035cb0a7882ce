#pragma once

#include "core/workflow/risk/risk_result.h"
#include "ui/page/messages.h"

#include <QString>

#include <functional>
#include <vector>

namespace walletloupe::ui {

/// "139 of 8,203 rows count · 8,064 outside the scope · 12 duplicates dropped"
QString coverageText(const workflow::RiskResult& run);

/// What the strip says of transactions that were read and judged: files and rows that cannot be
/// used, with a button that calls `showUnusable`, wallets without rows, drift with one that calls
/// `showDrift`, and what else weakens the scores.
std::vector<StripMessage> riskMessages(const workflow::RiskResult& run,
                                       const std::function<void()>& showUnusable,
                                       std::function<void()> showDrift);

}  // namespace walletloupe::ui

#pragma once

#include "core/workflow/risk/risk_result.h"

#include <QJsonObject>

#include <string>

namespace walletloupe::workflow {

/// scores.csv: one row a wallet, in the order of the input. Columns of components carry their
/// names in lower case and hold points, which add up to the base before penalties. A wallet
/// without a score has empty numbers, never 0, and no count of transactions.
std::string scoresCsv(const RiskResult& run);

/// explain.json: for every scored wallet the steps of its score, and what each feature did to the
/// forest's judgement.
std::string explainJson(const RiskResult& run);

/// How many rows of each wallet could not be used; wallets that lost none are left out.
QJsonObject unusableRows(const analysis::FeatureTable& table);

}  // namespace walletloupe::workflow

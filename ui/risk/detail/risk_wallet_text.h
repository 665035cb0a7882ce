#pragma once

#include "core/analysis/risk/wallet_history.h"
#include "core/workflow/fetch/fetch_coverage.h"
#include "ui/risk/detail/risk_wallet_view.h"

#include <QString>

#include <string>
#include <vector>

namespace walletloupe::ui {

/// Why a wallet has no score; empty for a scored one.
QString reasonWithoutScore(const RiskWalletView& view);

/// "95 transactions, enough for this profile (5)."
QString sufficiencyText(const RiskWalletView& view);

/// "Between 398 and 441 in 90 % of the repeated runs; the category holds in 92 %."
QString stabilityText(const RiskWalletView& view);

/// "2019-05-26 to 2020-11-09 · blocks 7,835,000 to 11,215,000 · 7 contracts"
QString historySummary(const analysis::WalletHistory& history);

/// Whether these are all transactions of the wallet, as far as is known.
QString completenessText(const RiskWalletView& view, const analysis::WalletHistory* history);

/// "Liquidated twice by others (V3, exact)"; empty where nothing is known, or not enough to say
/// that it never was.
QString liquidationsText(const std::vector<workflow::FetchCoverage>& coverages,
                         const std::string& wallet);

/// The files and contracts, line by line.
QString coverageDetails(const analysis::WalletHistory& history);

/// How a step comes to its points.
QString stepSentence(const RiskWalletView& view, std::size_t step);

/// The share of the population with a smaller value, equal ones half, 0 to 100; NaN where the
/// value is not known.
double percentileOf(const RiskWalletView& view, const std::string& feature, double value);

/// The wallet's cluster, its mean and that of all; empty where the profile asks for no clusters.
QString clusterSentence(const RiskWalletView& view);

/// The forest's score, the expected one and the threshold; empty where there is no forest.
QString anomalySentence(const RiskWalletView& view);

}  // namespace walletloupe::ui

#pragma once

#include "core/workflow/risk/risk_result.h"

#include <memory>

namespace walletloupe::ui {

/// Whether the transactions are the whole history of a wallet.
enum class Completeness {
    Unknown,  ///< files do not tell
    Complete,
    Incomplete,
};

/// One wallet of a judgement, as the detail shows it; holds on to all that it shows.
struct RiskWalletView {
    std::shared_ptr<const workflow::RiskResult> run;  ///< null: there is none
    std::size_t wallet = 0;
    /// Null for a wallet without a score.
    std::shared_ptr<const analysis::WalletExplanation> explanation;
    Completeness completeness = Completeness::Unknown;

    explicit operator bool() const { return run != nullptr; }
    const std::string& address() const { return run->prepared.wallets[wallet]; }
};

/// Takes the wallet's score apart; light.
RiskWalletView riskWalletView(std::shared_ptr<const workflow::RiskResult> run, std::size_t wallet);

}  // namespace walletloupe::ui

#pragma once

#include "core/analysis/feature_rows.h"
#include "core/analysis/wallet_history.h"

#include <memory>
#include <string>

namespace walletloupe::tests {

/// Four transactions: a deposit to cETH, a failed call of a stranger, an approximate borrow and
/// redeem in one from a Comet, and ether received.
inline std::shared_ptr<const analysis::WalletHistory> sampleHistory()
{
    const auto address = [](std::uint8_t last) {
        chain::Address made;
        made.bytes.back() = last;
        return made;
    };
    auto history = std::make_shared<analysis::WalletHistory>();
    history->wallet = "0x00000000000000000000000000000000000000ff";
    chain::Contract ether{1,
                          address(1),
                          "cETH (Compound Ether)",
                          chain::Protocol::CompoundV2,
                          chain::ContractRole::Market,
                          chain::MarketKind::CEther,
                          {}};
    chain::Contract comet{1,
                          address(2),
                          "cUSDCv3 (Ethereum, base USDC)",
                          chain::Protocol::CompoundV3,
                          chain::ContractRole::Market,
                          chain::MarketKind::Comet,
                          address(9)};
    history->contracts = {{ether, 1}, {comet, 1}};
    history->counterparties = {{1, address(3), "", 2, 0.5},
                               {1, address(1), ether.name, 1, 0.25},
                               {1, address(2), comet.name, 1, 0.25}};
    history->rows.resize(4);
    auto& rows = history->rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].time = 1'577'836'800 + static_cast<std::int64_t>(i) * 90'000;
        rows[i].block = 9'000'000 + i;
        rows[i].hash =
            "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + std::to_string(i);
        rows[i].direction = analysis::RowDirection::Sent;
        rows[i].status = chain::TransactionStatus::Succeeded;
        rows[i].gasUsed = 21'000;
        rows[i].gasCost = 0.001;
        rows[i].value = 0;
    }
    analysis::HistoryAction deposit;
    deposit.kind = chain::ActionKind::Deposit;
    deposit.amount = rows[0].value = chain::Amount("1500000000000000000");
    deposit.unit = analysis::AmountUnit::Ether;
    rows[0].actions = {deposit};
    rows[0].counterparty = 1;
    rows[0].contract = 0;
    rows[0].protocol = "V2";
    rows[0].function = "mint()";
    rows[1].status = chain::TransactionStatus::Failed;
    rows[1].counterparty = 0;
    rows[1].function = "swap(uint256 amount)";
    analysis::HistoryAction redeem;
    redeem.kind = chain::ActionKind::Redeem;
    redeem.contract = 1;
    redeem.amount = 1'234'567;
    redeem.isShared = true;
    redeem.isExact = false;
    analysis::HistoryAction borrow = redeem;
    borrow.kind = chain::ActionKind::Borrow;
    rows[2].actions = {redeem, borrow};
    rows[2].counterparty = 2;
    rows[2].contract = 1;
    rows[2].protocol = "V3";
    rows[2].function = "withdraw(address,uint256)";
    rows[3].direction = analysis::RowDirection::Received;
    rows[3].value = 7;
    rows[3].counterparty = 0;
    rows[3].function = "";
    history->actions = {{chain::Protocol::CompoundV2, chain::ActionKind::Deposit, 1, 0},
                        {chain::Protocol::CompoundV3, chain::ActionKind::Borrow, 0, 1},
                        {chain::Protocol::CompoundV3, chain::ActionKind::Redeem, 0, 1}};
    history->files = {{"/tmp/transactions.csv", 6, 4, 1, 1}};
    analysis::markFeatures(*history);
    return history;
}

}  // namespace walletloupe::tests

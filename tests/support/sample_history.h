#pragma once

#include "core/analysis/risk/feature_rows.h"
#include "core/analysis/risk/wallet_history.h"
#include "core/chain/protocols/protocol_list.h"

#include <memory>
#include <string>

namespace walletloupe::tests {

/// An address that ends with this byte.
inline chain::Address addressEndingWith(std::uint8_t last)
{
    chain::Address made;
    made.bytes.back() = last;
    return made;
}

/// A transaction sent, an hour and more after the one before.
inline analysis::HistoryRow sampleRow(std::size_t place, std::size_t counterparty,
                                      const char* function)
{
    analysis::HistoryRow row;
    row.time = 1'577'836'800 + static_cast<std::int64_t>(place) * 90'000;
    row.block = 9'000'000 + place;
    row.hash = "0x" + std::string(63, 'a') + std::to_string(place);
    row.direction = analysis::RowDirection::Sent;
    row.counterparty = counterparty;
    row.value = 0;
    row.gasUsed = 21'000;
    row.gasCost = 0.001;
    row.status = chain::TransactionStatus::Succeeded;
    row.function = function;
    return row;
}

inline analysis::HistoryRow sampleDeposit()
{
    analysis::HistoryRow row = sampleRow(0, 1, "mint()");
    row.contract = 0;
    row.protocol = "V2";
    analysis::HistoryAction deposit;
    deposit.kind = chain::ActionKind::Deposit;
    deposit.amount = row.value = chain::Amount("1500000000000000000");
    deposit.unit = chain::AmountUnit::Ether;
    row.actions = {deposit};
    return row;
}

inline analysis::HistoryRow sampleRedeemAndBorrow()
{
    analysis::HistoryRow row = sampleRow(2, 2, "withdraw(address,uint256)");
    row.contract = 1;
    row.protocol = "V3";
    analysis::HistoryAction redeem;
    redeem.kind = chain::ActionKind::Redeem;
    redeem.contract = 1;
    redeem.amount = 1'234'567;
    redeem.isShared = true;
    redeem.isExact = false;
    analysis::HistoryAction borrow = redeem;
    borrow.kind = chain::ActionKind::Borrow;
    row.actions = {redeem, borrow};
    return row;
}

/// Four transactions: a deposit to cETH, a failed call of a stranger, an approximate borrow and
/// redeem in one from a Comet, and ether received.
inline std::shared_ptr<const analysis::WalletHistory> sampleHistory()
{
    auto history = std::make_shared<analysis::WalletHistory>();
    history->wallet = "0x00000000000000000000000000000000000000ff";
    const chain::Contract ether{1,
                                addressEndingWith(1),
                                "cETH (Compound Ether)",
                                &chain::compoundV2,
                                chain::ContractRole::Market,
                                "cEther",
                                {}};
    const chain::Contract comet{1,
                                addressEndingWith(2),
                                "cUSDCv3 (Ethereum, base USDC)",
                                &chain::compoundV3,
                                chain::ContractRole::Market,
                                "comet",
                                addressEndingWith(9)};
    history->contracts = {{ether, 1}, {comet, 1}};
    history->counterparties = {{1, addressEndingWith(3), "", 2, 0.5},
                               {1, ether.address, ether.name, 1, 0.25},
                               {1, comet.address, comet.name, 1, 0.25}};
    history->rows = {sampleDeposit(), sampleRow(1, 0, "swap(uint256 amount)"),
                     sampleRedeemAndBorrow(), sampleRow(3, 0, "")};
    history->rows[1].status = chain::TransactionStatus::Failed;
    history->rows[3].direction = analysis::RowDirection::Received;
    history->rows[3].value = 7;
    history->actions = {{&chain::compoundV2, chain::ActionKind::Deposit, 1, 0},
                        {&chain::compoundV3, chain::ActionKind::Borrow, 0, 1},
                        {&chain::compoundV3, chain::ActionKind::Redeem, 0, 1}};
    history->files = {{"/tmp/transactions.csv", 6, 4, 1, 1}};
    analysis::markFeatures(*history);
    return history;
}

}  // namespace walletloupe::tests

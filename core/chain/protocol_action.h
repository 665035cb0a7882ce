#pragma once

#include "core/chain/address.h"
#include "core/chain/amount.h"
#include "core/chain/contract_registry.h"

#include <optional>

namespace walletloupe::chain {

enum class ActionKind {
    Deposit,
    Borrow,
    Repay,
    Redeem,
    Liquidation,          ///< the wallet liquidated somebody
    LiquidationPurchase,  ///< it bought what a liquidation left
    CollateralOn,
    CollateralOff,
    Claim,
    TokenTransfer,
    Approval,
    Bundle,  ///< several actions in one call; never the kind of an action
    Other,
    Unreadable,  ///< a call of a known contract that the row does not let us read
};

/// What an action does to the wallet's balance of a Comet's base token.
enum class BaseMove { None, Supply, Withdraw, TransferOut };

/// What an amount of an action is counted in.
enum class AmountUnit {
    Ether,          ///< wei
    MarketToken,    ///< the smallest units of a cToken: 10^-8
    SmallestUnits,  ///< of the asset, whose decimals the transaction does not tell
};

/// One thing that a wallet did in a transaction.
struct ProtocolAction {
    ActionKind kind = ActionKind::Other;
    const Contract* contract = nullptr;  ///< the market, or the contract called
    std::optional<Address> asset;        ///< none: ether, or not known
    std::optional<Amount> amount;        ///< none for everything, or not known
    AmountUnit unit = AmountUnit::SmallestUnits;
    bool isEverything = false;  ///< the all-ones amount: "all there is"
    bool isExact = true;        ///< the kind is certain
    /// Not None: kind is Deposit or Redeem for want of better, and the ledger of the wallet and
    /// this market tells what it really is.
    BaseMove move = BaseMove::None;
};

}  // namespace walletloupe::chain

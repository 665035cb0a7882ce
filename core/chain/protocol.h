#pragma once

#include "core/chain/call_data.h"
#include "core/chain/contract_registry.h"
#include "core/chain/protocol_action.h"
#include "core/chain/transaction.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace walletloupe::chain {

/// Which contracts of a protocol have a method.
struct MethodOwner {
    ContractRole role = ContractRole::Market;
    std::string_view marketKind;  ///< empty: markets of every kind
};

/// A method of a protocol's contracts.
struct ProtocolMethod {
    Selector selector = 0;
    std::string_view signature;
    MethodOwner place;
    ActionKind kind = ActionKind::Other;
    /// What its arguments are, one letter for each word: s asset, u amount, t amount in the
    /// market's own token, d the account whose position moves, . anything else; v at the end: the
    /// amount is the transaction's value.
    std::string_view layout;
    BaseMove move = BaseMove::None;  ///< what it does to a Comet's base token
};

/// A call of a contract of the registry that succeeded or may have, sent by the wallet.
struct ContractCall {
    const Transaction& transaction;
    const Contract& contract;
    const Address& wallet;
    const ContractRegistry& registry;
    Call called;
};

/// By what an explorer's data show that a wallet was liquidated by somebody else.
struct LiquidationEvidence {
    /// topic0 (0x and 64 digits in small letters) of an event of the markets that names the wallet
    /// liquidated: exact. Empty where the protocol has none.
    std::string_view event;
    unsigned walletTopic = 2;  ///< which topic of the event is that wallet, 1 to 3
    /// Markets are tokens, which leave the wallet in a transaction that it did not send:
    /// approximate, for somebody whom the wallet allowed to move them may have done so.
    bool takesMarketTokens = false;

    bool isExact() const { return !event.empty(); }
};

/// A lending protocol: all that differs between protocols. Its contracts are those of the registry
/// that name it; allProtocols lists the protocols.
struct Protocol {
    std::string_view name;    ///< in lists of contracts: "compound-v2"
    std::string_view tag;     ///< in files and in the window: "V2"; case does not count
    bool isCompound = false;  ///< its rows are in the scope "compound"
    std::span<const std::string_view> marketKinds;  ///< as lists of contracts name them
    std::span<const ProtocolMethod> methods;
    /// Appends what a call did, one action or several; its isExact says whether the kind of an
    /// action is certain.
    void (*decode)(const ContractCall& call, std::vector<ProtocolAction>& actions) = nullptr;
    LiquidationEvidence liquidation;
};

/// The method of the called contract that is called, or null: other contracts share selectors.
const ProtocolMethod* calledMethod(const ContractCall& call);

/// The method of a contract that an explorer shows by its name alone: "repayBorrow", "Repay
/// Borrow", cut off "Redeem Underlyin...". Case and blanks do not count. None where no method has
/// the name, or methods of several kinds have it.
std::optional<Selector> selectorNamed(const Contract& contract, std::string_view name);

/// What a method or an action of a bundle is, before its arguments are read.
struct ActionPlan {
    ActionKind kind = ActionKind::Other;
    BaseMove move = BaseMove::None;
    std::string_view layout;              ///< as in ProtocolMethod
    std::optional<Address> impliedAsset;  ///< where the layout has no asset
};

/// Reads the arguments and decides how certain the action is. `contract` is the market, which may
/// be another than the contract called.
ProtocolAction readAction(const ActionPlan& plan, const Contract& contract,
                          const CallArguments& arguments, const Transaction& transaction,
                          const Address& wallet);

/// An action that is known by its kind alone.
ProtocolAction plainAction(ActionKind kind, const Contract& contract, bool isExact);

/// What a call of `method` did, null for a method that the protocol does not list: Other then, and
/// for ether sent without a call; Unreadable where the row does not name what was called.
ProtocolAction methodAction(const ContractCall& call, const ProtocolMethod* method);

}  // namespace walletloupe::chain

#pragma once

#include "core/chain/call_data.h"
#include "core/chain/compound_action.h"
#include "core/chain/contract_registry.h"

#include <span>
#include <string_view>

namespace walletloupe::chain {

/// Where a method lives.
enum class MethodPlace {
    CEther,
    CErc20,
    AnyCToken,
    Comet,
    AnyMarket,  ///< cTokens and Comets
    Comptroller,
    Helper,
    Bulker,
    Rewards,
};

/// A method of Compound's contracts.
struct CompoundMethod {
    Selector selector = 0;
    std::string_view signature;
    MethodPlace place = MethodPlace::AnyMarket;
    ActionKind kind = ActionKind::Other;
    /// What its arguments are, one letter a word: s asset, u amount, d the account whose position
    /// moves, . anything else; v at the end: the amount is the transaction's value.
    std::string_view layout;
    BaseMove move = BaseMove::None;  ///< what it does to a Comet's base token
};

std::span<const CompoundMethod> compoundMethods();

/// The method of `contract` with that selector, or null: other contracts share selectors.
const CompoundMethod* findMethod(const Contract& contract, Selector selector);

}  // namespace walletloupe::chain

#pragma once

#include "core/chain/call_data.h"
#include "core/chain/compound_action.h"
#include "core/chain/transaction.h"

#include <string_view>

namespace walletloupe::chain {

/// What a method or an action of a bundle is, before its arguments are read.
struct ActionPlan {
    ActionKind kind = ActionKind::Other;
    BaseMove move = BaseMove::None;
    std::string_view layout;              ///< as in CompoundMethod
    std::optional<Address> impliedAsset;  ///< where the layout has no asset
};

/// Reads the arguments and decides how certain the action is.
CompoundAction readAction(const ActionPlan& plan, const Contract& contract,
                          const CallArguments& arguments, const Transaction& transaction,
                          const Address& wallet);

}  // namespace walletloupe::chain

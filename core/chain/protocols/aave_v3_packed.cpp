#include "core/chain/protocols/aave_v3_packed.h"

#include <algorithm>
#include <array>

namespace walletloupe::chain {
namespace {

constexpr std::size_t wordBytes = 32;
constexpr unsigned assetBits = 16;
constexpr unsigned amountBits = 128;

/// Where the words of a packed call hold its arguments, as bits from the lowest.
struct PackedLayout {
    Selector selector = 0;
    unsigned assetShift = 0;
    bool hasAmount = true;
    std::size_t amountWord = 0;
    unsigned amountShift = assetBits;
    bool widensAllOnes = false;  ///< 128 bits of ones become 256: everything
    bool hasFlag = false;        ///< the bit behind the asset: collateral on or off
};

constexpr PackedLayout bounded(Selector selector)
{
    return {.selector = selector};
}

constexpr PackedLayout upToEverything(Selector selector)
{
    return {.selector = selector, .widensAllOnes = true};
}

constexpr std::array layouts{
    bounded(0xf7a73840),         // supply
    bounded(0x680dd47c),         // supplyWithPermit
    bounded(0xd5eed868),         // borrow
    upToEverything(0x8e19899e),  // withdraw
    upToEverything(0x563dd613),  // repay
    upToEverything(0x94b576de),  // repayWithPermit
    upToEverything(0xdc7c0bff),  // repayWithATokens
    // liquidationCall: the debt's asset behind that of the collateral, the amount in the 2nd word.
    PackedLayout{.selector = 0xfd21ecff,
                 .assetShift = assetBits,
                 .amountWord = 1,
                 .amountShift = 0,
                 .widensAllOnes = true},
    PackedLayout{.selector = 0x4d013f03, .hasAmount = false, .hasFlag = true},
};

const Amount& allOnes128()
{
    static const Amount ones = (Amount(1) << amountBits) - 1;
    return ones;
}

void readPackedAmount(const PackedLayout& layout, const Amount& word, ProtocolAction& action)
{
    const Amount amount = (word >> layout.amountShift) & allOnes128();
    action.isEverything = layout.widensAllOnes && amount == allOnes128();
    if (!action.isEverything)
        action.amount = amount;
}

}  // namespace

std::optional<ProtocolAction> packedAction(const ContractCall& call, const ProtocolMethod& method,
                                           const CallArguments& arguments)
{
    const auto layout = std::find_if(layouts.begin(), layouts.end(), [&](const PackedLayout& each) {
        return each.selector == method.selector;
    });
    if (layout == layouts.end())
        return std::nullopt;
    ProtocolAction action = plainAction(method.kind, call.contract,
                                        call.transaction.status != TransactionStatus::Unknown);
    const auto first = arguments.amount(0);
    const auto second =
        layout->hasAmount ? arguments.amount(layout->amountWord * wordBytes) : first;
    if (!first || !second) {
        action.isExact = action.isExact && !layout->hasFlag;
        return action;
    }
    const Amount asset = (*first >> layout->assetShift) & 0xffff;
    if (const Address* token = call.registry.reserve(call.contract, static_cast<unsigned>(asset)))
        action.asset = *token;
    if (layout->hasAmount)
        readPackedAmount(*layout, *second, action);
    if (layout->hasFlag && (*first >> assetBits & 1) == 0)
        action.kind = ActionKind::CollateralOff;
    return action;
}

}  // namespace walletloupe::chain

#include "core/chain/protocols/bulker_actions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace walletloupe::chain {
namespace {

constexpr std::size_t wordBytes = 32;
constexpr Selector invokeByNumber = 0xb8f88786;

enum class Asset { Named, WrappedNative, WrappedStakedEther };

struct BulkerMethod {
    std::string_view name;
    unsigned number;  ///< with the first Bulker; 0 where it has none
    ActionKind kind;
    BaseMove move;
    std::string_view layout;  ///< of the words behind the Comet's, as in ProtocolMethod
    Asset asset;
};

using enum ActionKind;
constexpr std::array methods{
    BulkerMethod{"ACTION_SUPPLY_ASSET", 1, Deposit, BaseMove::Supply, ".dsu", Asset::Named},
    BulkerMethod{"ACTION_SUPPLY_NATIVE_TOKEN", 2, Deposit, BaseMove::Supply, ".du",
                 Asset::WrappedNative},
    BulkerMethod{"ACTION_TRANSFER_ASSET", 3, TokenTransfer, BaseMove::TransferOut, "..su",
                 Asset::Named},
    BulkerMethod{"ACTION_WITHDRAW_ASSET", 4, Redeem, BaseMove::Withdraw, "..su", Asset::Named},
    BulkerMethod{"ACTION_WITHDRAW_NATIVE_TOKEN", 5, Redeem, BaseMove::Withdraw, "..u",
                 Asset::WrappedNative},
    BulkerMethod{"ACTION_CLAIM_REWARD", 6, Claim, BaseMove::None, "", Asset::Named},
    BulkerMethod{"ACTION_SUPPLY_STETH", 0, Deposit, BaseMove::Supply, ".du",
                 Asset::WrappedStakedEther},
    BulkerMethod{"ACTION_WITHDRAW_STETH", 0, Redeem, BaseMove::Withdraw, "..u",
                 Asset::WrappedStakedEther},
};

constexpr Address wrappedStakedEther{{0x7f, 0x39, 0xc5, 0x81, 0xf5, 0x95, 0xb5, 0x3c, 0x5c, 0xb1,
                                      0x9b, 0xd0, 0xb3, 0xf8, 0xda, 0x6c, 0x93, 0x5e, 0x2c, 0xa0}};

/// One action of a bundle and its arguments.
struct Item {
    const BulkerMethod* method = nullptr;  ///< null: a code that nobody documents
    CallArguments arguments;
};

const BulkerMethod* methodWith(const CallArguments& codes, std::size_t offset, bool isNumber)
{
    const auto number = codes.amount(offset);
    const auto name = codes.text(offset);
    const auto found = std::find_if(methods.begin(), methods.end(), [&](const BulkerMethod& m) {
        return isNumber ? m.number != 0 && number && *number == m.number : name && *name == m.name;
    });
    return found == methods.end() ? nullptr : &*found;
}

/// The items of invoke(codes[], bytes[]); nothing when the data ends too early.
std::optional<std::vector<Item>> itemsOf(const CallArguments& arguments, bool byNumber)
{
    const auto codesAt = arguments.length(0);
    const auto dataAt = arguments.length(wordBytes);
    if (!codesAt || !dataAt)
        return std::nullopt;
    const auto count = arguments.length(*codesAt);
    const auto dataCount = arguments.length(*dataAt);
    if (!count || count != dataCount)
        return std::nullopt;
    const CallArguments codes = arguments.from(*codesAt + wordBytes);
    const CallArguments data = arguments.from(*dataAt + wordBytes);
    std::vector<Item> items;
    for (std::size_t i = 0; i < *count; ++i) {
        const auto at = data.length(i * wordBytes);
        if (!at || !codes.amount(i * wordBytes) || !data.length(*at))
            return std::nullopt;
        items.push_back({methodWith(codes, i * wordBytes, byNumber), data.from(*at + wordBytes)});
    }
    return items;
}

std::optional<Address> impliedAsset(Asset asset, std::uint64_t chain,
                                    const ContractRegistry& registry)
{
    if (asset == Asset::WrappedStakedEther)
        return wrappedStakedEther;
    const Address* wrapped =
        asset == Asset::WrappedNative ? registry.wrappedNative(chain) : nullptr;
    return wrapped == nullptr ? std::nullopt : std::optional(*wrapped);
}

}  // namespace

void appendBulkerActions(const ContractCall& call, std::vector<ProtocolAction>& actions)
{
    const Transaction& transaction = call.transaction;
    const ProtocolAction unreadable = plainAction(Unreadable, call.contract, false);
    const auto items =
        itemsOf(CallArguments::of(transaction.input), call.called.selector == invokeByNumber);
    if (!items) {
        actions.push_back(unreadable);
        return;
    }
    for (const Item& item : *items) {
        const auto comet = item.arguments.address(0);
        if (item.method == nullptr || !comet) {
            actions.push_back(unreadable);
            continue;
        }
        const Contract* market = call.registry.find(transaction.chain, *comet);
        if (market == nullptr || market->role != ContractRole::Market ||
            market->protocol != call.contract.protocol)
            continue;
        const ActionPlan plan{item.method->kind, item.method->move, item.method->layout,
                              impliedAsset(item.method->asset, transaction.chain, call.registry)};
        actions.push_back(readAction(plan, *market, item.arguments, transaction, call.wallet));
    }
}

}  // namespace walletloupe::chain

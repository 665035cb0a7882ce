#include "core/chain/protocol_actions.h"

#include "core/chain/call_data.h"
#include "core/chain/protocol.h"

namespace walletloupe::chain {
namespace {

bool isSentBy(const Transaction& transaction, const Address& wallet)
{
    return transaction.hasSender ? transaction.from == wallet : transaction.to != wallet;
}

}  // namespace

void appendActions(const Transaction& transaction, const Address& wallet,
                   const ContractRegistry& registry, std::vector<ProtocolAction>& actions)
{
    if (transaction.status == TransactionStatus::Failed || !transaction.hasRecipient ||
        !isSentBy(transaction, wallet))
        return;
    const Contract* contract = registry.inScope(transaction.chain, &transaction.to, nullptr);
    if (contract == nullptr)
        return;
    Call called = callOf(transaction);
    const bool isByName = called.kind == CallKind::Unknown;
    if (const auto selector =
            isByName ? selectorNamed(*contract, transaction.functionName) : std::nullopt)
        called = {CallKind::Method, *selector};
    const std::size_t before = actions.size();
    contract->protocol->decode({transaction, *contract, wallet, registry, called}, actions);
    // A name does not tell whose position moves.
    for (std::size_t i = before; isByName && i < actions.size(); ++i)
        actions[i].isExact = false;
}

}  // namespace walletloupe::chain

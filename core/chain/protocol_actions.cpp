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
    contract->protocol->decode({transaction, *contract, wallet, registry, callOf(transaction)},
                               actions);
}

}  // namespace walletloupe::chain

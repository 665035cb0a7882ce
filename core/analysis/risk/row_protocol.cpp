#include "core/analysis/risk/row_protocol.h"

#include "core/chain/protocols/protocol_list.h"

namespace walletloupe::analysis {

const chain::Protocol* rowProtocol(const chain::Transaction& transaction,
                                   const chain::Contract* contract, ProtocolTags tags)
{
    if (tags == ProtocolTags::File)
        return chain::protocolOfTag(transaction.protocolTag);
    return contract == nullptr ? nullptr : contract->protocol;
}

}  // namespace walletloupe::analysis

#include "core/analysis/row_protocol.h"

namespace walletloupe::analysis {

std::optional<chain::Protocol> rowProtocol(const chain::Transaction& transaction,
                                           const chain::Contract* contract, ProtocolTags tags)
{
    if (tags == ProtocolTags::File)
        return chain::protocolOfTag(transaction.protocolTag);
    return contract == nullptr ? std::nullopt : std::optional(contract->protocol);
}

}  // namespace walletloupe::analysis

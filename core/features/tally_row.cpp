#include "core/features/tally_row.h"

#include "core/chain/call_data.h"

namespace walletloupe::features {
namespace {

std::optional<TextDigest> functionOf(const chain::Transaction& transaction)
{
    const auto key = chain::functionKeyOf(transaction);
    return key ? std::optional(digestOf(*key)) : std::nullopt;
}

}  // namespace

TallyRow::TallyRow(const chain::OwnedTransaction& owned)
    : wallet(owned.wallet)
    , hasSenderColumn(owned.transaction.hasSenderColumn)
    , status(owned.transaction.status)
    , time(owned.transaction.time)
    , key(DuplicateRowFilter::keyOf(owned))
    , block(owned.transaction.block)
    , gasUsed(owned.transaction.gasUsed)
    , coin(owned.transaction.nativeCoin())
    , value(owned.transaction.value)
    , gasPrice(owned.transaction.gasPrice)
    , fee(owned.transaction.fee)
    , function(functionOf(owned.transaction))
{
    const chain::Transaction& transaction = owned.transaction;
    isReceived = transaction.hasRecipient && transaction.to == wallet;
    // A history lists only what its wallet took part in: without senders, what it did not
    // receive it has sent.
    isSent = transaction.hasSender ? transaction.from == wallet : !isReceived;
    isInvolved = !transaction.hasSender || isSent || isReceived;
    isAccountCall = isReceived && chain::isAccountCall(transaction);
    if (transaction.hasSender)
        sender = transaction.from;
    if (transaction.hasRecipient)
        recipient = transaction.to;
}

}  // namespace walletloupe::features

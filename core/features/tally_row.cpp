#include "core/features/tally_row.h"

namespace walletloupe::features {
namespace {

/// 0x and eight digits.
constexpr std::size_t selectorText = 10;

std::optional<TextDigest> functionOf(const chain::Transaction& transaction)
{
    if (!transaction.hasFunctionColumn)
        return std::nullopt;
    // One function has several names: explorers shorten them in ways of their own.
    if (transaction.methodId.size() == selectorText)
        return digestOf(transaction.methodId);
    if (transaction.input.size() >= selectorText)
        return digestOf(transaction.input.substr(0, selectorText));
    if (!transaction.functionName.empty())
        return digestOf(transaction.functionName);
    if (!transaction.methodId.empty())
        return digestOf(transaction.methodId);
    return digestOf(transaction.input);
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
    if (transaction.hasSender)
        sender = transaction.from;
    if (transaction.hasRecipient)
        recipient = transaction.to;
}

}  // namespace walletloupe::features

#include "core/features/tally_row.h"

namespace walletloupe::features {
namespace {

/// 0x and eight digits.
constexpr std::size_t selectorText = 10;

std::optional<TextDigest> functionOf(const chain::Transaction& transaction)
{
    if (!transaction.tellsFunction)
        return std::nullopt;
    if (!transaction.functionName.empty())
        return digestOf(transaction.functionName);
    if (!transaction.methodId.empty())
        return digestOf(transaction.methodId);
    return digestOf(transaction.input.substr(0, selectorText));
}

}  // namespace

TallyRow TallyRow::of(const chain::OwnedTransaction& owned)
{
    const chain::Transaction& transaction = owned.transaction;
    TallyRow row;
    row.wallet = owned.wallet;
    row.isReceived = transaction.hasRecipient && transaction.to == owned.wallet;
    // A history lists only what its wallet took part in: without senders, what it did not
    // receive it has sent.
    row.isSent = transaction.hasSender ? transaction.from == owned.wallet : !row.isReceived;
    row.isInvolved = !transaction.hasSender || row.isSent || row.isReceived;
    row.tellsSender = transaction.tellsSender;
    row.status = transaction.status;
    row.time = transaction.time;
    row.key = SeenRows::keyOf(owned);
    if (transaction.hasSender)
        row.sender = transaction.from;
    if (transaction.hasRecipient)
        row.recipient = transaction.to;
    row.block = transaction.block;
    row.gasUsed = transaction.gasUsed;
    row.value = transaction.value;
    row.gasPrice = transaction.gasPrice;
    row.function = functionOf(transaction);
    return row;
}

}  // namespace walletloupe::features

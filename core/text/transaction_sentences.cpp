#include "core/messages/transaction_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {

namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(severalFieldColumns,
               QT_TRANSLATE_NOOP("Messages", "Two columns mean {1}: {2} is used, {3} is not.")),
    sentenceOf(noFieldColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "no column is called {1}. Its columns are {2}; transactions "
                                 "need the names of an explorer's txlist.")),
    sentenceOf(ownerWrongChecksum,
               QT_TRANSLATE_NOOP("Messages", "the owner {1} fails its checksum (EIP-55).")),
    sentenceOf(ownerUnknown,
               QT_TRANSLATE_NOOP("Messages",
                                 "nothing tells whose transactions these are. Add a column "
                                 "wallet_address, name the file after the wallet, or give "
                                 "--owner.")),
    sentenceOf(cutOffHeader,
               QT_TRANSLATE_NOOP("Messages",
                                 "the file ends inside its first line (line {1}, behind byte "
                                 "{2} of it, in column {3}, \"{4}\"): it was cut off. Export "
                                 "it again; even without a transaction, a line end stands "
                                 "behind the header.")),
    sentenceOf(noProtocolColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} has no column protocol_version. Use the registry's "
                                 "tags, or add it.")),
    sentenceOf(floatingAmounts,
               QT_TRANSLATE_NOOP("Messages",
                                 "the amounts are stored as floating-point numbers, which keep 15 "
                                 "digits of wei. Save them as text or as decimals (pandas: "
                                 "astype(str), before the digits are lost).")),
    sentenceOf(severalCells, QT_TRANSLATE_NOOP("Messages", "{1:+; }")),
    sentenceOf(missingAddress, QT_TRANSLATE_NOOP("Messages", "the address is missing")),
    sentenceOf(cellNotAnAddress, QT_TRANSLATE_NOOP("Messages", "'{1}' is not an address")),
    sentenceOf(cellWrongChecksum,
               QT_TRANSLATE_NOOP("Messages",
                                 "'{1}' fails its checksum (EIP-55): a letter or a digit is "
                                 "wrong")),
    sentenceOf(missingAmount, QT_TRANSLATE_NOOP("Messages", "the value is missing")),
    sentenceOf(negativeAmount, QT_TRANSLATE_NOOP("Messages", "'{1}' is negative")),
    sentenceOf(amountTooLarge, QT_TRANSLATE_NOOP("Messages", "'{1}' is larger than 2^256 - 1")),
    sentenceOf(notWhole,
               QT_TRANSLATE_NOOP("Messages", "'{1}' is not a whole number in plain digits")),
    sentenceOf(countTooLarge, QT_TRANSLATE_NOOP("Messages", "'{1}' is larger than 2^64 - 1")),
    sentenceOf(missingTime, QT_TRANSLATE_NOOP("Messages", "the time is missing")),
    sentenceOf(
        notATime,
        QT_TRANSLATE_NOOP("Messages", "'{1}' is not a time (Unix seconds, milliseconds or ISO)")),
    sentenceOf(listOfTokenTransfers,
               QT_TRANSLATE_NOOP("Messages",
                                 "these are token transfers, not transactions: their values are "
                                 "amounts of tokens. Give the list of transactions (txlist).")),
    sentenceOf(listOfInternalCalls,
               QT_TRANSLATE_NOOP("Messages",
                                 "these are internal calls, not transactions. Give the list of "
                                 "transactions (txlist).")),
    sentenceOf(ownerInNoRow,
               QT_TRANSLATE_NOOP("Messages",
                                 "none of its rows names {1} as sender or recipient: they are of "
                                 "another wallet. Say whose they are with --owner.")),
    sentenceOf(timeBeforeChain,
               QT_TRANSLATE_NOOP("Messages", "'{1}' is a time before the first block")),
    sentenceOf(
        notATransaction,
        QT_TRANSLATE_NOOP("Messages", "'{1}' is a transfer of another kind, not a transaction")),
    sentenceOf(timeInFuture,
               QT_TRANSLATE_NOOP("Messages", "'{1}' is later than now (--now sets the clock)")),
    sentenceOf(gasPricesTooLow,
               QT_TRANSLATE_NOOP("Messages",
                                 "half of its gas prices are below 1,000,000 wei, which no block "
                                 "of Ethereum took: they are in another unit, such as gwei. "
                                 "Convert the column to wei.")),
    sentenceOf(notAFlag, QT_TRANSLATE_NOOP("Messages", "'{1}' is neither 0 nor 1")),
};

}  // namespace

std::span<const Sentence> transactionSentences()
{
    return list;
}

}  // namespace walletloupe::text

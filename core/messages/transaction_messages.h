#pragma once

#include "core/base/message.h"

/// Files of transactions: their columns, rows that cannot be used, rows that are odd.
namespace walletloupe::messages {

/// Field, the column that is used, the one that is not.
inline constexpr MessageKind<Text, PageId, PageId> severalFieldColumns{
    "transactions.several-field-columns"};
/// Field, columns of the file.
inline constexpr MessageKind<Text, Names> noFieldColumn{"transactions.no-field-column",
                                                        Severity::Error};
inline constexpr MessageKind<Text> ownerWrongChecksum{"transactions.owner-wrong-checksum",
                                                      Severity::Error};
inline constexpr MessageKind<> ownerUnknown{"transactions.owner-unknown", Severity::Error};
inline constexpr MessageKind<> listOfTokenTransfers{"transactions.list-of-token-transfers",
                                                    Severity::Error};
inline constexpr MessageKind<> listOfInternalCalls{"transactions.list-of-internal-calls",
                                                   Severity::Error};
/// Wallet.
inline constexpr MessageKind<Text> ownerInNoRow{"transactions.owner-in-no-row", Severity::Error};
inline constexpr MessageKind<Text> timeBeforeChain{"transactions.time-before-chain",
                                                   Severity::Error};
inline constexpr MessageKind<Text> notATransaction{"transactions.not-a-transaction",
                                                   Severity::Error};
inline constexpr MessageKind<Text> timeInFuture{"transactions.time-in-future", Severity::Error};
/// Line, bytes, columns, the last column.
inline constexpr MessageKind<Integer, Integer, Integer, Text> cutOffHeader{
    "transactions.cut-off-header", Severity::Error};
/// File.
inline constexpr MessageKind<Text> noProtocolColumn{"transactions.no-protocol-column",
                                                    Severity::Error};
inline constexpr MessageKind<> gasPricesTooLow{"transactions.gas-prices-too-low", Severity::Error};
inline constexpr MessageKind<> floatingAmounts{"transactions.floating-amounts", Severity::Error};
/// The cells of one row, each with its place.
inline constexpr MessageKind<Parts> severalCells{"transactions.several-cells", Severity::Error};

inline constexpr MessageKind<> missingAddress{"transactions.missing-address", Severity::Error};
inline constexpr MessageKind<Text> cellNotAnAddress{"transactions.not-an-address", Severity::Error};
inline constexpr MessageKind<Text> cellWrongChecksum{"transactions.wrong-checksum",
                                                     Severity::Error};
inline constexpr MessageKind<> missingAmount{"transactions.missing-amount", Severity::Error};
inline constexpr MessageKind<Text> negativeAmount{"transactions.negative-amount", Severity::Error};
inline constexpr MessageKind<Text> amountTooLarge{"transactions.amount-too-large", Severity::Error};
inline constexpr MessageKind<Text> notWhole{"transactions.not-whole", Severity::Error};
inline constexpr MessageKind<Text> countTooLarge{"transactions.count-too-large", Severity::Error};
inline constexpr MessageKind<> missingTime{"transactions.missing-time", Severity::Error};
inline constexpr MessageKind<Text> notATime{"transactions.not-a-time", Severity::Error};
inline constexpr MessageKind<Text> notAFlag{"transactions.not-a-flag", Severity::Error};

}  // namespace walletloupe::messages

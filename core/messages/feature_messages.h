#pragma once

#include "core/base/message.h"

/// Features of transactions: files and rows that count, and that do not.
namespace walletloupe::messages {

/// Rows.
inline constexpr MessageKind<Integer> walletsAgain{"features.wallets-again"};
inline constexpr MessageKind<> ownerNotUsed{"features.owner-not-used"};
/// File.
inline constexpr MessageKind<Text> fileWithoutRows{"features.file-without-rows"};
/// File, how many more.
inline constexpr MessageKind<Text, Integer> filesWithoutRows{"features.files-without-rows"};
/// File, columns.
inline constexpr MessageKind<Text, Names> lackingColumns{"features.lacking-columns"};
/// File, how many more, columns.
inline constexpr MessageKind<Text, Integer, Names> filesLackingColumns{
    "features.files-lacking-columns"};
/// Chain, block.
inline constexpr MessageKind<Integer, Integer> fetchedFromBlock{"features.fetched-from-block"};
/// Rows, those of each protocol, `byFileTags`.
inline constexpr MessageKind<Integer, Parts, Parts> rowsCounted{"features.rows-counted",
                                                                Severity::Info};
/// Rows, protocol.
inline constexpr MessageKind<Integer, Text> rowsOfProtocol{"features.rows-of-protocol",
                                                           Severity::Info};
inline constexpr MessageKind<Integer> rowsOfNeither{"features.rows-of-neither", Severity::Info};
inline constexpr MessageKind<> byFileTags{"features.by-file-tags", Severity::Info};
/// Rows.
inline constexpr MessageKind<Integer> duplicatesDropped{"features.duplicates-dropped",
                                                        Severity::Info};
/// Rows, name of the scope.
inline constexpr MessageKind<Integer, Text> rowsOutOfScope{"features.rows-out-of-scope",
                                                           Severity::Info};
/// Rows.
inline constexpr MessageKind<Integer> rowsOfOthers{"features.rows-of-others", Severity::Info};
/// Rows.
inline constexpr MessageKind<Integer> rowsNotInvolved{"features.rows-not-involved", Severity::Info};
/// Files, `unusableFile` of the first, `moreFiles`.
inline constexpr MessageKind<Integer, Parts> noFileUsable{"features.no-file-usable",
                                                          Severity::Error};
/// Reason.
inline constexpr MessageKind<Parts> unusableFile{"features.unusable-file", Severity::Error};
inline constexpr MessageKind<Integer> moreFiles{"features.more-files", Severity::Error};
/// The first problem.
inline constexpr MessageKind<Parts> noRowUsableOf{"features.no-row-usable-of", Severity::Error};
/// Meaning, rows.
inline constexpr MessageKind<Parts, Integer> oddRows{"features.odd-rows", Severity::Info};
/// Meaning, rows, files.
inline constexpr MessageKind<Parts, Integer, Integer> oddRowsOfFiles{"features.odd-rows-of-files",
                                                                     Severity::Info};
/// The same of rows that cannot be used.
inline constexpr MessageKind<Parts, Integer> unusableOddRows{"features.unusable-odd-rows",
                                                             Severity::Error};
/// The same.
inline constexpr MessageKind<Parts, Integer, Integer> unusableOddRowsOfFiles{
    "features.unusable-odd-rows-of-files", Severity::Error};
/// Source.
inline constexpr MessageKind<Text> readAsSource{"features.read-as-source", Severity::Info};
inline constexpr MessageKind<> timeInMilliseconds{"features.time-in-milliseconds", Severity::Info};
inline constexpr MessageKind<> timeInMicroseconds{"features.time-in-microseconds"};
inline constexpr MessageKind<> timeInNanoseconds{"features.time-in-nanoseconds"};
inline constexpr MessageKind<> digitsMayBeLost{"features.digits-may-be-lost"};
inline constexpr MessageKind<> timeIsIso{"features.time-is-iso", Severity::Info};
inline constexpr MessageKind<> genesisRow{"features.genesis-row", Severity::Info};
inline constexpr MessageKind<> layerFeeNotTold{"features.layer-fee-not-told", Severity::Warning};
inline constexpr MessageKind<> contractCreated{"features.contract-created", Severity::Info};
/// "V2 nor V3".
inline constexpr MessageKind<Text> otherProtocolTag{"features.other-protocol-tag"};
inline constexpr MessageKind<> everyAmount{"features.every-amount"};
inline constexpr MessageKind<Integer> chainOption{"features.chain-option"};
inline constexpr MessageKind<Integer> chainNumber{"features.chain-number"};
/// `chainOption` or `chainNumber`, known chains.
inline constexpr MessageKind<Parts, Names> chainCannotCount{"features.chain-cannot-count"};
/// The same.
inline constexpr MessageKind<Parts, Names> chainNotRecognised{"features.chain-not-recognised"};
/// `chainCannotCount`.
inline constexpr MessageKind<Parts> nameAKnownChain{"features.name-a-known-chain", Severity::Error};

}  // namespace walletloupe::messages

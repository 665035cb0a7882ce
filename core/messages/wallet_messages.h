#pragma once

#include "core/base/message.h"

/// Tables of wallets: the columns of their file, rows and cells that cannot be used.
namespace walletloupe::messages {

/// The column that is used, the one that is not.
inline constexpr MessageKind<PageId, PageId> repeatedColumnName{"wallets.repeated-column-name"};
inline constexpr MessageKind<PageId, PageId> severalWalletColumns{"wallets.several-wallet-columns"};
/// Feature, the column that is used, the one that is not.
inline constexpr MessageKind<Text, PageId, PageId> severalFeatureColumns{
    "wallets.several-feature-columns"};

inline constexpr MessageKind<> emptyWallet{"wallets.empty-wallet", Severity::Error};
/// " 'id'" or nothing, line of the first.
inline constexpr MessageKind<Parts, Integer> duplicateWallet{"wallets.duplicate-wallet",
                                                             Severity::Error};
inline constexpr MessageKind<Text> duplicateId{"wallets.duplicate-id", Severity::Error};
inline constexpr MessageKind<> emptyCell{"wallets.empty-cell", Severity::Error};
inline constexpr MessageKind<Text> missingValueWord{"wallets.missing-value-word", Severity::Error};
inline constexpr MessageKind<Text> notANumber{"wallets.not-a-number", Severity::Error};
inline constexpr MessageKind<Text> notFinite{"wallets.not-finite", Severity::Error};
inline constexpr MessageKind<Text> belowZero{"wallets.below-zero", Severity::Error};
inline constexpr MessageKind<Text> tooFar{"wallets.too-far", Severity::Error};
/// How many cells more.
inline constexpr MessageKind<Integer> tooManyProblems{"wallets.too-many-problems", Severity::Error};

/// File.
inline constexpr MessageKind<Text> headerWithoutRows{"wallets.header-without-rows",
                                                     Severity::Error};
/// Rows, `allLikeThis` or `mostLikeThis`.
inline constexpr MessageKind<Integer, Parts> noRowUsable{"wallets.no-row-usable", Severity::Error};
/// Rows, the first of them.
inline constexpr MessageKind<Integer, Parts> allLikeThis{"wallets.all-like-this", Severity::Error};
inline constexpr MessageKind<Integer, Parts> mostLikeThis{"wallets.most-like-this",
                                                          Severity::Error};
/// The columns of text.
inline constexpr MessageKind<Names> onlyTextColumns{"wallets.only-text-columns", Severity::Error};
inline constexpr MessageKind<> onlyWalletColumn{"wallets.only-wallet-column", Severity::Error};
/// Columns found, names of wallet columns but the last, the last.
inline constexpr MessageKind<Names, Names, Text> noWalletColumn{"wallets.no-wallet-column",
                                                                Severity::Error};

/// Rows that lack the feature, rows, the feature, `theFirst` or nothing.
inline constexpr MessageKind<Integer, Integer, Text, Parts> noCompleteRow{"wallets.no-complete-row",
                                                                          Severity::Error};
/// The columns with numbers.
inline constexpr MessageKind<Names> onlyResultColumns{"wallets.only-result-columns",
                                                      Severity::Error};

/// Lists of wallets.
inline constexpr MessageKind<> rowWithoutWallet{"wallet-list.row-without-wallet", Severity::Error};
inline constexpr MessageKind<Text> notAnAddress{"wallet-list.not-an-address", Severity::Error};
inline constexpr MessageKind<Text> nameNotAddress{"wallet-list.name-not-address", Severity::Error};
inline constexpr MessageKind<Text> wrongChecksum{"wallet-list.wrong-checksum", Severity::Error};
/// Wallet, where it stood first.
inline constexpr MessageKind<Text, PageId> walletAgain{"wallet-list.wallet-again", Severity::Info};
/// File.
inline constexpr MessageKind<Text> noWallets{"wallet-list.no-wallets", Severity::Error};
/// File, the first problem.
inline constexpr MessageKind<Text, Parts> noUsableWallets{"wallet-list.no-usable-wallets",
                                                          Severity::Error};

}  // namespace walletloupe::messages

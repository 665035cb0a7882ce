#include "core/messages/wallet_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {

namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(
        repeatedColumnName,
        QT_TRANSLATE_NOOP("Messages", "Two columns have the same name: {1} is used, {2} is not.")),
    sentenceOf(severalWalletColumns,
               QT_TRANSLATE_NOOP("Messages",
                                 "Several columns could hold the wallet ids: {1} is used, {2} "
                                 "is not.")),
    sentenceOf(
        severalFeatureColumns,
        QT_TRANSLATE_NOOP("Messages", "Two columns mean {1}: {2} is used for it, {3} is not.")),
    sentenceOf(emptyWallet, QT_TRANSLATE_NOOP("Messages", "the wallet id is empty")),
    sentenceOf(duplicateWallet,
               QT_TRANSLATE_NOOP("Messages",
                                 "the wallet{1:+} stands on line {2} already; the first is "
                                 "kept")),
    sentenceOf(duplicateId, QT_TRANSLATE_NOOP("Messages", " '{1}'")),
    sentenceOf(emptyCell, QT_TRANSLATE_NOOP("Messages", "the value is missing")),
    sentenceOf(missingValueWord, QT_TRANSLATE_NOOP("Messages", "'{1}' stands for a missing value")),
    sentenceOf(notANumber, QT_TRANSLATE_NOOP("Messages", "'{1}' is not a number")),
    sentenceOf(notFinite, QT_TRANSLATE_NOOP("Messages", "'{1}' is not a finite number")),
    sentenceOf(belowZero, QT_TRANSLATE_NOOP("Messages",
                                            "'{1}' is below 0, which the scaling log-minmax cannot "
                                            "take")),
    sentenceOf(tooFar, QT_TRANSLATE_NOOP("Messages",
                                         "'{1}' is too far from the training data to be measured")),
    sentenceOf(tooManyProblems,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} more cells of this column cannot be used; from here on "
                                 "they are not listed")),
    sentenceOf(
        headerWithoutRows,
        QT_TRANSLATE_NOOP("Messages", "{1} has a header but no rows; one row a wallet is needed.")),
    sentenceOf(noRowUsable,
               QT_TRANSLATE_NOOP("Messages", "none of its {1} rows can be used, {2:+}.")),
    sentenceOf(allLikeThis, QT_TRANSLATE_NOOP("Messages", "all of them ({1}) like this: {2:+}")),
    sentenceOf(mostLikeThis, QT_TRANSLATE_NOOP("Messages", "most of them ({1}) like this: {2:+}")),
    sentenceOf(onlyTextColumns,
               QT_TRANSLATE_NOOP("Messages",
                                 "no column holds numbers. Beside the wallets it has {1}; at "
                                 "least one numeric feature is needed.")),
    sentenceOf(onlyWalletColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "no column holds numbers. Beside the wallets it has nothing; "
                                 "at least one numeric feature is needed.")),
    sentenceOf(noWalletColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "no column holds the wallet ids. Its columns are {1}; call "
                                 "the one with the ids {2} or {3}.")),
    sentenceOf(noCompleteRow,
               QT_TRANSLATE_NOOP("Messages",
                                 "no row has a number for every chosen feature. {1} of {2} "
                                 "rows lack {3}{4:+}. Choose other features, or mend the "
                                 "file.")),
    sentenceOf(onlyResultColumns,
               QT_TRANSLATE_NOOP("Messages",
                                 "every column with numbers is somebody's result ({1}); name "
                                 "the features to use.")),
    sentenceOf(rowWithoutWallet, QT_TRANSLATE_NOOP("Messages", "the row has no wallet column")),
    sentenceOf(notAnAddress, QT_TRANSLATE_NOOP("Messages", "'{1}' is not an address")),
    sentenceOf(nameNotAddress,
               QT_TRANSLATE_NOOP("Messages",
                                 "'{1}' is a name, not an address, and names are not looked "
                                 "up: give the address that it stands for")),
    sentenceOf(wrongChecksum, QT_TRANSLATE_NOOP("Messages", "'{1}' fails its checksum (EIP-55)")),
    sentenceOf(walletAgain, QT_TRANSLATE_NOOP("Messages", "{1} again, first on {2}")),
    sentenceOf(noWallets, QT_TRANSLATE_NOOP("Messages", "{1} names no wallet that can be used.")),
    sentenceOf(noUsableWallets,
               QT_TRANSLATE_NOOP("Messages", "{1} names no wallet that can be used: {2:+}.")),
};

}  // namespace

std::span<const Sentence> walletSentences()
{
    return list;
}

}  // namespace walletloupe::text

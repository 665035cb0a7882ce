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
    sentenceOf(idColumnRecognised,
               QT_TRANSLATE_NOOP("Messages", "The wallet ids are taken from the column {1}.")),
    sentenceOf(noSuchIdColumn, QT_TRANSLATE_NOOP("Messages",
                                                 "there is no column {1} for the wallet ids. The "
                                                 "columns are {2}.")),
    sentenceOf(ambiguousNumber,
               QT_TRANSLATE_NOOP("Messages",
                                 "'{1}' was read as {2}, and could mean {3}: nothing in the file "
                                 "decides ({5} {5:cell|cells} of the column). Set the decimal sign "
                                 "(--decimal {4}) if it means that.")),
    sentenceOf(thousandsSeparated,
               QT_TRANSLATE_NOOP("Messages", "Thousands are separated: '{1}' was read as {2}.")),
    sentenceOf(numbersUndecided,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1}: the numbers at its end are written in another way than "
                                 "those at its beginning, and it can be read only once. Set the "
                                 "decimal sign and the thousands separator (--decimal, "
                                 "--thousands).")),
    sentenceOf(unitOfColumn, QT_TRANSLATE_NOOP("Messages",
                                               "The numbers of {1} have the unit {2}: '{3}' was "
                                               "read as {4}.")),
    sentenceOf(mixedUnits,
               QT_TRANSLATE_NOOP("Messages",
                                 "{2} of {3} numbers have the unit {1}, the others another one or "
                                 "none; the first is '{4}'.")),
    sentenceOf(unlimitedAmount,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} {1:cell holds|cells hold} 2^256 - 1, which contracts write "
                                 "for \"without limit\"; it is no amount. Leave the "
                                 "{1:wallet|wallets} or the column out.")),
    sentenceOf(digitsMayBeLost,
               QT_TRANSLATE_NOOP("Messages",
                                 "'{1}' is a whole number in a form with more than 15 digits; "
                                 "digits may have been lost ({2} {2:cell|cells} of the column).")),
    sentenceOf(columnWithoutNumbers,
               QT_TRANSLATE_NOOP("Messages", "{1} holds no number{2:+} and is left out.")),
    sentenceOf(mostlyText,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} is a column of text and is not used: {2} of its {3} cells "
                                 "that are not blank are numbers ({4:+}).")),
    sentenceOf(textColumns, QT_TRANSLATE_NOOP("Messages", "Columns of text are not used: {1}.")),
    sentenceOf(roundedWallet,
               QT_TRANSLATE_NOOP("Messages",
                                 "the wallet id is the number {1}: a spreadsheet has rounded the "
                                 "address; open the original")),
    sentenceOf(totalsRow, QT_TRANSLATE_NOOP("Messages", "'{1}' is a row of totals, no wallet")),
    sentenceOf(tooManyMissing,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} more cells of this column hold no value; from here on they "
                                 "are not listed")),
    sentenceOf(
        cellsAreText,
        QT_TRANSLATE_NOOP("Messages", "{1}: {2:,} {2:cell is|cells are} text, first on line {3}")),
    sentenceOf(
        cellsAreBlank,
        QT_TRANSLATE_NOOP("Messages", "{1}: {2:,} {2:cell is|cells are} blank, first on line {3}")),
    sentenceOf(cellsNotFinite,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1}: {2:,} {2:cell is|cells are} not finite, first on line {3}")),
    sentenceOf(cellsBelowZero,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1}: {2:,} {2:cell is|cells are} below 0, which the scaling "
                                 "log-minmax cannot take, first on line {3}")),
    sentenceOf(cellsTooFar,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1}: {2:,} {2:cell is|cells are} too far from the training data "
                                 "to be measured, first on line {3}")),
    sentenceOf(rowsLikeThis, QT_TRANSLATE_NOOP("Messages",
                                               "{1:,} {1:row is|rows are} not usable, first on "
                                               "line {2}: {3:+}")),
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
                                 "the one with the ids {2} or {3}, or name it (--id NAME).")),
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

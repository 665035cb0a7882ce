#include "core/base/random.h"
#include "core/text/sentence.h"
#include "core/wallets/wallet_table.h"
#include "tests/support/csv_tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Tables as people have them: numbers with separators and units, odd ids, titles, totals.
namespace walletloupe::wallets {
namespace {

using Names = std::vector<std::string>;
using Numbers = std::vector<double>;

bool hasMessage(const WalletTable& table, std::string_view part)
{
    const Names texts = text::sentences(table.warnings);
    return std::any_of(texts.begin(), texts.end(), [part](const std::string& text) {
        return text.find(part) != std::string::npos;
    });
}

TEST(WalletTableFormats, NeverReadsGermanThousandsAsFractions)
{
    EXPECT_EQ(tests::tableOf("wallet;x\na;1.234\nb;1.234.569\nc;7\n").columns[0].values,
              (Numbers{1234.0, 1234569.0, 7.0}));
    EXPECT_EQ(tests::tableOf("wallet;x\na;1.240,25\nb;3,5\nc;88.000\n").columns[0].values,
              (Numbers{1240.25, 3.5, 88000.0}));
    EXPECT_EQ(tests::tableOf("wallet;x;y\na;1.234;1.000\nb;2.345;2,5\n").columns[0].values,
              (Numbers{1234.0, 2345.0}))
        << "another column of the file decides";
}

TEST(WalletTableFormats, DecidesByTheEndOfAFileToo)
{
    std::string csv = "wallet;x\n";
    for (int row = 0; row < 1500; ++row)
        csv += "w" + std::to_string(row) + ";1.234\n";
    const WalletTable table = tests::tableOf(csv + "last;1.234.567\n");
    EXPECT_EQ(table.columns[0].values.front(), 1234.0);
    EXPECT_EQ(table.columns[0].values.back(), 1234567.0);
    EXPECT_TRUE(table.cellProblems.empty());
    const WalletTable odd = tests::tableOf(csv + "p;2.5\nq;3.5\nlast;1.234.567\n");
    EXPECT_EQ(odd.columns[0].values.front(), 1.234) << "two cells against one";
    EXPECT_EQ(tests::describedCells(odd),
              Names{"line 1504, column 2 (x): '1.234.567' is not a number"});
}

TEST(WalletTableFormats, NamesNumbersThatNothingDecides)
{
    const WalletTable table = tests::tableOf("wallet;x\na;1.234\nb;5.678\nc;7\n");
    EXPECT_EQ(table.columns[0].values, (Numbers{1.234, 5.678, 7.0}));
    EXPECT_EQ(text::sentences(table.warnings),
              Names{"line 2, column 2 (x): '1.234' was read as 1.234, and could mean 1234: nothing "
                    "in the file decides (2 cells of the column). Set the decimal sign (--decimal "
                    ",) if it means that."});
    csv::CsvOptions options;
    options.decimal = ',';
    EXPECT_EQ(tests::tableOf("wallet;x\na;1.234\n", options).columns[0].values, Numbers{1234.0});
    EXPECT_TRUE(tests::tableOf("wallet;x\na;1.234\n", options).warnings.size() <= 1U);
    EXPECT_TRUE(hasMessage(tests::tableOf("wallet,x\na,\"88,000\"\n"), "could mean 88:"));
    options = {};
    options.thousands = '.';
    EXPECT_EQ(tests::tableOf("wallet;x\na;1.234\n", options).columns[0].values, Numbers{1234.0});
}

TEST(WalletTableFormats, OneSeparatorOfThousandsAFile)
{
    const WalletTable table =
        tests::tableOf("wallet;x\na;1 234.5\nb;2 345.5\nc;3'456\nd;4\ne;5\nf;6\ng;7\nh;8\n");
    EXPECT_EQ(tests::describedCells(table), Names{"line 4, column 2 (x): '3'456' is not a number"});
    EXPECT_EQ(table.columns[0].values[1], 2345.5);
}

TEST(WalletTableFormats, ReadsUnitsAndKeepsThem)
{
    const WalletTable table =
        tests::tableOf("wallet,x,y\na,\"$1,240.25\",0.5%\nb,$3.50,12%\nc,$7,1\n");
    EXPECT_EQ(table.columns[0].values, (Numbers{1240.25, 3.5, 7.0}));
    EXPECT_EQ(table.columns[0].unit, "$");
    EXPECT_EQ(table.columns[1].values, (Numbers{0.5, 12.0, 1.0}));
    EXPECT_TRUE(hasMessage(table, "The numbers of x have the unit $"));
    EXPECT_TRUE(hasMessage(table, "(y): 2 of 3 numbers have the unit %"));
}

TEST(WalletTableFormats, TextColumnsRemoveNoWallet)
{
    const WalletTable table =
        tests::tableOf("wallet,token,x\na,0,1\nb,USDC,2\nc,0,3\nd,0,4\ne,DAI,5\n");
    EXPECT_EQ(table.textColumns, Names{"token"}) << "3 of 5 are numbers, fewer than 80 %";
    EXPECT_TRUE(table.cellProblems.empty());
    EXPECT_TRUE(hasMessage(table, "token is a column of text and is not used: 3 of its 5 cells"));
    EXPECT_TRUE(hasMessage(table, "line 3, column 2 (token): 'USDC' is not a number"));
    EXPECT_EQ(tests::tableOf("wallet,z\na,0\nb,x\nc,0\nd,0\ne,5\n").columns.size(), 1U);
    EXPECT_EQ(tests::tableOf("wallet,z\na,<nil>\nb,\\N\nc,#N/A\nd,?\ne,5\n").columns[0].values[4],
              5.0)
        << "blank cells never change a column's type";
}

TEST(WalletTableFormats, AKnownColumnWithoutAValueIsLeftOut)
{
    const WalletTable table = tests::tableOf("wallet,balance,liquidation_count\na,1,\nb,2,NULL\n");
    ASSERT_EQ(table.columns.size(), 1U);
    EXPECT_TRUE(hasMessage(table, "liquidation_count holds no number and is left out."));
    EXPECT_TRUE(table.cellProblems.empty());
}

TEST(WalletTableFormats, TruthWordsAreNumbersAmongThemselvesOnly)
{
    const WalletTable table = tests::tableOf(
        "wallet,is_contract,x,y\na,TRUE,5,1\nb,no,yes,true\nc,,7,0\nd,False,8,0\n"
        "e,true,9,1\nf,true,9,1\n");
    EXPECT_TRUE(table.columns[0].isResult) << "offered, but off";
    EXPECT_EQ(table.columns[0].values[0], 1.0);
    EXPECT_EQ(table.columns[0].values[1], 0.0);
    EXPECT_EQ(tests::describedCells(table),
              (Names{"line 3, column 3 (x): 'yes' is not a number",
                     "line 4, column 2 (is_contract): the value is missing"}));
    EXPECT_EQ(table.columns[2].values[1], 1.0);
    EXPECT_FALSE(table.columns[2].isResult);
}

TEST(WalletTableFormats, FindsTheIds)
{
    const std::string a = "0x000000000000000000000000000000beef000001";
    const std::string b = "0x000000000000000000000000000000beef000002";
    for (const char* name :
         {"CUST_ID", "HolderAddress", "owner", "EOA", "from_address", "wo", "Spalte"}) {
        const WalletTable table =
            tests::tableOf(std::string("x,") + name + "\n1," + a + "\n2," + b + "\n");
        EXPECT_EQ(tests::idsOf(table), (Names{a, b})) << name;
    }
    EXPECT_EQ(tests::idsOf(tests::tableOf("id,wo,x\n1," + a + ",5\n2," + b + ",6\n")),
              (Names{a, b}))
        << "numbers under the name of an id give way to addresses";
    EXPECT_EQ(tests::idsOf(tests::tableOf("x,name\n1,ann\n2,bob\n")), (Names{"ann", "bob"}));
    csv::CsvOptions options;
    options.idColumn = "Code";
    EXPECT_EQ(tests::idsOf(tests::tableOf("wallet,code,x\na,7,1\nb,8,2\n", options)),
              (Names{"7", "8"}));
    options.idColumn = "none";
    EXPECT_EQ(tests::readBytes("wallet,x\na,1\n", options).error().code, ErrorCode::NotFound);
}

TEST(WalletTableFormats, TakesTheAddressOutOfItsWrapping)
{
    const std::string a = "0x000000000000000000000000000000beef000001";
    const std::string b = "0x000000000000000000000000000000beef000002";
    const WalletTable table = tests::tableOf(
        "wallet,x\n\"<a href=\"\"https://etherscan.io/address/" + a + "\"\">" + a + "</a>\",1\n" +
        "eth:" + b + ",=\"2\"\n000000000000000000000000000000beef000003,'3\n");
    EXPECT_EQ(tests::idsOf(table), (Names{a, b, "0x000000000000000000000000000000beef000003"}));
    EXPECT_EQ(table.columns[0].values, (Numbers{1.0, 2.0, 3.0}));
}

TEST(WalletTableFormats, NamesRoundedAddressesAndTotals)
{
    const auto rounded = tests::readBytes("wallet,x\n1.04E+48,1\n3.6E+47,2\n");
    ASSERT_FALSE(rounded);
    EXPECT_NE(text::sentence(rounded.error())
                  .find("the wallet id is the number 1.04E+48: a spreadsheet has rounded the "
                        "address; open the original"),
              std::string::npos);
    const WalletTable table = tests::tableOf("wallet,x\na,1\nb,2\nTOTAL,3\n");
    EXPECT_EQ(tests::idsOf(table), (Names{"a", "b"}));
    EXPECT_EQ(tests::described(table.rowProblems),
              Names{"line 4, column 1 (wallet): 'TOTAL' is a row of totals, no wallet"});
}

TEST(WalletTableFormats, ReadsAFileWithoutAHeader)
{
    const std::string a = "0x000000000000000000000000000000beef000001";
    const std::string b = "0x000000000000000000000000000000beef000002";
    const WalletTable table = tests::tableOf(a + ",1.5,2\n" + b + ",3,4\n");
    EXPECT_EQ(tests::idsOf(table), (Names{a, b}));
    EXPECT_EQ(table.columns[0].name, "column 2");
    EXPECT_EQ(table.lines, (std::vector<std::size_t>{1, 2}));
    EXPECT_TRUE(hasMessage(table, "The file has no header"));
}

TEST(WalletTableFormats, PassesOverLinesAboveTheHeader)
{
    const WalletTable table = tests::tableOf("# by the desk\nReport\n\nwallet,x\na,1\nb,2\n");
    EXPECT_EQ(table.lines, (std::vector<std::size_t>{5, 6}));
    EXPECT_TRUE(hasMessage(table, "The header is on line 4; what stands above it ('# by the"));
}

TEST(WalletTableFormats, NamesTheNumberForWithoutLimit)
{
    const WalletTable table = tests::tableOf(
        "wallet,x\na,1\nb,115792089237316195423570985008687907853269984665640564039457584007913129"
        "639935\n");
    EXPECT_TRUE(hasMessage(table, "line 3, column 2 (x): 1 cell holds 2^256 - 1"));
}

TEST(WalletTableFormats, AddsSentAndReceived)
{
    const WalletTable table = tests::tableOf("Address,Sent tnx,Received Tnx\na,1,2\nb,,4\n");
    ASSERT_EQ(table.columns.size(), 3U);
    EXPECT_EQ(table.columns[2].canonical, "tx_count");
    EXPECT_EQ(table.columns[2].values[0], 3.0);
    EXPECT_TRUE(std::isnan(table.columns[2].values[1]));
}

/// A table of three columns with the numbers written by `write`.
std::string written(char separator, const std::function<std::string(double)>& write)
{
    Random random(7);
    std::string csv = std::string("wallet") + separator + "a" + separator + "b\n";
    for (int row = 0; row < 60; ++row) {
        csv += "w" + std::to_string(row);
        for (int column = 0; column < 2; ++column)
            csv += separator + write(static_cast<double>(random.below(40'000'000)) / 4.0);
        csv += '\n';
    }
    return csv;
}

/// With two decimals, and these signs.
std::string numberText(double value, const std::string& thousands, char decimal)
{
    const auto hundredths = static_cast<long long>(value * 100.0);
    std::string whole = std::to_string(hundredths / 100);
    for (std::size_t at = whole.size(); at > 3; at -= 3)
        whole.insert(at - 3, thousands);
    const std::string fraction = std::to_string(hundredths % 100 + 100).substr(1);
    return whole + decimal + fraction;
}

TEST(WalletTableFormats, NoSpellingChangesANumber)
{
    const WalletTable expected =
        tests::tableOf(written(',', [](double value) { return numberText(value, "", '.'); }));
    for (const char separator : {';', '\t', '|'}) {
        for (const char* thousands : {"", ",", ".", " ", "\u00A0", "\u202F", "'"}) {
            const char decimal = std::string_view(thousands) == "," ? '.' : ',';
            SCOPED_TRACE(std::string("thousands ") + thousands);
            tests::expectSameTables(
                tests::tableOf(
                    written(separator,
                            [&](double value) { return numberText(value, thousands, decimal); })),
                expected);
        }
    }
}

/// Whether a message or a problem names the line of a table.
bool namesLine(const WalletTable& table, std::size_t line)
{
    const auto isIt = [line](const auto& problem) { return problem.line == line; };
    return std::any_of(table.rowProblems.begin(), table.rowProblems.end(), isIt) ||
           std::any_of(table.cellProblems.begin(), table.cellProblems.end(),
                       [&](const CellProblem& cell) { return isIt(cell.problem); }) ||
           std::any_of(table.warnings.begin(), table.warnings.end(),
                       [&](const Message& message) { return isIt(message.location); });
}

TEST(WalletTableFormats, AMutatedCellGivesTheSameNumbersOrIsNamed)
{
    constexpr std::array mutations{"12,34",   "1.234.567", "1,234,567", "1.5.5", "$8",    "9%",
                                   "yes",     "true",      "(7)",       "7-",    "n/a",   "",
                                   "0x1f",    "1 234",     "1'234",     "inf",   "1e400", "7 DAI",
                                   "\u22127", "=1+1",      "abc",       "1,5"};
    const std::string plain = written(';', [](double value) { return numberText(value, "", '.'); });
    const WalletTable expected = tests::tableOf(plain);
    for (const char* mutation : mutations) {
        SCOPED_TRACE(mutation);
        std::string csv = plain;
        const std::size_t begin = csv.find("w20;") + 4;
        csv.replace(begin, csv.find(';', begin) - begin, mutation);
        const WalletTable table = tests::tableOf(csv);
        ASSERT_EQ(table.columns.size(), 2U);
        for (std::size_t row = 0; row < table.rows(); ++row) {
            if (row != 20) {
                ASSERT_EQ(table.columns[0].values[row], expected.columns[0].values[row]);
            }
            ASSERT_EQ(table.columns[1].values[row], expected.columns[1].values[row]);
        }
        // A minus is a number of its own.
        const bool isNumber = std::string_view(mutation) == "(7)" ||
                              std::string_view(mutation) == "7-" ||
                              std::string_view(mutation) == "\u22127";
        EXPECT_TRUE(isNumber || namesLine(table, 22));
        EXPECT_TRUE(!isNumber || table.columns[0].values[20] == -7.0);
    }
}

}  // namespace
}  // namespace walletloupe::wallets

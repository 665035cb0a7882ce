#include "core/csv/reading/csv_dialect.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::csv {
namespace {

CsvDialect recognised(const std::string& text, const CsvOptions& options = {})
{
    return recognisedDialect(text, true, options);
}

TEST(CsvDialect, RecognisesTheSeparator)
{
    for (const char separator : {',', ';', '\t', '|'}) {
        std::string text = "wallet#tx_count#note\na#1#x\nb#2#\"y#z\"\n";
        for (char& c : text)
            c = c == '#' ? separator : c;
        EXPECT_EQ(recognised(text).separator, separator);
        EXPECT_EQ(recognised(text.substr(0, text.find('\n'))).separator, separator)
            << "from the header alone";
    }
}

TEST(CsvDialect, IsNotMisledByOtherSeparatorsInCells)
{
    EXPECT_EQ(recognised("wallet;a;b\nx;1,5;2,5\ny;3,5;4,5\n").separator, ';');
    EXPECT_EQ(recognised("wallet,notes\nx,a;b;c\ny,d;e;f\n").separator, ',');
    EXPECT_EQ(recognised("wallet|\"a;b;c;d\"\nx|1\n").separator, '|');
    EXPECT_EQ(recognised("tx_count, the number;wallet\n1;a\n2;b\n").separator, ';');
}

TEST(CsvDialect, TakesACommaWhereNothingSeparates)
{
    EXPECT_EQ(recognised("wallet\na\nb\n").separator, ',');
    EXPECT_EQ(recognised("").separator, ',');
}

TEST(CsvDialect, RecognisesADecimalComma)
{
    const CsvDialect dialect = recognised("wallet;a\nx;1,5\ny;2\nz;1,45e+20\n");
    EXPECT_EQ(dialect.decimal, ',');
    EXPECT_FALSE(dialect.isDecimalDoubtful);
    EXPECT_EQ(recognised("wallet,a\nx,\"1,5\"\ny,\"0,25\"\n").decimal, ',');
    EXPECT_EQ(recognised("wallet\ta\nx\t-0,125\n").decimal, ',');
}

TEST(CsvDialect, KeepsTheDecimalPointOtherwise)
{
    EXPECT_EQ(recognised("wallet;a\nx;1.5\n").decimal, '.');
    EXPECT_EQ(recognised("wallet;a\nx;1\n").decimal, '.');
    EXPECT_EQ(recognised("wallet;a\nx;1.5\ny;2.5\nz;1,5\n").decimal, '.');
    EXPECT_EQ(recognised("wallet,a\nx,\"1,234\"\ny,\"5,678\"\n").decimal, '.')
        << "these are thousands as likely as not";
    EXPECT_EQ(recognised("wallet;a\nx;1,5 DAI\ny;a,b\nz;x1,5\n").decimal, '.');
}

TEST(CsvDialect, DecidesTheDecimalByAllCellsOfNumericColumns)
{
    EXPECT_EQ(recognised("wallet;a\nx;1.234\ny;1.234.567\n").decimal, ',');
    EXPECT_EQ(recognised("wallet;a\nx;1,234\ny;1,234,567\n").decimal, '.');
    EXPECT_EQ(recognised("wallet;a\nx;1.234,5\ny;7\n").decimal, ',');
    EXPECT_EQ(recognised("wallet;a;b\nx;1.5;v 1,2\ny;2;u 1,5\nz;3;1,7\n").decimal, '.')
        << "b is a column of text";
    EXPECT_TRUE(recognised("wallet;a\nx;1.234\n").isDecimalOpen);
    EXPECT_FALSE(recognised("wallet;a\nx;1.5\n").isDecimalOpen);
}

TEST(CsvDialect, DoubtsADecimalCommaThatCouldBeThousands)
{
    const CsvDialect dialect = recognised("wallet;a\nx;1,234\ny;12,345\n");
    EXPECT_EQ(dialect.decimal, ',');
    EXPECT_TRUE(dialect.isDecimalDoubtful);
    EXPECT_FALSE(recognised("wallet;a\nx;1,234\ny;12,3\n").isDecimalDoubtful);
    EXPECT_FALSE(recognised("wallet;a\nx;0,234\n").isDecimalDoubtful);
    EXPECT_EQ(recognised("wallet;a\nx;1,234\ny;2.5\n").decimal, '.');
}

TEST(CsvDialect, TakesWhatIsGiven)
{
    CsvOptions options;
    options.separator = '|';
    options.decimal = ',';
    const CsvDialect dialect = recognised("wallet;a\nx;1.5\n", options);
    EXPECT_EQ(dialect.separator, '|');
    EXPECT_EQ(dialect.decimal, ',');
    options.separator = ';';
    options.decimal = '.';
    EXPECT_EQ(recognised("wallet;a\nx;1,5\n", options).decimal, '.');
}

TEST(CsvDialect, SkipsBrokenAndUnfinishedRows)
{
    EXPECT_EQ(recognised("\n\nwallet;a\nx;\"1\ny;2,5\n").separator, ';');
    EXPECT_EQ(recognised("\n\nwallet;a\nx;\"1\ny;2,5\n").decimal, ',');
    EXPECT_EQ(recognisedDialect("wallet;a\nx;1,5\ny;2.", false, {}).decimal, ',');
}

TEST(CsvDialect, RecognisesATrailingSeparator)
{
    EXPECT_EQ(recognised("wallet,a\nx,1,\ny,2,\n").surplus, SurplusField::Trailing);
    EXPECT_EQ(recognised("wallet;a\nx;1; \ny;2;\n").surplus, SurplusField::Trailing);
    EXPECT_EQ(recognised("wallet,a\nx,1,\ny,2\n").surplus, SurplusField::None);
    EXPECT_EQ(recognised("wallet,a,\nx,1,\ny,2,\n").surplus, SurplusField::None);
    EXPECT_EQ(recognised("wallet,a\nx,1,,\ny,2,,\n").surplus, SurplusField::None);
    EXPECT_EQ(recognised("wallet,a\n").surplus, SurplusField::None);
}

TEST(CsvDialect, RecognisesAnIndexColumnWithoutAHeaderCell)
{
    EXPECT_EQ(recognised("wallet,a\n1,x,5\n2,y,6\n").surplus, SurplusField::Index);
    EXPECT_EQ(recognised("wallet,a\n\"r1\",x,\n\"r2\",y,6\n").surplus, SurplusField::Index);
    EXPECT_EQ(recognised("wallet,a\n1,x,5\ny,6\n").surplus, SurplusField::None);
}

TEST(CsvDialect, TakesNoSplitCellForAnIndex)
{
    EXPECT_EQ(recognised("wallet,a\n0xab,1,5\n0xcd,2,5\n").surplus, SurplusField::None)
        << "1,5 with a decimal comma";
    EXPECT_EQ(recognised("a,wallet\n1,5,x\n1,6,y\n").surplus, SurplusField::None);
}

}  // namespace
}  // namespace walletloupe::csv

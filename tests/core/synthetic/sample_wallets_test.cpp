#include "core/synthetic/sample_wallets.h"

#include "core/csv/writing/csv_writer.h"
#include "core/wallets/feature_selection.h"
#include "core/wallets/wallet_table.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/text_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace walletloupe::synthetic {
namespace {

Result<wallets::WalletTable> readSample(const std::string& text)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("wallets.csv");
    EXPECT_TRUE(csv::writeAtomically(path, text));
    return wallets::readWalletTable(path);
}

TEST(SampleWallets, TheSameSeedGivesTheSameText)
{
    EXPECT_EQ(sampleWallets(300, 42), sampleWallets(300, 42));
    EXPECT_NE(sampleWallets(300, 42), sampleWallets(300, 43));
}

TEST(SampleWallets, HasOneLineAWalletAndAHeader)
{
    for (const std::size_t wallets : {0U, 1U, 2U, 1000U}) {
        const std::string text = sampleWallets(wallets, 1);
        EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')),
                  wallets + 1);
    }
}

TEST(SampleWallets, IsMostlyUsableAndPartlyBroken)
{
    const auto read = readSample(sampleWallets(2000, 42));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_GT(read->rows(), 1980U);
    EXPECT_GT(read->rowProblems.size(), 0U);
    EXPECT_GT(read->cellProblems.size(), 0U);
    EXPECT_EQ(wallets::defaultFeatures(*read).size(), 9U);
}

TEST(CleanWallets, CanBeUsedAllAndDifferOnlyWhereTheSampleIsBroken)
{
    const std::string text = cleanWallets(2000, 42);
    const auto read = readSample(text);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->rows(), 2000U);
    EXPECT_TRUE(read->rowProblems.empty());
    EXPECT_TRUE(read->cellProblems.empty());
    const std::vector<std::string> clean = tests::linesOf(text);
    const std::vector<std::string> flawed = tests::linesOf(sampleWallets(2000, 42));
    ASSERT_EQ(clean.size(), flawed.size());
    std::size_t different = 0;
    for (std::size_t i = 0; i < clean.size(); ++i)
        different += clean[i] == flawed[i] ? 0 : 1;
    EXPECT_GT(different, 3U);
    EXPECT_LT(different, 20U);
}

TEST(SampleWallets, HasHeavyTailsAndWhales)
{
    const auto read = readSample(sampleWallets(2000, 42));
    ASSERT_TRUE(read);
    std::vector<double> totals = read->columns[2].values;
    std::sort(totals.begin(), totals.end());
    EXPECT_EQ(read->columns[2].name, "total_tx_amount");
    EXPECT_GT(totals[totals.size() - 10], 100.0 * totals[totals.size() / 2]);
}

TEST(SampleWallets, CountsNeverExceedTheTransactions)
{
    const auto read = readSample(sampleWallets(2000, 7));
    ASSERT_TRUE(read);
    for (std::size_t row = 0; row < read->rows(); ++row) {
        for (const std::size_t column : {4U, 5U, 6U, 7U})
            EXPECT_FALSE(read->columns[column].values[row] > read->columns[1].values[row]);
    }
}

}  // namespace
}  // namespace walletloupe::synthetic

#include "core/workflow/risk/transaction_inputs.h"

#include "core/text/sentence.h"
#include "core/workflow/risk/wallet_history.h"
#include "tests/support/feature_results.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"
#include "tests/support/text_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <vector>

namespace walletloupe::workflow {
namespace {

using tests::requestFor;
using tests::runOf;

const std::string risk = tests::sharedData() + "/risk/";
const std::string alice = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
const std::string aliceChecked = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const std::string bob = "0x27b1fdb04752bbc536007a920d24acb045561c26";
const std::string carol = "0xb4dffd01628bfe7847222aa4b2092712dfe65bef";

std::vector<std::string> orderOf(const std::vector<std::string>& files)
{
    std::vector<std::string> paths;
    for (const TransactionInput& input : readingOrder(files, {}, Executor(1))) {
        EXPECT_EQ(files.at(input.place), input.path);
        paths.push_back(input.path);
    }
    return paths;
}

TEST(ReadingOrder, PutsTheFilesWithMostColumnsFirst)
{
    const tests::TemporaryFolder folder;
    const std::string lean = folder.write("a.csv", "timeStamp,to,hash,comment,more,other\n");
    const std::string rich = folder.write("b.csv", "timeStamp,to,hash,value,gasUsed\n");
    const std::string same = folder.write("c.csv", "gasUsed;value;hash;to;timeStamp\n1;2;3;4;5\n");
    const std::string other = folder.write("d.csv", "timeStamp,to,hash,value,gasPrice\n");
    const std::string empty = folder.write("e.csv", "");
    const std::string pipe = folder.path("f.csv");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(orderOf({lean, rich}), (std::vector{rich, lean}));
    EXPECT_EQ(orderOf({rich, lean}), (std::vector{rich, lean}));
    EXPECT_EQ(orderOf({"-", pipe, lean, rich}), (std::vector<std::string>{rich, lean, "-", pipe}));
    EXPECT_EQ(orderOf({empty, lean}), (std::vector{lean, empty}));
    // The same columns stay as they were given; other ones have an order of their own.
    EXPECT_EQ(orderOf({same, rich}), (std::vector{same, rich}));
    EXPECT_EQ(orderOf({rich, same}), (std::vector{rich, same}));
    EXPECT_EQ(orderOf({rich, other}), orderOf({other, rich}));
}

TEST(ResolveInputs, RecogniseNoFileThatIsNotThere)
{
    const tests::TemporaryFolder folder;
    const std::string there = folder.write("a.csv", "");
    const auto missing = resolveInputs({there, folder.path("b.csv")});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_EQ(text::sentence(missing.error()), folder.path("b.csv") + ": there is no such file.");
    EXPECT_EQ(resolveInputs({"-", folder.path("*.csv"), there}).value(),
              (std::vector<std::string>{"-", there}));
}

std::vector<std::string> linesOf(const FeatureResult& run)
{
    return tests::linesOf(tests::featuresCsv(run.table));
}

std::vector<std::string> walletsOf(const FeatureResult& run)
{
    std::vector<std::string> wallets;
    for (const analysis::WalletFeatures& wallet : run.table.wallets)
        wallets.push_back(wallet.wallet);
    return wallets;
}

std::vector<std::string> sorted(std::vector<std::string> lines)
{
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// One file that tells little of some transactions, one that tells more of two of them.
struct TwoFiles {
    tests::TemporaryFolder folder;
    std::string lean =
        folder.write("lean.csv", "wallet_address,timeStamp,hash,to\n" + alice + ",1000,0x01,\n" +
                                     bob + ",2000,0x02,\n" + carol + ",3000,0x03,\n");
    std::string rich =
        folder.write("rich.csv", "wallet_address,timeStamp,hash,to,gasUsed,value\n" + bob +
                                     ",2000,0x02,,500,7\n" + alice + ",1000,0x01,,400,8\n");
};

TEST(ReadingOrder, MakesTheOrderOfTheFilesNoPartOfTheResult)
{
    const TwoFiles files;
    const FeatureResult one = runOf(requestFor({files.lean, files.rich}));
    const FeatureResult two = runOf(requestFor({files.rich, files.lean}));
    EXPECT_EQ(sorted(linesOf(one)), sorted(linesOf(two)));
    EXPECT_EQ(one.table.counts.duplicates, 2U);
    // Wallets stand where the files as given show them first.
    EXPECT_EQ(walletsOf(one), (std::vector{alice, bob, carol}));
    EXPECT_EQ(walletsOf(two), (std::vector{bob, alice, carol}));
    // What was read is named as it was given.
    ASSERT_EQ(one.files.size(), 2U);
    EXPECT_EQ(one.files[0].path, files.lean);
    EXPECT_EQ(two.files[0].path, files.rich);
}

TEST(ReadingOrder, SpellsAWalletAsTheFilesAsGivenDo)
{
    const TwoFiles files;
    const std::string owned = files.folder.write(aliceChecked + ".csv", "timeStamp,to\n");
    EXPECT_EQ(walletsOf(runOf(requestFor({owned, files.lean, files.rich}))),
              (std::vector{aliceChecked, bob, carol}));
    EXPECT_EQ(walletsOf(runOf(requestFor({files.lean, owned, files.rich}))),
              (std::vector{alice, bob, carol}));
    // Wallets that are asked for keep the order of asking.
    FeatureRequest request = requestFor({files.lean, files.rich});
    request.wallets = files.folder.write("w.csv", "wallet\n" + carol + "\n" + aliceChecked + "\n");
    EXPECT_EQ(walletsOf(runOf(request)), (std::vector{carol, aliceChecked}));
}

TEST(ReadingOrder, HoldsForTheHistoryOfAWalletToo)
{
    const TwoFiles files;
    for (const auto& order : {std::vector{files.lean, files.rich}, {files.rich, files.lean}}) {
        const auto history = readWalletHistory(requestFor(order), alice);
        ASSERT_TRUE(history) << text::sentence(history.error());
        ASSERT_EQ(history->rows.size(), 1U);
        EXPECT_EQ(history->rows[0].gasUsed, 400U);
    }
}

TEST(ReadingOrder, GivesTheSameNumbersOfTheRealFilesInAnyOrder)
{
    if (!std::filesystem::exists(risk))
        GTEST_SKIP() << "The public data set is not beside the project.";
    const std::string rich = risk + "compound_transactions_277.csv";
    const std::string lean = risk + "compound_transactions_510.csv";
    const FeatureResult one = runOf(requestFor({rich, lean}));
    const FeatureResult two = runOf(requestFor({lean, rich}));
    EXPECT_EQ(one.table.wallets.size(), 96U);
    EXPECT_EQ(sorted(linesOf(one)), sorted(linesOf(two)));
    EXPECT_EQ(walletsOf(two).front(), walletsOf(runOf(requestFor({lean}))).front());
}

}  // namespace
}  // namespace walletloupe::workflow

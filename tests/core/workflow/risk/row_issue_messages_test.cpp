#include "core/workflow/risk/row_issue_messages.h"

#include "core/chain/amount.h"
#include "core/text/sentence.h"
#include "tests/support/feature_results.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace walletloupe::workflow {
namespace {

using tests::requestFor;
using tests::runOf;
using tests::valueOf;

/// A row of the wallet to `to`, under the columns of `plainHeader`.
const std::string plainHeader = "wallet_address,timeStamp,hash,from,to,value\n";
const std::string plainWallet = "0x782f36fdc18b9c82164031e59b4551ef375e23c6";
const std::string cEther = "0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5";
const std::string stranger = "0x27b1fdb04752bbc536007a920d24acb045561c26";

std::string plainRow(const std::string& hash, const std::string& to,
                     const std::string& from = plainWallet)
{
    return plainWallet + ",100," + hash + "," + from + "," + to + ",1\n";
}

std::size_t timesSaid(const FeatureResult& run, const std::string& message)
{
    std::size_t times = 0;
    for (const auto* messages : {&run.messages, &run.countMessages}) {
        const std::vector<std::string> texts = text::sentences(*messages);
        times += static_cast<std::size_t>(std::count(texts.begin(), texts.end(), message));
    }
    return times;
}

/// Of the messages on files, those on how rows were read.
std::size_t harmlessMessages(const FeatureResult& run)
{
    return static_cast<std::size_t>(
        std::count_if(run.messages.begin(), run.messages.end(),
                      [](const Message& message) { return message.severity == Severity::Info; }));
}

TEST(RowIssueMessages, ReportsOneRowAndSeveralRows)
{
    const tests::TemporaryFolder folder;
    const std::string one =
        plainHeader + plainRow("0x1", cEther) + plainRow("0x1", cEther) + plainRow("0x2", stranger);
    constexpr auto compound = analysis::TransactionScope::Compound;
    const FeatureResult run = runOf(requestFor({folder.write("t.csv", one)}, compound));
    EXPECT_EQ(timesSaid(run, "1 row counts (1 V2, 0 V3)."), 1U);
    EXPECT_EQ(timesSaid(run, "1 row stood there before and was dropped."), 1U);
    EXPECT_EQ(timesSaid(run, "1 row is outside the scope compound and does not count."), 1U);
    const std::string two =
        one + plainRow("0x1", cEther) + plainRow("0x3", stranger) + plainRow("0x4", cEther);
    const FeatureResult more = runOf(requestFor({folder.write("t.csv", two)}, compound));
    EXPECT_EQ(timesSaid(more, "2 rows count (2 V2, 0 V3)."), 1U);
    EXPECT_EQ(timesSaid(more, "2 rows stood there before and were dropped."), 1U);
    EXPECT_EQ(timesSaid(more, "2 rows are outside the scope compound and do not count."), 1U);
}

TEST(RowIssueMessages, ReportsTheOwnerOfASingleRow)
{
    const tests::TemporaryFolder folder;
    FeatureRequest request = requestFor(
        {folder.write("t.csv", plainHeader + plainRow("0x1", stranger, cEther) + stranger +
                                   ",1,0x2," + stranger + "," + stranger + ",1\n")});
    request.wallets = folder.write("w.csv", "wallet\n" + plainWallet + "\n" + plainWallet + "\n");
    const FeatureResult run = runOf(request);
    EXPECT_EQ(timesSaid(run, "1 row is of a wallet that was not requested."), 1U);
    EXPECT_EQ(timesSaid(run,
                        "1 row names its wallet neither as sender nor as recipient; it does "
                        "not count."),
              1U);
    EXPECT_EQ(timesSaid(run, request.wallets + ": 1 row that names a wallet again was left out."),
              1U);
}

TEST(RowIssueMessages, NamesTheFileOfARowThatCannotBeUsed)
{
    const tests::TemporaryFolder folder;
    const std::string good = plainHeader + plainRow("0x1", cEther);
    const std::string path = folder.write("t.csv", good + plainRow("0x2", "0x12") + "1,2\n");
    const std::vector<std::string> expected{
        path + ": line 3, column 5 (to): '0x12' is not an address",
        path + ": line 4: 2 fields where the header has 6"};
    EXPECT_EQ(text::sentences(runOf(requestFor({path})).unusableRows), expected);
    EXPECT_EQ(text::sentences(runOf(requestFor({path, folder.write("u.csv", good)})).unusableRows),
              expected);
    const std::string none = folder.write("none.csv", plainHeader + plainRow("0x2", "0x12"));
    const auto refused = computeFeatures(requestFor({none}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(text::sentence(refused.error()),
              "None of the rows can be used; the first: " + none +
                  ": line 2, column 5 (to): '0x12' is not an address.");
}

TEST(RowIssueMessages, ReportsHowOddRowsWereRead)
{
    const tests::TemporaryFolder folder;
    const std::string ether = "1000000000000000000";
    const auto row = [](const std::string& time, const std::string& hash, const std::string& from,
                        const std::string& to, const std::string& value) {
        return plainWallet + "," + time + "," + hash + "," + from + "," + to + "," + value + "\n";
    };
    const std::string first =
        folder.write("a.csv", plainHeader + row("1500000000", "0x1", plainWallet, cEther, ether) +
                                  row("1438269973", "GENESIS_1", "GENESIS", plainWallet, ether) +
                                  row("1500000000000", "0x2", plainWallet, "", ether) +
                                  row("2017-07-14T02:40:00Z", "0x3", plainWallet, "", "0"));
    const std::string second =
        folder.write("b.csv", plainHeader + row("1500000000000", "0x4", plainWallet, "", "0"));
    const FeatureResult run = runOf(requestFor({first, second}));
    EXPECT_EQ(harmlessMessages(run), 4U);
    EXPECT_EQ(run.messages.size(), 5U);
    const std::vector<std::string> expected{
        first +
            ": line 4, column 2 (timeStamp): the time is in milliseconds and was read as such "
            "(2 rows in 2 files).",
        first +
            ": line 5, column 2 (timeStamp): the time is a date in ISO form and was read as "
            "such (UTC where it names no zone) (1 row).",
        first +
            ": line 3, column 3 (hash): a GENESIS row: ether from before the first block, read "
            "as received from nobody at no cost (1 row).",
        first +
            ": line 4, column 5 (to): no recipient: read as the creation of a contract (3 rows "
            "in 2 files)."};
    ASSERT_GE(run.messages.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(text::sentence(run.messages[i]), expected[i]);
    EXPECT_TRUE(run.unusableRows.empty());
    EXPECT_EQ(valueOf(run.table.wallets.at(0), "total_value_sent"), 2.0);
    EXPECT_EQ(valueOf(run.table.wallets.at(0), "total_value_received"), 1.0);
}

TEST(RowIssueMessages, NeverSumsEverything)
{
    const tests::TemporaryFolder folder;
    const std::string everything = chain::amountText(chain::everything());
    const std::string strange = stranger + ",100,0x2," + stranger + "," + cEther + ",";
    const std::string path =
        folder.write("t.csv", plainHeader + plainRow("0x1", cEther) + strange + everything + "\n" +
                                  stranger + ",100,0x3," + stranger + "," + cEther + ",7\n");
    const FeatureResult run = runOf(requestFor({path}));
    EXPECT_EQ(
        timesSaid(run, path + ": line 3, column 6 (value): 2^256 - 1 means \"everything\" and "
                              "is never summed: taken as unknown, so that features made of "
                              "it stay empty for the wallet (1 row)."),
        1U);
    EXPECT_EQ(harmlessMessages(run), 0U);
    ASSERT_EQ(run.table.wallets.size(), 2U);
    EXPECT_EQ(valueOf(run.table.wallets[0], "total_value_sent"), 1e-18);
    const analysis::WalletFeatures& wallet = run.table.wallets[1];
    EXPECT_EQ(wallet.rows, 2U);
    EXPECT_EQ(valueOf(wallet, "total_transactions"), 2.0);
    for (const char* name : {"total_value_sent", "avg_transaction_value", "max_transaction_value",
                             "value_std", "zero_value_ratio"})
        EXPECT_TRUE(std::isnan(valueOf(wallet, name))) << name;
}

/// Rows on Ethereum, on chains that are not in the registry, and one that does not name its chain.
std::string chainRows()
{
    const auto row = [](const std::string& hash, const std::string& chain,
                        const std::string& wallet = plainWallet) {
        return wallet + ",100," + hash + "," + wallet + "," + cEther + "," + chain + "\n";
    };
    return "wallet_address,timeStamp,hash,from,to,chain_id\n" + row("0x1", "1") +
           row("0x2", "999") + row("0x3", "999") + row("0x3", "999") + row("0x4", "7", stranger) +
           row("0x5", "");
}

const std::string unknown999 =
    ": line 3, column 6 (chain_id): chain 999 is not in the registry, so that ";
const std::string knownChains = "known: 1, 10, ";

TEST(RowIssueMessages, RowsOnUnknownChainsCannotBeUsedUnderTheScopeCompound)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.write("t.csv", chainRows());
    const std::string copy = folder.write("u.csv", chainRows());
    constexpr auto compound = analysis::TransactionScope::Compound;
    const FeatureResult run = runOf(requestFor({path}, compound));
    ASSERT_EQ(run.unknownChains.size(), 2U);
    EXPECT_TRUE(text::sentence(run.unknownChains[0])
                    .starts_with(path + ": line 6, column 6 (chain_id): chain 7 "));
    EXPECT_TRUE(text::sentence(run.unknownChains[0]).ends_with(" (1 row)"));
    EXPECT_TRUE(text::sentence(run.unknownChains[1])
                    .starts_with(path + unknown999 +
                                 "none of its rows can be told to touch Compound; " + knownChains))
        << text::sentence(run.unknownChains[1]);
    EXPECT_TRUE(text::sentence(run.unknownChains[1]).ends_with(" (3 rows)"))
        << text::sentence(run.unknownChains[1]);
    EXPECT_EQ(unusableMessages(run), run.unknownChains);
    EXPECT_EQ(run.unusableRowCount, 4U);
    const analysis::RowCounts& counts = run.table.counts;
    EXPECT_EQ(counts.onUnknownChains, 4U);
    EXPECT_EQ(counts.counted, 2U);
    EXPECT_EQ(counts.outOfScope + counts.duplicates, 0U);
    // A wallet of which nothing can be used does not vanish.
    ASSERT_EQ(run.table.wallets.size(), 2U);
    EXPECT_EQ(run.walletsWithoutRows, std::vector<std::string>{stranger});
    const FeatureResult both = runOf(requestFor({path, copy}, compound));
    EXPECT_TRUE(text::sentence(both.unknownChains.at(1)).starts_with(path + unknown999));
    EXPECT_TRUE(text::sentence(both.unknownChains.at(1)).ends_with(" (6 rows in 2 files)"));
    EXPECT_EQ(both.unusableRowCount, 8U);
    FeatureRequest asked = requestFor({path}, compound);
    asked.wallets = folder.write("w.csv", "wallet\n" + plainWallet + "\n");
    EXPECT_EQ(runOf(asked).table.counts.ofOthers, 0U);
}

TEST(RowIssueMessages, RowsOnUnknownChainsCountUnderTheScopeAll)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.write("t.csv", chainRows());
    const FeatureResult run = runOf(requestFor({path}));
    EXPECT_EQ(run.unusableRowCount, 0U);
    EXPECT_TRUE(run.unknownChains.empty());
    EXPECT_EQ(run.table.counts.counted, 5U);
    EXPECT_EQ(run.table.counts.duplicates, 1U);
    EXPECT_TRUE(run.walletsWithoutRows.empty());
    ASSERT_EQ(run.messages.size(), 3U);
    EXPECT_TRUE(text::sentence(run.messages[1])
                    .starts_with(path + unknown999 +
                                 "calls of Compound are not recognised there; " + knownChains))
        << text::sentence(run.messages[1]);
    EXPECT_TRUE(text::sentence(run.messages[1]).ends_with(" (3 rows)."))
        << text::sentence(run.messages[1]);
}

TEST(RowIssueMessages, RefusesADefaultChainThatIsUnknownWhereRowsRelyOnIt)
{
    const tests::TemporaryFolder folder;
    constexpr auto compound = analysis::TransactionScope::Compound;
    const std::string path = folder.write("t.csv", plainHeader + plainRow("0x1", cEther));
    const std::string blank = folder.write("u.csv", chainRows());
    const std::string named = folder.write(
        "v.csv", "wallet_address,timeStamp,to,chain_id\n" + plainWallet + ",1," + cEther + ",1\n");
    for (const std::string& file : {path, blank}) {
        FeatureRequest request = requestFor({file}, compound);
        request.chain = 999;
        const auto refused = computeFeatures(request);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::Usage);
        EXPECT_TRUE(
            text::sentence(refused.error())
                .starts_with(
                    file +
                    ": --chain 999 is not in the registry, so that none of its rows can be told to "
                    "touch Compound; " +
                    knownChains))
            << text::sentence(refused.error());
    }
    FeatureRequest request = requestFor({named}, compound);
    request.chain = 999;
    EXPECT_EQ(runOf(request).table.counts.counted, 1U);
    request = requestFor({path});
    request.chain = 999;
    const FeatureResult run = runOf(request);
    EXPECT_EQ(run.table.counts.counted, 1U);
    ASSERT_GE(run.messages.size(), 1U);
    EXPECT_TRUE(text::sentence(run.messages[0])
                    .starts_with(path + ": line 2: --chain 999 is not in the registry"))
        << text::sentence(run.messages[0]);
}

TEST(RowIssueMessages, CountsByTheTagsRequested)
{
    const tests::TemporaryFolder folder;
    std::string csv = "wallet_address,timeStamp,to,protocol_version\n";
    for (const char* tag : {"V2", "v3", "", "V4", "V3", "other"})
        csv += plainWallet + ",1," + cEther + "," + tag + "\n";
    FeatureRequest request = requestFor({folder.write("t.csv", csv)});
    request.options.tags = analysis::ProtocolTags::File;
    const FeatureResult run = runOf(request);
    EXPECT_EQ(run.table.counts.byProtocol, (std::array<std::uint64_t, 4>{1, 2, 0, 3}));
    EXPECT_EQ(timesSaid(run, "6 rows count (1 V2, 2 V3, 3 of neither by the file's tags)."), 1U);
    EXPECT_EQ(timesSaid(run, request.transactions[0] +
                                 ": line 5, column 4 (protocol_version): the tag is neither V2 nor "
                                 "V3 nor AAVE3 and counts as a protocol of its own (2 rows)."),
              1U);
    // V2, V3, V4, other: "v3" is V3.
    EXPECT_EQ(valueOf(run.table.wallets.at(0), "unique_protocols"), 4.0);
    request.options.tags = analysis::ProtocolTags::Registry;
    const FeatureResult registry = runOf(request);
    EXPECT_EQ(timesSaid(registry, "6 rows count (6 V2, 0 V3)."), 1U);
    EXPECT_EQ(valueOf(registry.table.wallets.at(0), "unique_protocols"), 1.0);
    EXPECT_EQ(registry.messages.size(), run.messages.size() - 1);
}

}  // namespace
}  // namespace walletloupe::workflow

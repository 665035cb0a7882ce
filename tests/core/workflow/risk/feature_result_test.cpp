#include "core/workflow/risk/feature_result.h"

#include "core/synthetic/sample_transactions.h"
#include "core/text/sentence.h"
#include "core/wallets/wallet_table.h"
#include "tests/support/feature_results.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stop_token>

namespace walletloupe::workflow {
namespace {

using tests::requestFor;
using tests::runOf;
using tests::valueOf;

const std::string fixture = tests::testData() + "/features/transactions.csv";
const std::string expectedPath = tests::testData() + "/features/expected.csv";
const std::string risk = tests::sharedData() + "/risk/";
const std::string histories = tests::sharedData() + "/txlist/";

TEST(FeatureResult, AgreesWithAnIndependentProgram)
{
    const auto expected = wallets::readWalletTable(expectedPath);
    ASSERT_TRUE(expected) << text::sentence(expected.error());
    const FeatureResult run = runOf(requestFor({fixture}));
    ASSERT_EQ(run.table.wallets.size(), expected->rows());
    ASSERT_EQ(expected->columns.size(), features::allFeatures().size());
    for (std::size_t i = 0; i < expected->rows(); ++i) {
        EXPECT_EQ(run.table.wallets[i].wallet, expected->wallets[i]);
        for (const wallets::NumericColumn& column : expected->columns) {
            const double value = valueOf(run.table.wallets[i], column.name);
            EXPECT_NEAR(value, column.values[i], 1e-12 * (1 + std::abs(column.values[i])))
                << column.name << " of " << expected->wallets[i];
        }
    }
}

/// The fixture's rows in another order, dealt to two files.
std::vector<std::string> dealt(const tests::TemporaryFolder& folder)
{
    std::ifstream file(fixture);
    std::string header;
    std::getline(file, header);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    std::reverse(lines.begin(), lines.end());
    std::string first = header + "\n";
    std::string second = header + "\n";
    for (std::size_t i = 0; i < lines.size(); ++i)
        (i % 3 == 0 ? first : second) += lines[i] + "\n";
    return {folder.write("a.csv", first), folder.write("b.csv", second)};
}

TEST(FeatureResult, DoesNotDependOnOrderFilesOrThreads)
{
    const tests::TemporaryFolder folder;
    const FeatureResult whole = runOf(requestFor({fixture}));
    std::map<std::string, std::vector<double>> byWallet;
    for (const analysis::WalletFeatures& wallet : whole.table.wallets)
        byWallet[wallet.wallet] = wallet.values;
    const FeatureResult other = runOf(requestFor(dealt(folder)), 3);
    ASSERT_EQ(other.table.wallets.size(), byWallet.size());
    for (const analysis::WalletFeatures& wallet : other.table.wallets)
        EXPECT_EQ(wallet.values, byWallet[wallet.wallet]) << wallet.wallet;
}

TEST(FeatureResult, WritesTheSameBytesWithAnyNumberOfThreads)
{
    const tests::TemporaryFolder folder;
    // Some blocks long; each third row comes twice.
    const std::string sample = synthetic::sampleTransactions(25'000, 4);
    std::istringstream lines(sample);
    std::string csv;
    std::string line;
    for (int i = 0; std::getline(lines, line); ++i) {
        csv += line + "\n";
        if (i > 0 && i % 3 == 0)
            csv += line + "\n";
    }
    const FeatureRequest request = requestFor({folder.write("t.csv", csv)});
    const FeatureResult one = runOf(request);
    EXPECT_EQ(one.table.counts.counted, 25'000U);
    EXPECT_EQ(one.table.counts.duplicates, 25'000U / 3);
    // Wallets stand in the order of their first rows.
    std::size_t found = 0;
    for (const analysis::WalletFeatures& wallet : one.table.wallets) {
        const std::size_t place = csv.find("," + wallet.wallet + ",1,", found);
        ASSERT_NE(place, std::string::npos) << wallet.wallet;
        found = place;
    }
    for (const unsigned threads : {2U, 5U}) {
        const FeatureResult run = runOf(request, threads);
        EXPECT_EQ(tests::featuresCsv(run.table, threads), tests::featuresCsv(one.table, 1));
        EXPECT_EQ(run.messages, one.messages);
    }
}

TEST(FeatureResult, CanBeCancelledInTheMiddle)
{
    const tests::TemporaryFolder folder;
    const FeatureRequest request =
        requestFor({folder.write("t.csv", synthetic::sampleTransactions(30'000, 4))});
    std::stop_source stop;
    double last = 0.0;
    const auto run =
        computeFeatures(request, Executor(0, Progress(stop.get_token(), [&](double fraction) {
                                              last = fraction;
                                              if (fraction > 0.3)
                                                  stop.request_stop();
                                          })));
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::Cancelled);
    EXPECT_LT(last, 0.9);
}

TEST(FeatureResult, DropsAndCountsDuplicates)
{
    const tests::TemporaryFolder folder;
    std::vector<std::string> files = dealt(folder);
    files.push_back(fixture);
    const FeatureResult run = runOf(requestFor(files));
    EXPECT_EQ(run.table.counts.duplicates, 300U);
    EXPECT_EQ(run.table.counts.counted, 300U);
    // The same file under two names is read once.
    const FeatureResult twice = runOf(requestFor({fixture, fixture}));
    EXPECT_EQ(twice.table.counts.read, 300U);
}

TEST(FeatureResult, KeepsWalletsWithoutRows)
{
    const tests::TemporaryFolder folder;
    FeatureRequest request = requestFor({fixture});
    request.wallets = folder.write("w.csv",
                                   "wallet\n0x00000000000000000000000000000000000000AA\n"
                                   "0x782f36fdc18b9c82164031e59b4551ef375e23c6\n");
    const FeatureResult run = runOf(request);
    ASSERT_EQ(run.table.wallets.size(), 2U);
    EXPECT_EQ(run.table.wallets[1].rows, 17U);
    ASSERT_EQ(run.walletsWithoutRows.size(), 1U);
    EXPECT_EQ(run.walletsWithoutRows[0], "0x00000000000000000000000000000000000000AA");
    const std::string csv = tests::featuresCsv(run.table);
    const std::string line = csv.substr(csv.find('\n') + 1);
    EXPECT_EQ(line.substr(0, line.find('\n')),
              run.walletsWithoutRows[0] + std::string(features::allFeatures().size() + 19, ','));
}

/// One wallet's rows: 1 and 2 ETH sent on chains of ether, 5 POL sent and 7 received on Polygon, 11
/// coins sent on a chain that nobody knows.
FeatureResult onChains(const std::vector<std::string>& chains)
{
    const tests::TemporaryFolder folder;
    const std::string wallet = "0x782f36fdc18b9c82164031e59b4551ef375e23c6";
    const std::string other = "0x00000000000000000000000000000000000000aa";
    const std::map<std::string, std::vector<std::string>> values{
        {"1", {wallet + ',' + other + ",1000000000000000000"}},
        {"10", {wallet + ',' + other + ",2000000000000000000"}},
        {"137",
         {wallet + ',' + other + ",5000000000000000000",
          other + ',' + wallet + ",7000000000000000000"}},
        {"424242", {wallet + ',' + other + ",11000000000000000000"}}};
    std::string text = "wallet_address,timeStamp,hash,from,to,value,chain_id\n";
    int number = 0;
    for (const std::string& chain : chains) {
        for (const std::string& row : values.at(chain)) {
            ++number;
            text += wallet + ',' + std::to_string(1'700'000'000 + number) + ",0x" +
                    std::to_string(number) + ',' + row + ',' + chain + '\n';
        }
    }
    FeatureRequest request = requestFor({folder.write("t.csv", text)});
    request.options.scope = risk::Scope::All;
    return runOf(request);
}

double onChains(const std::vector<std::string>& chains, const std::string& feature)
{
    return valueOf(onChains(chains).table.wallets.at(0), feature);
}

TEST(FeatureResult, CoinsNeverAdd)
{
    const std::vector<std::string> all{"137", "1", "424242", "10"};
    EXPECT_EQ(onChains(all, "total_transactions"), 5);
    EXPECT_EQ(onChains(all, "total_value_sent"), 3);
    EXPECT_EQ(onChains(all, "total_value_received"), 0);
    EXPECT_EQ(onChains(all, "avg_transaction_value"), 1.5);
    EXPECT_EQ(onChains(all, "max_transaction_value"), 2);
    EXPECT_EQ(onChains(all, "min_transaction_value"), 1);
    EXPECT_EQ(onChains(all, "value_range"), 1);
    EXPECT_EQ(onChains(all, "zero_value_ratio"), 0);
    const FeatureResult result = onChains(all);
    const std::string csv = tests::featuresCsv(result.table);
    EXPECT_NE(csv.find(",native_value_sent_POL,native_value_received_POL,"), std::string::npos);
    EXPECT_TRUE(csv.ends_with(",,,,,5,7,,,,,,\n")) << csv;
}

TEST(FeatureResult, WithoutAChainOfEtherItsValueIsUnknown)
{
    for (const char* feature : {"total_value_sent", "total_value_received", "value_std",
                                "avg_transaction_value", "value_range"}) {
        EXPECT_TRUE(std::isnan(onChains({"137"}, feature))) << feature;
        EXPECT_TRUE(std::isnan(onChains({"424242"}, feature))) << feature;
        EXPECT_FALSE(std::isnan(onChains({"10"}, feature))) << feature;
    }
    EXPECT_EQ(onChains({"137"}, "zero_value_ratio"), 0);
    EXPECT_TRUE(tests::featuresCsv(onChains({"1"}).table).ends_with(",,,,,,,,,,,,\n"));
}

/// Whether the wallet of one row from somebody else, and perhaps one of its own, is recognised.
bool isContractAccount(const std::string& input, bool sends)
{
    const tests::TemporaryFolder folder;
    const std::string wallet = "0x782f36fdc18b9c82164031e59b4551ef375e23c6";
    const std::string other = "0x00000000000000000000000000000000000000aa";
    std::string text = "wallet_address,timeStamp,hash,from,to,input\n" + wallet +
                       ",1700000000,0x1," + other + ',' + wallet + ',' + input + '\n';
    if (sends)
        text += wallet + ",1700000001,0x2," + wallet + ',' + other + ",0x\n";
    return runOf(requestFor({folder.write("t.csv", text)})).table.wallets.at(0).isContractAccount;
}

TEST(FeatureResult, RecognisesContractAccountsInAnyScope)
{
    EXPECT_TRUE(isContractAccount("0x6a761202", false)) << "execTransaction of a Safe";
    EXPECT_TRUE(isContractAccount("0x765e827f00", false)) << "handleOps of ERC-4337";
    EXPECT_FALSE(isContractAccount("0x6a761202", true)) << "contracts send nothing";
    EXPECT_FALSE(isContractAccount("0xa9059cbb", false));
    EXPECT_FALSE(isContractAccount("0x", false));
}

TEST(FeatureResult, ClosesTheWindowBefore24Hours)
{
    const tests::TemporaryFolder folder;
    const std::string wallet = "0x782f36fdc18b9c82164031e59b4551ef375e23c6";
    const auto rows = [&](const std::string& last) {
        return "wallet_address,timeStamp,to\n" + wallet + ",1000,\n" + wallet + "," + last + ",\n";
    };
    const auto share = [&](const std::string& last) {
        const FeatureResult run = runOf(requestFor({folder.write("t.csv", rows(last))}));
        return valueOf(run.table.wallets.at(0), "burst_share");
    };
    EXPECT_EQ(share("87399"), 1.0);
    EXPECT_EQ(share("87400"), 0.5);
}

TEST(FeatureResult, NeedsTheColumnWhoseTagsAreRequested)
{
    const tests::TemporaryFolder folder;
    FeatureRequest request =
        requestFor({folder.write("t.csv",
                                 "wallet_address,timeStamp,to\n"
                                 "0x782f36fdc18b9c82164031e59b4551ef375e23c6,1,\n")});
    request.options.tags = analysis::ProtocolTags::File;
    EXPECT_EQ(computeFeatures(request).error().code, ErrorCode::Unusable);
}

TEST(FeatureResult, DistinguishesV2FromV3OnTheRealFiles)
{
    if (!std::filesystem::exists(risk))
        GTEST_SKIP() << "The public data set is not beside the project.";
    constexpr auto compound = analysis::TransactionScope::Compound;
    FeatureRequest request = requestFor({risk + "compound_transactions_277.csv"}, compound);
    request.wallets = risk + "wallets_103.csv";
    const FeatureResult asked = runOf(request);
    EXPECT_EQ(asked.table.counts.byProtocol, (std::array<std::uint64_t, 4>{267, 10, 0, 0}));
    EXPECT_EQ(asked.table.wallets.size(), 103U);
    EXPECT_EQ(asked.walletsWithoutRows.size(), 23U);
    const FeatureResult fuller =
        runOf(requestFor({risk + "compound_transactions_510.csv"}, compound));
    EXPECT_EQ(fuller.table.counts.byProtocol, (std::array<std::uint64_t, 4>{500, 10, 0, 0}));
    EXPECT_EQ(fuller.unusableRowCount, 0U);
    EXPECT_TRUE(std::isnan(valueOf(fuller.table.wallets[0], "avg_gas_used")));
    EXPECT_FALSE(std::isnan(valueOf(fuller.table.wallets[0], "total_value_sent")));
}

TEST(FeatureResult, CountsTheRealHistories)
{
    if (!std::filesystem::exists(histories))
        GTEST_SKIP() << "The public data set is not beside the project.";
    const FeatureResult run = runOf(requestFor({histories + "*.csv"}));
    ASSERT_EQ(run.table.wallets.size(), 9U);
    EXPECT_EQ(run.table.counts.counted, 8203U);
    EXPECT_EQ(run.unusableRowCount, 0U);
    // Counted by hand in 0xa20dd4b5…: 21 rows, one of them to itself, seven without a status.
    const analysis::WalletFeatures& small = run.table.wallets[6];
    EXPECT_EQ(small.wallet, "0xa20dd4b5d86b90f55e808300bc75d13e1cd52870");
    EXPECT_EQ(valueOf(small, "total_transactions"), 21);
    EXPECT_EQ(valueOf(small, "sent_transactions"), 19);
    EXPECT_EQ(valueOf(small, "received_transactions"), 3);
    EXPECT_EQ(valueOf(small, "total_errors"), 0);
    // Compound calls of 0x45f1e5d9….
    const analysis::WalletFeatures& lender = run.table.wallets[3];
    EXPECT_EQ(valueOf(lender, "deposit_count"), 29);
    EXPECT_EQ(valueOf(lender, "borrow_count"), 15);
    EXPECT_EQ(valueOf(lender, "repay_count"), 11);
    EXPECT_EQ(valueOf(lender, "redeem_count"), 28);
    EXPECT_FALSE(lender.isExact[0]) << "V2 refuses without reverting";
    EXPECT_FALSE(lender.isExact[4]);
}

}  // namespace
}  // namespace walletloupe::workflow

#include "core/text/sentence.h"
#include "core/workflow/risk/risk_report.h"
#include "core/workflow/risk/risk_result.h"
#include "core/workflow/risk/wallet_history.h"
#include "tests/support/feature_results.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace walletloupe::workflow {
namespace {

const std::string alice = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
const std::string bob = "0x27b1fdb04752bbc536007a920d24acb045561c26";
const std::string carol = "0xb4dffd01628bfe7847222aa4b2092712dfe65bef";
const std::string header =
    "timeStamp,hash,from,to,value,gasUsed,gasPrice,isError,input,blockNumber\n";

/// Rows of one history, whose hashes begin with `mark`.
std::string history(const std::string& owner, int rows, const std::string& mark = "a")
{
    std::string text = header;
    for (int i = 0; i < rows; ++i)
        text += std::to_string(1'700'000'000 + 86'400 * i) + ",0x" + mark + std::to_string(i) +
                "," + owner + ",,5,21000,1,0,0x," + std::to_string(i) + "\n";
    return text;
}

/// Files in a folder, two of which are good.
class UnusableFiles : public testing::Test {
protected:
    UnusableFiles()
    {
        write(alice, history(alice, 6));
        write(bob, history(bob, 7));
    }

    std::string write(const std::string& name, const std::string& text)
    {
        return m_folder.write(name + ".csv", text);
    }
    FeatureRequest request() const { return tests::requestFor({m_folder.path("*.csv")}); }
    FeatureResult run() const { return tests::runOf(request()); }
    static const analysis::WalletFeatures* find(const FeatureResult& run, const std::string& wallet)
    {
        for (const analysis::WalletFeatures& features : run.table.wallets) {
            if (features.wallet == wallet)
                return &features;
        }
        return nullptr;
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(UnusableFiles, LeaveTheOthersAlone)
{
    const std::string before = tests::featuresCsv(run().table);
    write("empty", "");
    write("prices", "day,price\n1,2\n");
    write("mine", history(alice, 1));
    write("0x5Aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed", history(alice, 1));
    const FeatureResult all = run();
    EXPECT_EQ(tests::featuresCsv(all.table), before);
    EXPECT_EQ(all.transactionFiles,
              (std::vector{m_folder.path(bob + ".csv"), m_folder.path(alice + ".csv")}));
    EXPECT_EQ(all.files.size(), 2U);
    ASSERT_EQ(all.unusableFiles.size(), 4U);
    const std::vector<std::pair<std::string, std::string>> expected{
        {"0x5Aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed.csv", "fails its checksum"},
        {"empty.csv", "is empty; a CSV file with a header and one row a transaction is needed"},
        {"mine.csv", "nothing tells whose transactions these are"},
        {"prices.csv", "no column is called timeStamp"}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NE(text::sentence(all.unusableFiles[i]).find(expected[i].first), std::string::npos);
        EXPECT_NE(text::sentence(all.unusableFiles[i]).find(expected[i].second), std::string::npos)
            << text::sentence(all.unusableFiles[i]);
    }
    EXPECT_TRUE(all.walletsNotFetched.empty());
}

TEST_F(UnusableFiles, AloneAreAnError)
{
    FeatureRequest one = request();
    one.transactions = {write("prices", "day,price\n1,2\n")};
    EXPECT_EQ(computeFeatures(one).error().code, ErrorCode::Unusable);
    one.transactions = {write("mine", history(alice, 1))};
    EXPECT_EQ(computeFeatures(one).error().code, ErrorCode::Usage);
    one.transactions = {m_folder.path("mine.csv"), m_folder.path("prices.csv")};
    const auto none = computeFeatures(one);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Unusable);
    const std::string& message = text::sentence(none.error());
    EXPECT_TRUE(message.starts_with("None of the 2 files can be used.\n")) << message;
    EXPECT_NE(message.find("no column is called timeStamp"), std::string::npos);
    EXPECT_NE(message.find("nothing tells whose"), std::string::npos);
}

TEST_F(UnusableFiles, AreNotThoseThatAreMissing)
{
    FeatureRequest missing = request();
    missing.transactions.push_back(m_folder.path("gone.csv"));
    const auto run = computeFeatures(missing);
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::NotFound);
    // A pattern is not a name that was typed.
    std::filesystem::create_symlink(m_folder.path("gone.csv"), m_folder.path("link.csv"));
    EXPECT_EQ(this->run().unusableFiles.size(), 1U);
}

TEST_F(UnusableFiles, DoNotMakeTheirWalletsLookIdle)
{
    write(carol, "");
    const FeatureResult all = run();
    ASSERT_EQ(all.table.wallets.size(), 3U);
    const analysis::WalletFeatures* unknown = find(all, carol);
    ASSERT_NE(unknown, nullptr);
    EXPECT_EQ(unknown->extent, analysis::HistoryExtent::Missing);
    EXPECT_EQ(text::sentences(all.walletsNotFetched),
              std::vector<std::string>{carol + ": failed: its file could not be used"});
    EXPECT_TRUE(all.walletsWithoutRows.empty());
    const std::string csv = tests::featuresCsv(all.table);
    EXPECT_NE(csv.find("\n" + carol + std::string(features::allFeatures().size() + 19, ',') + "\n"),
              std::string::npos);
    // Wallets that are asked for keep their order, and others do not come in.
    FeatureRequest asked = request();
    asked.wallets = m_folder.write("w.txt", "wallet\n" + carol + "\n" + alice + "\n");
    EXPECT_EQ(tests::runOf(asked).walletsNotFetched.size(), 1U);
    asked.wallets = m_folder.write("w.txt", "wallet\n" + bob + "\n");
    const FeatureResult without = tests::runOf(asked);
    EXPECT_EQ(without.table.wallets.size(), 1U);
    EXPECT_TRUE(without.walletsNotFetched.empty());
    EXPECT_EQ(without.unusableFiles.size(), 1U);
}

TEST_F(UnusableFiles, GiveTheirWalletsNoScore)
{
    write(carol, "day,price\n");
    RiskRequest risk;
    risk.features = request();
    risk.scope = analysis::TransactionScope::All;
    const auto run = computeRisk(risk);
    ASSERT_TRUE(run) << text::sentence(run.error());
    EXPECT_NE(scoresCsv(*run).find("\n" + carol + ",fetch_failed,,Not scored,,"),
              std::string::npos);
    // The transactions of others are read from the files that were used.
    for (std::size_t i = 0; i < run->prepared.wallets.size(); ++i) {
        const auto read = readWalletHistory(*run, i);
        ASSERT_TRUE(read) << text::sentence(read.error());
        EXPECT_EQ(read->rows.size(), run->features.table.wallets[i].rows);
    }
}

TEST_F(UnusableFiles, LeaveAGapWhereAnotherFileIsOfTheSameWallet)
{
    write("later-" + alice, "");
    const FeatureResult all = run();
    const analysis::WalletFeatures* part = find(all, alice);
    ASSERT_NE(part, nullptr);
    EXPECT_EQ(part->rows, 6U);
    EXPECT_EQ(part->extent, analysis::HistoryExtent::Partial);
    EXPECT_EQ(text::sentences(all.walletsNotFetched),
              std::vector<std::string>{alice + ": partial: another file of it could not be used"});
    EXPECT_EQ(find(all, bob)->extent, analysis::HistoryExtent::Whole);
    // So does a history that is known to be empty.
    write(carol, header);
    write("later-" + carol, "");
    EXPECT_EQ(find(run(), carol)->extent, analysis::HistoryExtent::Partial);
}

TEST_F(UnusableFiles, AreThoseOfTheOwnerThatIsGiven)
{
    FeatureRequest request = this->request();
    request.owner = carol;
    request.transactions = {write("one", history(carol, 6)), write("two", "")};
    const FeatureResult run = tests::runOf(request);
    ASSERT_EQ(run.table.wallets.size(), 1U);
    EXPECT_EQ(run.table.wallets[0].extent, analysis::HistoryExtent::Partial);
}

TEST_F(UnusableFiles, AreThoseWithoutARowThatCanBeUsed)
{
    write(carol, header + "never,0x1,,,5,21000,1,0,0x,1\n");
    const FeatureResult all = run();
    EXPECT_EQ(all.unusableRowCount, 1U);
    EXPECT_EQ(find(all, carol)->extent, analysis::HistoryExtent::Missing);
    EXPECT_TRUE(all.walletsWithoutRows.empty());
    // A file that is known to hold nothing is another thing.
    write(carol, header);
    EXPECT_EQ(run().walletsWithoutRows, std::vector{carol});
}

TEST_F(UnusableFiles, AreThoseWithoutTheTagsThatAreRequested)
{
    std::istringstream plain(history(carol, 3));
    std::string tagged;
    for (std::string line; std::getline(plain, line);)
        tagged += line + (tagged.empty() ? ",protocol_version\n" : ",V2\n");
    write(carol, tagged);
    FeatureRequest request = this->request();
    request.options.tags = analysis::ProtocolTags::File;
    const FeatureResult all = tests::runOf(request);
    EXPECT_EQ(all.table.counts.read, 3U);
    EXPECT_EQ(all.unusableFiles.size(), 2U);
    ASSERT_NE(find(all, alice), nullptr);
    EXPECT_EQ(find(all, alice)->extent, analysis::HistoryExtent::Missing);
}

TEST_F(UnusableFiles, AreThoseWithACoverageOfAnotherFile)
{
    m_folder.write(alice + ".csv.coverage.json", "{");
    const FeatureResult all = run();
    ASSERT_EQ(all.unusableFiles.size(), 1U);
    EXPECT_NE(text::sentence(all.unusableFiles[0]).find("coverage.json"), std::string::npos);
    EXPECT_EQ(find(all, alice)->extent, analysis::HistoryExtent::Missing);
    EXPECT_EQ(all.table.counts.read, 7U);
}

TEST_F(UnusableFiles, WithoutRowsAreRemarkedOn)
{
    const auto holdsNoRows = [](const FeatureResult& run, const std::string& text) {
        const std::vector<std::string> messages = text::sentences(run.messages);
        return std::count(messages.begin(), messages.end(), text);
    };
    FeatureRequest request = this->request();
    const std::string first = write("some", "wallet_address," + header);
    request.transactions = {first};
    const FeatureResult one = tests::runOf(request);
    EXPECT_TRUE(one.table.wallets.empty());
    EXPECT_EQ(holdsNoRows(one, first + " holds no rows."), 1);
    request.transactions.push_back(write("more", "wallet_address," + header));
    EXPECT_EQ(holdsNoRows(tests::runOf(request), first + " and 1 more file hold no rows."), 1);
    request.transactions = {m_folder.path(alice + ".csv")};
    for (const std::string& message : text::sentences(tests::runOf(request).messages))
        EXPECT_EQ(message.find("no rows"), std::string::npos) << message;
}

}  // namespace
}  // namespace walletloupe::workflow

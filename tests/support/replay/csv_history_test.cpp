#include "tests/support/replay/csv_history.h"

#include "tests/support/replay/history_dump.h"
#include "tests/support/replay/synthetic_history.h"
#include "tests/support/replay/test_history.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace walletloupe::replay {
namespace {

using chain::RowField;
using tests::TemporaryFolder;

constexpr char head[] = "blockNumber,timeStamp,hash,to,transactionIndex,functionName";

TEST(CsvHistory, OwnsTheRowsOfAFileByItsNameAndPutsThemInOrder)
{
    const TemporaryFolder folder;
    folder.write(
        std::string(kTestWallet) + ".csv",
        std::string(head) +
            "\n20,1,0xb,,10,\n20,1,0xa,,9,\"f(a, \"\"b\"\")\"\n3,1,0xc,0x1,0,\n20,1,0xa,,9,\n");
    const auto history = CsvHistory::read({folder.path()});
    ASSERT_TRUE(history) << history.error().message;
    const auto wallet = (*history)->find(1, testAddress());
    ASSERT_TRUE(wallet);
    ASSERT_EQ((*history)->wallets()[*wallet].rows, 3U) << "a repeat is left out";
    chain::HistoryRow row;
    std::string hashes;
    for (std::size_t at = 0; at < 3; ++at) {
        (*history)->readRow(*wallet, at, row);
        hashes += row[RowField::Hash];
    }
    EXPECT_EQ(hashes, "0xc0xa0xb");
    (*history)->readRow(*wallet, 1, row);
    EXPECT_EQ(row[RowField::FunctionName], "f(a, \"b\")");
    EXPECT_EQ(row.block, 20U);
    EXPECT_TRUE((*history)->hasChain(1));
    EXPECT_FALSE((*history)->hasChain(2));
}

TEST(CsvHistory, ColumnsReportOwnerAndChain)
{
    const TemporaryFolder folder;
    const std::string path =
        folder.write("all.csv", std::string(head) + ",wallet_address,chain_id\n5,1,0xa,,0,," +
                                    kTestWallet + ",137\n");
    const auto history = CsvHistory::read({path});
    ASSERT_TRUE(history) << history.error().message;
    EXPECT_TRUE((*history)->find(137, testAddress()));
    EXPECT_FALSE((*history)->find(1, testAddress()));
}

TEST(CsvHistory, ReportsWhatIsWrongAndWhere)
{
    const TemporaryFolder folder;
    const std::string owner = kTestWallet;
    const std::string unowned = folder.write("rows.csv", std::string(head) + "\n5,1,0xa,,0,\n");
    const std::string broken =
        folder.write(owner + ".csv", std::string(head) + "\n5,1,0xa,,0,\nx,1,0xb,,0,\n");
    const std::string noHash = folder.write(owner + "-2.csv", "blockNumber,timeStamp,to\n5,1,\n");
    EXPECT_NE(CsvHistory::read({unowned}).error().message.find("whose rows"), std::string::npos);
    EXPECT_NE(CsvHistory::read({broken}).error().message.find("line 3"), std::string::npos);
    EXPECT_NE(CsvHistory::read({noHash}).error().message.find("hash"), std::string::npos);
    EXPECT_EQ(CsvHistory::read({folder.path("none.csv")}).error().code, ErrorCode::NotFound);
    std::filesystem::create_directory(folder.path("empty"));
    EXPECT_EQ(CsvHistory::read({folder.path("empty")}).error().code, ErrorCode::NotFound);
}

TEST(HistoryDump, ReadsBackAsTheSameHistory)
{
    const SyntheticHistory made({4000, 6, 9, 1, 1200});
    const TemporaryFolder folder;
    const std::string path = folder.path("dump.csv");
    ASSERT_TRUE(writeTransactions(made, {UINT64_MAX, {}}, path));
    const auto read = CsvHistory::read({path});
    ASSERT_TRUE(read) << read.error().message;
    chain::HistoryRow expected;
    chain::HistoryRow row;
    for (std::size_t wallet = 0; wallet + 1 < made.wallets().size(); ++wallet) {
        const auto place = (*read)->find(1, made.wallets()[wallet].address);
        ASSERT_TRUE(place);
        ASSERT_EQ((*read)->wallets()[*place].rows, made.wallets()[wallet].rows);
        for (std::size_t at = 0; at < made.wallets()[wallet].rows; ++at) {
            made.readRow(wallet, at, expected);
            (*read)->readRow(*place, at, row);
            ASSERT_EQ(row, expected);
        }
    }
}

TEST(HistoryDump, EndsWithTheHead)
{
    const TestHistory history({{testAddress(), {1, 2, 2, 3}}});
    const TemporaryFolder folder;
    ASSERT_TRUE(writeTransactions(history, {2, {}}, folder.path("dump.csv")));
    const std::string text = folder.read("dump.csv");
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 4) << text;
    EXPECT_EQ(text.find(",h3,"), std::string::npos);
}

TEST(HistoryDump, ListsTheWalletsOfAChain)
{
    const TestHistory history({{testAddress(), {}}});
    const TemporaryFolder folder;
    ASSERT_TRUE(writeWalletList(history, 1, folder.path("w.csv")));
    EXPECT_EQ(folder.read("w.csv"), "wallet_address\n" + std::string(kTestWallet) + "\n");
    ASSERT_TRUE(writeWalletList(history, 2, folder.path("w.csv")));
    EXPECT_EQ(folder.read("w.csv"), "wallet_address\n");
    EXPECT_EQ(writeWalletList(history, 1, folder.path("no/w.csv")).error().code,
              ErrorCode::WriteFailed);
}

}  // namespace
}  // namespace walletloupe::replay

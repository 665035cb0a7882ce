#include "core/text/sentence.h"
#include "core/transactions/transaction_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace walletloupe::transactions {
namespace {

const std::string wallet = "0x782f36fdc18b9c82164031e59b4551ef375e23c6";
const std::string other = "0x27b1fdb04752bbc536007a920d24acb045561c26";

/// Keeps the coins and values of all rows.
class CoinConsumer final : public TransactionConsumer {
public:
    struct Run final : TransactionBuffer {
        void clear() override { rows.clear(); }
        void add(const chain::OwnedTransaction& row) override { rows.push_back(row.transaction); }
        std::vector<chain::Transaction> rows;
    };

    std::unique_ptr<TransactionBuffer> makeBuffer() const override
    {
        return std::make_unique<Run>();
    }
    void take(std::span<TransactionBuffer* const> runs) override
    {
        for (const TransactionBuffer* run : runs) {
            for (const chain::Transaction& row : static_cast<const Run*>(run)->rows) {
                coins.push_back(row.nativeCoin());
                values.push_back(row.value);
            }
        }
    }

    std::vector<chain::NativeCoin> coins;
    std::vector<std::optional<chain::Amount>> values;
};

Result<TransactionFileReport> readText(const std::string& text, CoinConsumer& taker)
{
    const tests::TemporaryFolder folder;
    TransactionOptions options;
    options.owner = wallet;
    return readTransactions(folder.write("t.csv", text), options, taker);
}

std::string refusal(const std::string& text)
{
    CoinConsumer taker;
    const auto report = readText(text, taker);
    return report ? std::string() : text::sentence(report.error());
}

/// `count` rows that end with `last`, the first `odd` of them with `first`.
std::string rowsOf(const std::string& header, int count, int odd, const std::string& first,
                   const std::string& last)
{
    std::string text = "timeStamp,hash,from,to," + header + '\n';
    for (int i = 0; i < count; ++i)
        text += std::to_string(1'700'000'000 + i) + ",0x" + std::to_string(i) + ',' + wallet + ',' +
                other + ',' + (i < odd ? first : last) + '\n';
    return text;
}

TEST(TransactionUnits, GasPricesOfAnotherUnitAreRefused)
{
    const auto prices = [](int count, int low) {
        return refusal(rowsOf("gasPrice", count, low, "999999", "1000000"));
    };
    EXPECT_NE(prices(20, 11).find("they are in another unit, such as gwei"), std::string::npos)
        << prices(20, 11);
    EXPECT_NE(prices(20, 11).find("gasPrice"), std::string::npos) << "the column is named";
    EXPECT_EQ(prices(20, 10), "") << "the median is not below";
    EXPECT_EQ(prices(19, 19), "") << "too few to tell";
    EXPECT_EQ(refusal(rowsOf("gasPrice", 30, 29, "0", "1000000")), "") << "0 is no price";
    EXPECT_EQ(refusal(rowsOf("gasPrice,chain_id", 30, 30, "5,10", "5,10")), "")
        << "cheap chains exist";
}

TEST(TransactionUnits, ALayerFeeThatIsNotToldIsNoted)
{
    const auto noted = [](const std::string& header, const std::string& cells) {
        CoinConsumer taker;
        const auto report = readText(rowsOf(header, 2, 0, "", cells), taker);
        return report && std::any_of(report->issues.begin(), report->issues.end(),
                                     [](const RowIssues& issues) {
                                         return issues.issue == RowIssue::NoLayerFee &&
                                                issues.rows == 2;
                                     });
    };
    EXPECT_TRUE(noted("gasUsed,gasPrice,chain_id", "21000,1000000,8453"));
    EXPECT_TRUE(noted("gasUsed,gasPrice,chain_id", "21000,1000000,10"));
    EXPECT_FALSE(noted("gasUsed,gasPrice,chain_id", "21000,1000000,42161"));
    EXPECT_FALSE(noted("gasUsed,gasPrice,chain_id", "21000,1000000,1"));
    EXPECT_FALSE(noted("gasUsed,gasPrice,l1Fee,chain_id", "21000,1000000,77,8453"));
}

TEST(TransactionUnits, TheCoinIsThatOfTheHeaderOrTheCell)
{
    CoinConsumer old;
    ASSERT_TRUE(
        readText("Txhash,Blockno,UnixTimestamp,DateTime (UTC),From,To,ContractAddress,"
                 "Value_IN(POL),Value_OUT(POL),CurrentValue @ $1/POL,TxnFee(POL),Status\n"
                 "0x1,1,1700000000,x," +
                     wallet + ',' + other + ",,0,1.5,0,0.1,\n",
                 old));
    EXPECT_EQ(old.coins, (std::vector{chain::NativeCoin::Pol}));
    EXPECT_EQ(old.values.at(0), chain::Amount(1'500'000'000'000'000'000));
    CoinConsumer fresh;
    ASSERT_TRUE(readText(
        "Transaction Hash,Blockno,UnixTimestamp,DateTime (UTC),From,To,Amount,Txn "
        "Fee,Status\n0x1,1,1700000000,2023-11-14 22:13:20," +
            wallet + ',' + other + ",2 MNT,0.1 MNT,\n0x2,1,1700000001,2023-11-14 22:13:21," +
            wallet + ',' + other + ",3 ETH,0.1,\n",
        fresh));
    EXPECT_EQ(fresh.coins, (std::vector{chain::NativeCoin::Mnt, chain::NativeCoin::Ether}));
    CoinConsumer plain;
    ASSERT_TRUE(readText(rowsOf("value,chain_id", 1, 0, "", "5,137"), plain));
    EXPECT_EQ(plain.coins, (std::vector{chain::NativeCoin::Pol}));
}

}  // namespace
}  // namespace walletloupe::transactions

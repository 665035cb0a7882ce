// Histories in containers other than text.
#include "core/text/sentence.h"
#include "core/transactions/transaction_reader.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace walletloupe::transactions {
namespace {

const std::string wallet = "0x1111111111111111111111111111111111111111";
const std::string other = "0x2222222222222222222222222222222222222222";

/// Keeps the values of all rows.
class ValueConsumer final : public TransactionConsumer {
public:
    struct Run final : TransactionBuffer {
        void clear() override { values.clear(); }
        void add(const chain::OwnedTransaction& row) override
        {
            values.push_back(row.transaction.value.value_or(0));
        }
        std::vector<chain::Amount> values;
    };

    std::unique_ptr<TransactionBuffer> makeBuffer() const override
    {
        return std::make_unique<Run>();
    }
    void take(std::span<TransactionBuffer* const> runs) override
    {
        for (const TransactionBuffer* run : runs) {
            const std::vector<chain::Amount>& some = static_cast<const Run*>(run)->values;
            values.insert(values.end(), some.begin(), some.end());
        }
    }

    std::vector<chain::Amount> values;
};

TEST(TransactionContainers, SavedRepliesAreReadAsTextIs)
{
    const tests::TemporaryFolder folder;
    const std::string digits =
        "115792089237316195423570985008687907853269984665640564039457584007913129639934";
    const std::string reply =
        R"({"status":"1","message":"OK","result":[{"timeStamp":"100","hash":"0xabc","from":")" +
        wallet + R"(","to":")" + other + R"(","value":")" + digits +
        R"(","gasPrice":"5","isError":"0","gasUsed":"21000"}]})";
    ValueConsumer taker;
    const auto report = readTransactions(folder.write(wallet + ".json", reply), {}, taker);
    ASSERT_TRUE(report) << text::sentence(report.error());
    EXPECT_EQ(report->rows, 1U);
    EXPECT_EQ(report->owner, wallet);
    ASSERT_EQ(taker.values.size(), 1U);
    EXPECT_EQ(taker.values.front(), chain::Amount(digits));
}

TEST(TransactionContainers, WeiInFloatingPointIsRefused)
{
    ValueConsumer taker;
    const auto report =
        readTransactions(tests::testData() + "/containers/floating_wei.parquet", {}, taker);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Unusable);
    const std::string message = text::sentence(report.error());
    EXPECT_NE(message.find("(value): the amounts are stored as floating-point"), std::string::npos)
        << message;
}

}  // namespace
}  // namespace walletloupe::transactions

#include "core/transactions/schemas/schema_list.h"

#include "core/transactions/transaction_columns.h"

#include <gtest/gtest.h>

namespace walletloupe::transactions {
namespace {

TransactionColumns bound(const std::vector<std::string>& header)
{
    const auto columns = bindTransactionColumns(header, "t.csv");
    EXPECT_TRUE(columns);
    return columns ? *columns : TransactionColumns();
}

TEST(SchemaList, RecognisesAWebExportByItsHeader)
{
    const TransactionColumns columns =
        bound({"Transaction Hash", "UnixTimestamp", "From", "To", "Value_IN(ETH)", "Value_OUT(ETH)",
               "TxnFee(ETH)", "TxnFee(USD)", "Status", "Method"});
    EXPECT_EQ(columns.source, "Etherscan web export");
    EXPECT_EQ(columns.place(TransactionField::Fee), 6U);
    EXPECT_EQ(columns.place(TransactionField::ValueOut), 5U);
    EXPECT_EQ(columns.valueShift, 18);
}

TEST(SchemaList, KnowsTheUnitsOfFlipside)
{
    const TransactionColumns columns =
        bound({"BLOCK_TIMESTAMP", "TX_HASH", "FROM_ADDRESS", "TO_ADDRESS", "VALUE", "TX_FEE",
               "GAS_PRICE", "GAS_USED", "TX_SUCCEEDED", "INPUT_DATA"});
    EXPECT_EQ(columns.source, "Flipside");
    EXPECT_EQ(columns.valueShift, 18);
    EXPECT_EQ(columns.gasPriceShift, 9);
    EXPECT_EQ(columns.place(TransactionField::Success), 8U);
}

TEST(SchemaList, TakesThePriceThatWasPaid)
{
    const TransactionColumns columns = bound({"block_timestamp", "to_address", "gas_price",
                                              "receipt_status", "receipt_effective_gas_price"});
    EXPECT_EQ(columns.source, "BigQuery");
    EXPECT_EQ(columns.place(TransactionField::GasPrice), 4U);
}

TEST(SchemaList, LeavesTxlistAsItIs)
{
    EXPECT_EQ(bound({"timeStamp", "to", "value", "gasPrice", "isError"}).source, "");
}

TEST(SchemaList, RefusesListsOfOtherThings)
{
    EXPECT_FALSE(bindTransactionColumns({"timeStamp", "to", "value", "tokenSymbol"}, "t.csv"));
    EXPECT_FALSE(bindTransactionColumns({"timeStamp", "to", "value", "traceId"}, "t.csv"));
}

}  // namespace
}  // namespace walletloupe::transactions

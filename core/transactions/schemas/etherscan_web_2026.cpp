#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks = std::to_array<std::string_view>({"transactionhash", "amount", "txnfee"});
constexpr std::array columns{
    SchemaColumn{"datetime(utc)", Time}, SchemaColumn{"unixtimestamp", Time},
    SchemaColumn{"blockno", Block},      SchemaColumn{"block", Block},
    SchemaColumn{"amount", Value},       SchemaColumn{"txnfee", Fee},
    SchemaColumn{"status", Success},     SchemaColumn{"method", FunctionName},
};

}  // namespace

const SourceSchema& etherscanWeb2026Schema()
{
    static constexpr SourceSchema schema{"Etherscan web export of 2026", marks, columns, 18, 0, 18};
    return schema;
}

}  // namespace walletloupe::transactions

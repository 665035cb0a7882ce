#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks = std::to_array<std::string_view>(
    {"blocktimestamp", "receiptstatus", "receipteffectivegasprice"});
constexpr std::array columns{
    SchemaColumn{"receipteffectivegasprice", GasPrice},
    SchemaColumn{"receiptgasused", GasUsed},
};

}  // namespace

const SourceSchema& bigquerySchema()
{
    static constexpr SourceSchema schema{"BigQuery", marks, columns, 0, 0, 0};
    return schema;
}

}  // namespace walletloupe::transactions

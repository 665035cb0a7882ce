#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks =
    std::to_array<std::string_view>({"transactionfees", "receiptgasused", "blocktimestamp"});
constexpr std::array columns{
    SchemaColumn{"transactionfees", Fee},
    SchemaColumn{"receipteffectivegasprice", GasPrice},
};

}  // namespace

const SourceSchema& alliumSchema()
{
    static constexpr SourceSchema schema{"Allium", marks, columns, 0, 0, 0};
    return schema;
}

}  // namespace walletloupe::transactions

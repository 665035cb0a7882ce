#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks =
    std::to_array<std::string_view>({"hash", "blocknumber", "gasprice", "gasused", "status"});
constexpr std::array columns{
    SchemaColumn{"status", Success},
};

}  // namespace

const SourceSchema& jsonRpcSchema()
{
    static constexpr SourceSchema schema{"JSON-RPC receipts", marks, columns, 0, 0, 0};
    return schema;
}

}  // namespace walletloupe::transactions

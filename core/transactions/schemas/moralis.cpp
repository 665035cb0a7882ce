#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks =
    std::to_array<std::string_view>({"fromaddresslabel", "transactionfee", "receiptstatus"});
constexpr std::array columns{
    SchemaColumn{"transactionfee", Fee},
};

}  // namespace

const SourceSchema& moralisSchema()
{
    static constexpr SourceSchema schema{"Moralis", marks, columns, 0, 0, 18};
    return schema;
}

}  // namespace walletloupe::transactions

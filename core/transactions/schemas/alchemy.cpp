#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks = std::to_array<std::string_view>({"blocknum", "uniqueid", "category"});
constexpr std::array columns{
    SchemaColumn{"blocknum", Block},
    SchemaColumn{"category", Category},
    SchemaColumn{"metadata.blocktimestamp", Time},
};

}  // namespace

const SourceSchema& alchemySchema()
{
    static constexpr SourceSchema schema{"Alchemy transfers", marks, columns, 18, 0, 0};
    return schema;
}

}  // namespace walletloupe::transactions

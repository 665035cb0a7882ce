#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks = std::to_array<std::string_view>({"blocksignedat", "successful"});
constexpr std::array columns{
    SchemaColumn{"blocksignedat", Time}, SchemaColumn{"blockheight", Block},
    SchemaColumn{"txoffset", Index},     SchemaColumn{"successful", Success},
    SchemaColumn{"gasspent", GasUsed},   SchemaColumn{"feespaid", Fee},
};

}  // namespace

const SourceSchema& covalentSchema()
{
    static constexpr SourceSchema schema{"Covalent", marks, columns, 0, 0, 0};
    return schema;
}

}  // namespace walletloupe::transactions

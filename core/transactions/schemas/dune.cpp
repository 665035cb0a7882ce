#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks = std::to_array<std::string_view>({"blocktime", "data", "success"});
constexpr std::array columns{
    SchemaColumn{"index", Index},
    SchemaColumn{"success", Success},
    SchemaColumn{"data", Input},
};

}  // namespace

const SourceSchema& duneSchema()
{
    static constexpr SourceSchema schema{"Dune", marks, columns, 0, 0, 0};
    return schema;
}

}  // namespace walletloupe::transactions

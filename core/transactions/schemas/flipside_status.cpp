#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks = std::to_array<std::string_view>({"txfee", "ethfromaddress"});
constexpr std::array columns{
    SchemaColumn{"ethfromaddress", From}, SchemaColumn{"ethtoaddress", To},
    SchemaColumn{"ethvalue", Value},      SchemaColumn{"txposition", Index},
    SchemaColumn{"txfee", Fee},           SchemaColumn{"status", Success},
    SchemaColumn{"inputdata", Input},     SchemaColumn{"originfunctionsignature", MethodId},
};

}  // namespace

const SourceSchema& flipsideStatusSchema()
{
    static constexpr SourceSchema schema{"Flipside", marks, columns, 18, 9, 18};
    return schema;
}

}  // namespace walletloupe::transactions

#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks =
    std::to_array<std::string_view>({"txhash", "fromaddress", "txdateopeningprice"});
constexpr std::array columns{
    SchemaColumn{"unixtimestamp", Time},
    SchemaColumn{"fee", Fee},
    SchemaColumn{"status", Success},
    SchemaColumn{"methodname", FunctionName},
};

}  // namespace

const SourceSchema& blockscoutWebSchema()
{
    static constexpr SourceSchema schema{"Blockscout web export", marks, columns, 0, 0, 0};
    return schema;
}

}  // namespace walletloupe::transactions

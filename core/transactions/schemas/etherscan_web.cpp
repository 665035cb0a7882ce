#include "core/transactions/schemas/schema_list.h"

#include <array>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

constexpr auto marks = std::to_array<std::string_view>({"valuein(", "valueout("});
constexpr std::array columns{
    SchemaColumn{"unixtimestamp", Time},  SchemaColumn{"datetime(utc)", Time},
    SchemaColumn{"blockno", Block},       SchemaColumn{"txhash", Hash},
    SchemaColumn{"valuein(", ValueIn},    SchemaColumn{"valueout(", ValueOut},
    SchemaColumn{"txnfee(", Fee},         SchemaColumn{"status", Success},
    SchemaColumn{"method", FunctionName},
};

}  // namespace

const SourceSchema& etherscanWebSchema()
{
    static constexpr SourceSchema schema{"Etherscan web export", marks, columns, 18, 0, 18};
    return schema;
}

}  // namespace walletloupe::transactions

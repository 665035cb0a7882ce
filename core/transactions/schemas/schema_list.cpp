#include "core/transactions/schemas/schema_list.h"

#include <algorithm>
#include <array>

namespace walletloupe::transactions {
namespace {

/// The first that fits counts: those with the rarer names go first.
constexpr std::array schemas{
    &etherscanWebSchema, &etherscanWeb2026Schema, &blockscoutWebSchema,  &duneSchema,
    &bigquerySchema,     &flipsideSchema,         &flipsideStatusSchema, &covalentSchema,
    &alchemySchema,      &moralisSchema,          &jsonRpcSchema,        &alliumSchema,
};

}  // namespace

bool fits(std::string_view pattern, std::string_view folded)
{
    return pattern.ends_with('(') ? folded.starts_with(pattern) && !folded.ends_with("(usd)")
                                  : folded == pattern;
}

const SourceSchema* schemaOf(const std::vector<std::string>& folded)
{
    for (const auto& of : schemas) {
        const SourceSchema& schema = of();
        const auto isThere = [&folded](std::string_view mark) {
            return std::any_of(folded.begin(), folded.end(),
                               [mark](const std::string& name) { return fits(mark, name); });
        };
        if (std::all_of(schema.marks.begin(), schema.marks.end(), isThere))
            return &schema;
    }
    return nullptr;
}

std::optional<TransactionField> fieldOf(const SourceSchema& schema, std::string_view folded)
{
    const auto found =
        std::find_if(schema.columns.begin(), schema.columns.end(),
                     [folded](const SchemaColumn& column) { return fits(column.folded, folded); });
    return found == schema.columns.end() ? std::nullopt : std::optional(found->field);
}

}  // namespace walletloupe::transactions

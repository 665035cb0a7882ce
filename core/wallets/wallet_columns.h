#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::wallets {

enum class FieldUse {
    Wallet,   ///< the ids
    Feature,  ///< bound by name to a known feature: always numeric
    Other,    ///< numeric if its cells are
    Text,     ///< unnamed, or named like an earlier column: never read as numbers
};

struct FieldPlan {
    std::string name;  ///< "column 3" where the header has none
    FieldUse use = FieldUse::Other;
    std::string_view canonical;  ///< only for Feature
};

/// What the fields of every row are for.
struct ColumnPlan {
    std::vector<FieldPlan> fields;
    std::size_t wallet = 0;  ///< index of the field with the ids
    std::vector<Message> warnings;
};

/// Binds a header by name. Error: Unusable when no column holds wallet ids.
Result<ColumnPlan> planColumns(const std::vector<std::string>& header, const std::string& path);

}  // namespace walletloupe::wallets

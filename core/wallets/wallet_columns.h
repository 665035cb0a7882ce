#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::wallets {

enum class FieldUse {
    Wallet,   ///< the ids
    Feature,  ///< bound by name to a known feature: always numeric
    Other,    ///< numeric if its cells are
    Text,     ///< without a name, or named like an earlier column: never read as numbers
};

struct FieldPlan {
    std::string name;                 ///< "column 3" where the header has none
    std::string nameWithBlanks = {};  ///< as of CsvReader::headerWithBlanks
    FieldUse use = FieldUse::Other;
    std::string_view canonical;  ///< only for Feature
};

/// What the fields of every row are for.
struct ColumnPlan {
    std::vector<FieldPlan> fields;
    std::size_t wallet = 0;  ///< index of the field with the ids
    std::vector<Message> warnings;
};

/// What is known about the column with the ids beside the names of the columns.
struct IdHints {
    std::string asked = {};  ///< the name that was asked for; empty for none
    std::optional<std::size_t> addresses =
        std::nullopt;  ///< the only column with a different address in each row
    std::optional<std::size_t> texts =
        std::nullopt;                  ///< the only one with a different text in each row
    std::vector<bool> isNumeric = {};  ///< of the columns
};

/// Binds a header by name. The ids are in the column asked for, else in one called as wallet
/// columns are, then in the only one with addresses, in one called as ids are, or in the only
/// one with texts that differ. Errors: Unusable when no column holds wallet ids; NotFound when
/// there is none of the name asked for.
Result<ColumnPlan> planColumns(const std::vector<std::string>& header, const std::string& path,
                               const IdHints& hints = {});

}  // namespace walletloupe::wallets

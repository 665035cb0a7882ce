#pragma once

#include "core/transactions/schemas/transaction_field.h"

#include <span>
#include <string_view>

namespace walletloupe::transactions {

/// A column of a source; its name as csv::foldedName has it. A name that ends with ( stands for
/// all that begin so, but for those in US dollars: value_in(eth), value_in(pol).
struct SchemaColumn {
    std::string_view folded;
    TransactionField field;
};

/// How a source exports transactions.
struct SourceSchema {
    std::string_view name;
    std::span<const std::string_view> marks;  ///< columns, all of which tell the source
    std::span<const SchemaColumn> columns;    ///< beside the names of txlist; these come first
    int valueShift = 0;                       ///< values times 10^this are wei; so too:
    int gasPriceShift = 0;
    int feeShift = 0;
};

}  // namespace walletloupe::transactions

#pragma once

#include "core/transactions/schemas/source_schema.h"

#include <optional>
#include <string>
#include <vector>

namespace walletloupe::transactions {

const SourceSchema& etherscanWebSchema();
const SourceSchema& etherscanWeb2026Schema();
const SourceSchema& blockscoutWebSchema();
const SourceSchema& duneSchema();
const SourceSchema& bigquerySchema();
const SourceSchema& flipsideSchema();
const SourceSchema& flipsideStatusSchema();
const SourceSchema& covalentSchema();
const SourceSchema& alchemySchema();
const SourceSchema& moralisSchema();
const SourceSchema& jsonRpcSchema();
const SourceSchema& alliumSchema();

/// The source of a header, given as csv::foldedName has its names; null: none is recognised.
const SourceSchema* schemaOf(const std::vector<std::string>& folded);

/// Whether a column has the name of a SchemaColumn.
bool fits(std::string_view pattern, std::string_view folded);

/// What a source means by a column.
std::optional<TransactionField> fieldOf(const SourceSchema& schema, std::string_view folded);

}  // namespace walletloupe::transactions

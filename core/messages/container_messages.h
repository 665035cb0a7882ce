#pragma once

#include "core/base/message.h"

/// What a table comes in: workbooks, Parquet, JSON.
namespace walletloupe::messages {

/// Keys that hold lists.
inline constexpr MessageKind<Names> jsonListsLeftOut{"container.json-lists-left-out"};
/// Columns that hold lists or structures.
inline constexpr MessageKind<Names> nestedColumnsLeftOut{"container.nested-columns-left-out"};
/// The sheet, the other sheets.
inline constexpr MessageKind<Text, Names> sheetChosen{"container.sheet-chosen"};
/// How many, the cell of the first.
inline constexpr MessageKind<Integer, Text> formulasWithoutResult{
    "container.formulas-without-result"};

}  // namespace walletloupe::messages

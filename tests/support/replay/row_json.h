#pragma once

#include "core/chain/history_row.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace walletloupe::replay {

/// Appends a row as an object of JSON whose values are all texts.
void appendJson(const chain::HistoryRow& row, std::uint64_t confirmations, std::string& out);

/// Appends a text of JSON with its quotes.
void appendJsonText(std::string_view text, std::string& out);

}  // namespace walletloupe::replay

#pragma once

#include <array>
#include <string>
#include <string_view>

namespace walletloupe::risk {

/// The columns of scores.csv beside those of a profile's components.
inline constexpr std::array<std::string_view, 8> columnsBeforeComponents{
    "wallet", "status", "score", "category", "base", "anomaly", "anomaly_score", "cluster"};
inline constexpr std::array<std::string_view, 4> columnsBehindComponents{
    "transactions", "stability_low", "stability_high", "unusable_rows"};

/// The column of a component: its name with A-Z in lower case.
std::string componentColumn(std::string_view component);

/// Whether a column is one of those that are there whatever the profile.
bool isFixedColumn(std::string_view column);

}  // namespace walletloupe::risk

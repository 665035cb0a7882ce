#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::csv {

/// "a, b, c" for a message; of many names the first 30 and how many more there are.
std::string nameList(const std::vector<std::string>& names);

/// The candidate that a misspelt name most likely meant: at most a third of its letters
/// differ (Levenshtein distance of the folded names). Empty when there is none.
std::string nearestName(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace walletloupe::csv

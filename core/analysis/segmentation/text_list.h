#pragma once

#include <string>
#include <vector>

namespace walletloupe::analysis {

/// "a", "a and b", "a, b and c".
std::string joinedList(const std::vector<std::string>& words);

}  // namespace walletloupe::analysis

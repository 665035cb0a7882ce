#pragma once

#include <string>

namespace walletloupe::app {

/// Whether two names of files lead to one place, through links of any kind and /proc/self as well;
/// also where nothing is there yet. "-" is itself only.
bool isSamePlace(const std::string& a, const std::string& b);

}  // namespace walletloupe::app

#pragma once

#include <string>

namespace walletloupe::text {

/// "40 s", "3 min", "1.5 h": seconds and minutes rounded up, hours to a tenth.
std::string durationText(double seconds);

}  // namespace walletloupe::text

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace walletloupe {

/// `value` with `digits` decimals and a decimal point, whatever the locale.
std::string fixedText(double value, int digits);

/// The shortest decimal text that reads back as exactly `value`.
std::string exactText(double value);

/// "35,120", whatever the locale.
std::string groupedText(std::uint64_t number);

/// "1 row", "12000 rows".
std::string counted(std::uint64_t number, std::string_view one, std::string_view many);

/// "1 row", "12,000 rows".
std::string countedInGroups(std::uint64_t number, std::string_view one, std::string_view many);

}  // namespace walletloupe

#pragma once

#include <string>

namespace walletloupe {

/// `value` with `digits` decimals and a decimal point, whatever the locale.
std::string fixedText(double value, int digits);

/// The shortest decimal text that reads back as exactly `value`.
std::string exactText(double value);

}  // namespace walletloupe

#pragma once

#include <string_view>

namespace walletloupe::csv {

/// Reads the numbers that nearly every cell holds: an optional sign and 1 to 19 digits with at
/// most one `decimal` sign among them, correctly rounded. False, and no value, for everything
/// else, be it a number or not.
bool readPlainNumber(std::string_view text, char decimal, double& value);

}  // namespace walletloupe::csv

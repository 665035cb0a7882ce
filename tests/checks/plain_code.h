#pragma once

#include <string>
#include <string_view>

namespace walletloupe::checks {

/// The code with comments, literals and preprocessor lines blanked out; line breaks stay, so
/// that positions and line numbers are those of the source.
std::string plainCode(std::string_view source);

}  // namespace walletloupe::checks

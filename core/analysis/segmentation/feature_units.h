#pragma once

#include <string>
#include <string_view>

namespace walletloupe::analysis {

/// The unit of a known feature, empty for another. Amounts whose largest training value is at
/// least 1e12 cannot be ETH: they are a token's smallest units.
std::string featureUnit(std::string_view name, double trainingMaximum);

/// One sentence for the analyst; empty for a feature the program does not know.
std::string featureHelp(std::string_view name);

}  // namespace walletloupe::analysis

#pragma once

#include <string_view>

namespace walletloupe::csv {

/// Whether a cell gets a leading apostrophe when it is written: a spreadsheet would run it (it
/// begins with = + - @ tab or CR and is not a number), or it is such a cell behind apostrophes
/// already, which would otherwise lose one of them when read.
bool needsGuard(std::string_view cell);

}  // namespace walletloupe::csv

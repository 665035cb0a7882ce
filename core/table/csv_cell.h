#pragma once

#include "core/table/record_splitter.h"

#include <string>
#include <string_view>

namespace walletloupe::table {

/// What a field says: doubled quotes single again, surrounding spaces and the formula guard
/// gone. `scratch` holds the text where it had to be changed; else it points into the file.
std::string_view cellText(const CsvField& field, std::string& scratch);

}  // namespace walletloupe::table

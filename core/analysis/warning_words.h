#pragma once

#include "core/table/inspector.h"

#include <string>

namespace walletloupe::analysis {

/// A warning as a sentence that says what is so and what to do about it.
std::string warningSentence(const table::Inspection& inspection,
                            const table::InspectedColumn& column,
                            const table::ColumnWarning& warning);

}  // namespace walletloupe::analysis

#pragma once

#include "core/wallets/inspector.h"

#include <string>

namespace walletloupe::analysis {

/// A warning as a sentence that says what is so and what to do about it.
std::string warningSentence(const wallets::Inspection& inspection,
                            const wallets::InspectedColumn& column,
                            const wallets::ColumnWarning& warning);

}  // namespace walletloupe::analysis

#pragma once

#include "core/wallets/inspector.h"

namespace walletloupe::analysis {

/// A warning with its figures, and what to do about it.
Message warningMessage(const wallets::Inspection& inspection,
                       const wallets::InspectedColumn& column,
                       const wallets::ColumnWarning& warning);

}  // namespace walletloupe::analysis

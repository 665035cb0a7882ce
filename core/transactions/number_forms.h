#pragma once

#include "core/chain/amount.h"

#include <string_view>

namespace walletloupe::transactions {

/// A number as programs write whole ones: 1.0, 1.5e+18, 0x4a817c800.
struct WholeReading {
    chain::AmountReading reading = chain::AmountReading::NotAnInteger;
    bool mayLackDigits = false;  ///< a decimal or exponent form of more than 15 digits
};

/// Reads the whole number that `text` equals when its decimal form is multiplied by 10^shift: with
/// the shift 18 ether becomes wei. Digits behind that are refused unless they are zeros. `amount`
/// is set only when the reading is good.
WholeReading readWhole(std::string_view text, chain::Amount& amount, int shift = 0);

/// Whether a cell says that there is nothing: empty, nan, None, null, NaT, - and so on.
bool isBlank(std::string_view text);

/// 1 for true, yes and 1, 0 for false, no and 0, -1 for others.
int truthOf(std::string_view text);

}  // namespace walletloupe::transactions

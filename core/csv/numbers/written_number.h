#pragma once

#include "core/csv/numbers/number_format.h"
#include "core/csv/numbers/number_reader.h"

#include <string_view>

namespace walletloupe::csv {

/// A number as people and spreadsheets write it.
struct WrittenNumber {
    NumberKind kind = NumberKind::NotANumber;
    double value = 0.0;     ///< only for Number
    char thousands = '\0';  ///< what separates them in this cell: . , ' or a blank
    NumberUnit unit = NumberUnit::None;
    bool isTruthWord = false;
    bool decidesDecimal = false;  ///< with the other decimal sign it were none
    bool isAmbiguous = false;     ///< with the other decimal sign it were `otherValue`
    double otherValue = 0.0;
    bool readsOtherwise = false;  ///< no number, but with the other decimal sign it were one
    bool hasManyDigits = false;   ///< a fraction or an exponent, and more than 15 digits

    /// Whether there is more to it than its value.
    bool isPlain() const
    {
        return kind == NumberKind::Number && thousands == '\0' && unit == NumberUnit::None &&
               !isTruthWord && !isAmbiguous && !hasManyDigits;
    }
};

/// Reads a trimmed cell: what `readNumber` takes, and besides thousands in groups of three
/// (1,234.5 1.234,5 1 234,5 1'234.5), $ € £ ₿ Ξ ETH % on one side (per cent stays per cent),
/// a Unicode minus, a minus behind the digits, (200) for -200, true and false, yes and no. A blank
/// word is Missing. No number: groups that are not of three digits, or begin with 0.
WrittenNumber readWritten(std::string_view cell, const NumberFormat& format);

}  // namespace walletloupe::csv

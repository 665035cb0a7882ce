#pragma once

#include <string_view>

namespace walletloupe::csv {

enum class NumberKind { Number, Missing, NotANumber, NotFinite };

struct NumberCell {
    NumberKind kind = NumberKind::NotANumber;
    double value = 0.0;  ///< only for Number
};

/// Reads a trimmed cell: digits with one `decimal` sign (. or ,), a leading sign, an exponent;
/// correctly rounded. Thousands separators and units are for `readWritten`: such a cell is no
/// number here. Missing: a blank word. Not finite: inf, infinity, or a number beyond the range of
/// double; one too small for it is 0.
NumberCell readNumber(std::string_view cell, char decimal);

}  // namespace walletloupe::csv

#pragma once

#include "core/base/message.h"

#include <cstddef>
#include <string>

namespace walletloupe::wallets {

enum class ProblemKind {
    WrongFieldCount,  ///< the row has more or fewer fields than the header
    BrokenText,       ///< bytes that are no text in the file's encoding
    OpenQuote,        ///< a quote that is never closed
    MissingWallet,    ///< the id cell is empty
    DuplicateWallet,  ///< the id was seen before; the first row is kept
    MissingValue,     ///< an empty cell, or a word for "nothing" such as NA
    NotANumber,       ///< text in a numeric column
    NotFinite,        ///< NaN, inf, or a number beyond the range of double
    BelowZero,        ///< a number below 0 where the scaling takes a logarithm
    TooFar,           ///< a number whose distance from the training data overflows
    TooManyProblems,  ///< further problems of the same kind are counted, not listed
};

/// One thing that could not be used, and where it stands: what a message of it is made of, small
/// enough for one a row.
struct Problem {
    ProblemKind kind = ProblemKind::NotANumber;
    std::size_t line = 0;    ///< physical line in the file where the record begins, from 1
    std::size_t column = 0;  ///< field number from 1; 0 when the whole row is meant
    std::string columnName;  ///< as the header spells it; empty for the whole row
    std::string text;        ///< what stands there, shortened to 40 characters
    std::size_t expected =
        0;  ///< WrongFieldCount: fields in the header; DuplicateWallet: line of the first
    std::size_t found = 0;  ///< WrongFieldCount: fields in the row; TooManyProblems: how many more
};

/// The problem at its place, without the file.
Message messageOf(const Problem& problem);

}  // namespace walletloupe::wallets

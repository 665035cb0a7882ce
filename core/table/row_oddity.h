#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace walletloupe::table {

/// What is told of rows that can be used, and are not quite what one expects.
enum class RowOddity {
    Milliseconds,   ///< the time
    IsoTime,        ///< the time
    Genesis,        ///< ether that an account had before the first block
    NoRecipient,    ///< a contract is created
    EveryValue,     ///< the all-ones amount in the column value
    EveryGasPrice,  ///< the all-ones amount in the column gasPrice
    OtherTag,       ///< a protocol that is not listed, where the file's tags are asked for
    DefaultChain,   ///< a chain that is not known, and not named by the row
    UnknownChain,   ///< one that the row names; told for each such chain
    Count,
};

inline constexpr auto rowOddityCount = static_cast<std::size_t>(RowOddity::Count);

/// The rows of a file that have an oddity.
struct OddRows {
    RowOddity oddity = RowOddity::Count;
    std::size_t rows = 0;
    std::string place;        ///< of the first: "line 12, column 9 (value)", or a line alone
    std::uint64_t chain = 0;  ///< of UnknownChain
};

}  // namespace walletloupe::table

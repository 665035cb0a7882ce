#pragma once

#include "core/base/message.h"
#include "core/transactions/schemas/transaction_field.h"

#include <cstddef>
#include <cstdint>

namespace walletloupe::transactions {

/// What is told of rows that can be used, and are not quite what one expects.
enum class RowIssue {
    Milliseconds,   ///< the time
    Microseconds,   ///< the time
    Nanoseconds,    ///< the time
    IsoTime,        ///< the time
    LostDigits,     ///< a whole number of more than 15 digits in the form of a decimal
    Genesis,        ///< ether that an account had before the first block
    NoRecipient,    ///< a contract is created
    EveryValue,     ///< the all-ones amount in the column value
    EveryGasPrice,  ///< the all-ones amount in the column gasPrice
    OtherTag,       ///< a protocol that is not listed, where the file's tags are asked for
    DefaultChain,   ///< a chain that is not known, and not named by the row
    UnknownChain,   ///< one that the row names; told for each such chain
    NoLayerFee,     ///< what the layer below took is not told, on a chain that pays it
    Count,
};

inline constexpr auto rowIssueCount = static_cast<std::size_t>(RowIssue::Count);

/// The field whose column an oddity is reported at.
TransactionField fieldOf(RowIssue issue);

/// The rows of a file that have an oddity.
struct RowIssues {
    RowIssue issue = RowIssue::Count;
    std::size_t rows = 0;
    Location location;        ///< of the first: its line, and its column where the file has it
    std::uint64_t chain = 0;  ///< of UnknownChain
};

}  // namespace walletloupe::transactions

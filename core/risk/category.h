#pragma once

#include <array>
#include <string_view>

namespace walletloupe::risk {

/// What became of a wallet.
enum class Status {
    Scored,
    InsufficientData,  ///< fewer transactions than the profile asks for: unknown, never safe
    NoActivity,        ///< asked for, but without a row that counts
    FetchFailed,       ///< its history could not be had: nothing is known
    FetchIncomplete,   ///< a part of its history could not be had
    IncompleteData,    ///< rows of its history could not be used
    ContractAccount,   ///< a contract that others have act: its own list does not show what it did
};

/// "scored", "insufficient_data", "no_activity", "fetch_failed", "fetch_incomplete",
/// "incomplete_data", "contract_account".
std::string_view statusName(Status status);

/// The five bands of a score, and the two states of wallets that have none.
enum class Category { VeryLow, Low, Medium, High, VeryHigh, InsufficientData, NotScored };

/// "Very Low" … "Very High", "Insufficient data", "Not scored".
std::string_view categoryName(Category category);

/// The band of a score: `bands` are the lowest scores of Low, Medium, High and Very High.
Category categoryOf(double score, const std::array<double, 4>& bands);

/// The category of a wallet that has no score.
Category categoryWithoutScore(Status status);

}  // namespace walletloupe::risk

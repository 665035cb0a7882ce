#pragma once

#include <string_view>

namespace walletloupe::workflow {

enum class FetchStatus {
    Queued,    ///< not begun, or not asked any more when the run ended
    Reading,   ///< under way
    Complete,  ///< every block asked for is read
    Empty,     ///< every block asked for is read, and there is nothing
    Partial,   ///< rows are kept, but later blocks are missing
    Refused,   ///< the provider will not tell: nothing is known
    Failed,    ///< could not be asked: nothing is known
};

/// "queued", "reading", "complete", "empty", "partial", "refused", "failed".
std::string_view fetchStatusName(FetchStatus status);

/// Whether every block asked for is read.
inline bool isWhole(FetchStatus status)
{
    return status == FetchStatus::Complete || status == FetchStatus::Empty;
}

}  // namespace walletloupe::workflow

#pragma once

#include "core/base/result.h"

namespace walletloupe::app {

/// The exit codes that other programs rely on.
enum ExitCode {
    exitDone = 0,
    exitSomeUnusable = 1,
    exitUsage = 2,
    exitUnusableInput = 3,
    exitNetwork = 4,
    exitCancelled = 130,
};

inline int exitCodeOf(ErrorCode code)
{
    switch (code) {
        case ErrorCode::Usage:
            return exitUsage;
        case ErrorCode::Network:
            return exitNetwork;
        case ErrorCode::Cancelled:
            return exitCancelled;
        default:
            return exitUnusableInput;
    }
}

}  // namespace walletloupe::app

#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace walletloupe {

enum class ErrorCode {
    Usage,        ///< the arguments or options make no sense
    NotFound,     ///< a file or a name does not exist
    Unreadable,   ///< a file exists but cannot be opened or decoded
    Unusable,     ///< the content cannot serve: nothing left to work on
    Unsupported,  ///< a version, an encoding or a kind this program does not know
    WriteFailed,  ///< an output could not be written; nothing was left behind
    Network,      ///< no connection, no key that serves, or no calls left today
    Cancelled,    ///< the user stopped it
};

/// What went wrong and what to do, in words for people; the code is for programs.
struct Error {
    ErrorCode code = ErrorCode::Unusable;
    std::string message;
};

/// A value, or the error that prevented it. Exceptions never cross a folder.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, std::string message)
{
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> cancelledFailure()
{
    return failure(ErrorCode::Cancelled, "Cancelled.");
}

}  // namespace walletloupe

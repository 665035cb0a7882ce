#pragma once

#include "core/base/message.h"

#include <tl/expected.hpp>

#include <optional>
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

/// What went wrong and what to do; the code is for programs. core/text words it.
struct Error {
    ErrorCode code = ErrorCode::Unusable;
    std::string message;               ///< where it is worded already, or by others; else empty
    std::optional<Message> what = {};  ///< where `message` is empty
};

/// A value, or the error that prevented it. Exceptions never cross a folder.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, std::string message)
{
    return tl::unexpected<Error>(Error{code, std::move(message), {}});
}

inline tl::unexpected<Error> failure(ErrorCode code, Message what)
{
    return tl::unexpected<Error>(Error{code, {}, std::move(what)});
}

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// The error of a failed result, to be returned as that of another: `if (!read) return
/// errorOf(read);`.
template <class T>
tl::unexpected<Error> errorOf(const Result<T>& failed)
{
    return tl::unexpected<Error>(failed.error());
}

inline tl::unexpected<Error> cancelledFailure()
{
    return failure(ErrorCode::Cancelled, "Cancelled.");
}

}  // namespace walletloupe

#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

/// Parts of messages on any subject.
namespace walletloupe::messages {

/// Sentences that make one message.
inline constexpr MessageKind<Parts> several{"common.several"};
/// A text that stands as it is: of another program, or of an error that is worded already.
inline constexpr MessageKind<Text> worded{"common.worded"};
/// A problem, behind a sentence on several of them.
inline constexpr MessageKind<Parts> theFirst{"common.the-first", Severity::Error};

/// What an error is about, as a message.
inline Message messageOf(const Error& error)
{
    return error.what ? *error.what : worded(error.message);
}

}  // namespace walletloupe::messages

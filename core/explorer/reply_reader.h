#pragma once

#include "core/explorer/reply.h"
#include "core/explorer/request_builder.h"

#include <QByteArray>

#include <chrono>
#include <string>

namespace walletloupe::explorer {

/// What went wrong below HTTP.
enum class TransportError {
    None,
    TimedOut,
    Unreachable,
    CutOff,  ///< the connection ended before the reply
};

/// A reply as the network brought it.
struct RawReply {
    TransportError transport = TransportError::None;
    std::string transportText;  ///< in the words of the network library
    int httpStatus = 200;
    std::string contentType;
    QByteArray body;
    std::string retryAfter;  ///< the header of that name: seconds, or a date of HTTP
    std::string location;    ///< the header of that name
    std::chrono::system_clock::time_point receivedAt;  ///< what dates are counted from
};

/// What a reply means. Texts are told in full, and may have the key in them where the provider
/// repeats it. Only what is certainly data is taken for data.
Reply readReply(const ExplorerCall& call, const RawReply& raw);

}  // namespace walletloupe::explorer

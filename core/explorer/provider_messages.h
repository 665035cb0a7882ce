#pragma once

#include "core/explorer/reply.h"

#include <chrono>
#include <span>
#include <string_view>

namespace walletloupe::explorer {

/// What a text of a provider means.
struct ProviderMessage {
    std::string_view piece;  ///< in small letters, part of the text
    ReplyKind kind = ReplyKind::Unexpected;
    std::chrono::seconds wait{0};  ///< where the text itself asks for one
};

/// The texts that are known, the narrower ones first (sources: Etherscan's page "Common Error
/// Messages" and what its other clients met).
std::span<const ProviderMessage> providerMessages();

/// The first of them that is part of `text`, in any case; null where none is.
const ProviderMessage* findProviderMessage(std::string_view text);

/// From a text such as "... Resets 2026-11-22 00:00 UTC": what follows "Resets"; empty without.
std::string_view resetTime(std::string_view text);

/// Whether `piece`, in small letters, is part of `text` in any case.
bool containsInAnyCase(std::string_view text, std::string_view piece);

}  // namespace walletloupe::explorer

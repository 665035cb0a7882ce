#pragma once

#include "core/chain/protocols/aave_v3.h"
#include "core/chain/protocols/compound_v2.h"
#include "core/chain/protocols/compound_v3.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace walletloupe::chain {

/// Every protocol, in the order in which they are shown and counted.
inline constexpr std::array allProtocols{
    &compoundV2,
    &compoundV3,
    &aaveV3,
};

/// The place of a listed protocol in allProtocols.
std::size_t protocolIndex(const Protocol& protocol);

/// The protocol that lists of contracts call so ("compound-v2"), or null.
const Protocol* protocolFromName(std::string_view name);

/// The protocol that a tag means, in capitals or not; null for other tags and for none.
const Protocol* protocolOfTag(std::string_view tag);

/// The tags of all protocols with a separator between them: "V2, V3".
std::string allTags(std::string_view separator);

}  // namespace walletloupe::chain

#pragma once

#include "core/base/message.h"
#include "core/chain/address.h"
#include "core/chain/amount.h"

#include <optional>
#include <string_view>

namespace walletloupe::transactions {

/// Reads an address as exports write it: 0x…, eth:0x…, eip155:1:0x…,
/// https://etherscan.io/address/0x…, or 40 digits without 0x.
chain::AddressReading readLinkedAddress(std::string_view text, chain::Address& address);

/// Whether a status says that a transaction succeeded: 1, true, ok, Success; explorers leave it
/// blank where nothing went wrong. None for other texts.
std::optional<bool> successOf(std::string_view text);

/// What is wrong with a cell that is no amount.
Message wrongAmount(chain::AmountReading reading, std::string_view text);

}  // namespace walletloupe::transactions

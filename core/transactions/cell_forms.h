#pragma once

#include "core/base/message.h"
#include "core/chain/address.h"
#include "core/chain/amount.h"
#include "core/chain/native_coin.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace walletloupe::transactions {

/// Reads an address as exports write it: 0x…, eth:0x…, eip155:1:0x…,
/// https://etherscan.io/address/0x…, or 40 digits without 0x.
chain::AddressReading readLinkedAddress(std::string_view text, chain::Address& address);

/// Whether a status says that a transaction succeeded: 1, true, ok, Success; explorers leave it
/// blank where nothing went wrong. None for other texts.
std::optional<bool> successOf(std::string_view text);

/// Call data with 0x where the source leaves it out; a text that differs from `text` is added to
/// `texts`. Empty for a blank.
std::string_view callDataText(std::string_view text, std::deque<std::string>& texts);

/// The coin of "0.456 ETH", whose number is left in `text`; none where no coin stands there.
std::optional<chain::NativeCoin> takeCoin(std::string_view& text);

/// What is wrong with a cell that is no amount.
Message wrongAmount(chain::AmountReading reading, std::string_view text);

}  // namespace walletloupe::transactions

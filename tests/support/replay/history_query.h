#pragma once

#include "core/chain/address.h"
#include "tests/support/replay/replay_rules.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace walletloupe::replay {

/// What a call of txlist asks for.
struct HistoryQuery {
    std::uint64_t chain = 1;
    chain::Address address;
    std::uint64_t firstBlock = 0;
    std::uint64_t lastBlock = 0;
    std::size_t page = 1;
    std::size_t offset = 0;
    bool isDescending = false;
    std::string problem;  ///< what the provider says when it cannot be served; else empty
};

/// The value of a parameter; empty where there is none.
std::string_view parameter(const Query& query, std::string_view name);
std::optional<std::uint64_t> wholeNumber(std::string_view text);

/// Reads the parameters of txlist; `head` stands for "latest".
HistoryQuery readHistoryQuery(const Query& query, const RuleSettings& settings, std::uint64_t head);

}  // namespace walletloupe::replay

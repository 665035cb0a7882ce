#pragma once

#include "tests/support/replay/chain_scenario.h"
#include "tests/support/replay/served_history.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace walletloupe::replay {

class ServedEvents;

/// The parameters of a call, by name.
using Query = std::map<std::string, std::string, std::less<>>;

struct RuleSettings {
    std::string key;                  ///< that calls must bring; empty: any will do, or none
    std::size_t rowsCap = 1000;       ///< rows in a reply, whatever is asked for
    std::size_t windowRows = 10'000;  ///< page x offset may not exceed it
    std::size_t dailyCalls = 100'000;
};

/// What a call finds.
struct Moment {
    ChainView chain;
    std::uint64_t call = 1;      ///< its number
    std::size_t repeatRows = 0;  ///< tell so many rows twice, where the page is wide enough
};

/// A reply, and what the log says about it.
struct Answer {
    std::string body;
    std::string verdict;
    std::size_t rows = 0;
};

/// The reply of a provider that refuses something, as it comes: with HTTP 200, and a text where
/// an array is expected.
std::string refusalBody(std::string_view text);

/// What Etherscan V2 answers: its rules and words (docs.etherscan.io, "Get Normal Transactions By
/// Address", "Common Error Messages", "Rate Limits"), without faults and without a clock.
class ReplayRules final {
public:
    /// `history` must outlive it, and so must `events`; without them every wallet has none.
    ReplayRules(const ServedHistory& history, RuleSettings settings,
                const ServedEvents* events = nullptr);

    Answer answer(const Query& query, const Moment& moment) const;

private:
    Answer answerAccount(const Query& query, const Moment& moment) const;
    Answer answerLogs(const Query& query, const Moment& moment) const;
    Answer answerTxlist(const Query& query, const Moment& moment) const;
    std::string keyProblem(const Query& query) const;
    bool hasChain(const Query& query) const;

    const ServedHistory& m_history;
    const ServedEvents* m_events;
    RuleSettings m_settings;
};

}  // namespace walletloupe::replay

#pragma once

#include "tests/support/replay/replay_rules.h"
#include "tests/support/replay/served_events.h"

namespace walletloupe::replay {

/// What Etherscan V2 answers to tokentx and getLogs ("Get a list of ERC20 - Token Transfer Events
/// by Address", "Get Event Logs by Topics"): the same pages, cap and window as of txlist.
class EventRules final {
public:
    /// `events` must outlive it.
    EventRules(const ServedEvents& events, const RuleSettings& settings)
        : m_events(events), m_settings(settings)
    {
    }

    Answer answerTransfers(const Query& query, std::uint64_t head) const;
    Answer answerLogs(const Query& query, std::uint64_t head) const;

private:
    const ServedEvents& m_events;
    const RuleSettings& m_settings;
};

}  // namespace walletloupe::replay

#pragma once

#include "core/base/result.h"
#include "core/chain/address.h"
#include "core/chain/history_row.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::replay {

enum class EventKind {
    Absorb,    ///< a Comet's log AbsorbDebt; from is the absorber, to the borrower
    Transfer,  ///< of a token
};

/// What happened to a wallet besides its own transactions.
struct ServedEvent {
    EventKind kind = EventKind::Absorb;
    chain::Address wallet;    ///< whose question tells it
    chain::Address contract;  ///< the Comet, or the token
    chain::HistoryRow row;    ///< blockNumber, timeStamp, hash, from and to
};

/// Events in the order of their blocks.
class ServedEvents final {
public:
    ServedEvents() = default;
    explicit ServedEvents(std::vector<ServedEvent> events);

    /// Reads the columns kind (absorb or transfer), wallet, contract, block, timeStamp, hash, from
    /// and to, in this order and without quotes. Errors name `source` and the line.
    static Result<ServedEvents> read(std::string_view csv, const std::string& source);

    const std::vector<ServedEvent>& events() const noexcept { return m_events; }
    std::uint64_t lastBlock() const { return m_events.empty() ? 0 : m_events.back().row.block; }

private:
    std::vector<ServedEvent> m_events;
};

}  // namespace walletloupe::replay

#pragma once

#include "core/base/result.h"
#include "tests/support/replay/chain_scenario.h"
#include "tests/support/replay/fault.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::replay {

/// Calls that get a fault, and which.
struct FaultRule {
    std::uint64_t first = 1;
    std::uint64_t last = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t every = 1;  ///< of the calls from `first` on each so-manieth
    bool isRandom = false;    ///< one of the faults by chance; else one after the other
    std::vector<Fault> faults;
};

/// What goes wrong, call by call, and how the chain moves meanwhile. Calls count from 1.
struct FaultScript {
    std::vector<FaultRule> rules;  ///< the first that means a call decides
    std::uint64_t seed = 1;
    std::uint64_t growth = 0;  ///< see ScenarioSettings
    std::vector<Reorganisation> reorganisations;

    /// The fault of that call, or null.
    const Fault* faultAt(std::uint64_t call) const;
};

/// Reads a script, a rule a line; # begins a remark. Error: Usage, with `source`, the line, and
/// what can stand there.
///
///     every 10 cycle throttle,429:1,500     every tenth call, one fault after the other
///     every 10 random html,cut:200          every tenth call, one of these
///     at 7 quota                            the seventh call
///     from 7 quota                          that and all after it
///     from 7 to 9 busy                      three calls
///     seed 5                                of what is random
///     grow 2                                each call adds two blocks to the chain
///     reorg at 40 depth 12                  the newest 12 blocks get other transactions
Result<FaultScript> readFaultScript(std::string_view text, const std::string& source);

/// The rules of a script, for people.
std::string faultScriptHelp();

}  // namespace walletloupe::replay

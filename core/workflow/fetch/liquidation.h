#pragma once

#include "core/chain/protocol.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// One liquidation of a wallet by somebody else.
struct Liquidation {
    const chain::Protocol* protocol = nullptr;  ///< never null
    std::string market;  ///< its name; several markets of one transaction with " + " between them
    std::uint64_t block = 0;
    std::uint64_t place = 0;           ///< of the transaction in its block
    std::optional<std::int64_t> time;  ///< Unix seconds; none where the provider does not tell
    std::string hash;                  ///< of the transaction

    bool isExact() const { return protocol->liquidation.isExact(); }
};

/// What is known of the liquidations of one wallet.
struct ReceivedLiquidations {
    std::vector<Liquidation> found;  ///< in the order of the chain
    std::string gap;                 ///< why there may be others; empty where there are none

    bool isKnown() const { return gap.empty(); }
    std::uint64_t approximate() const
    {
        return static_cast<std::uint64_t>(
            std::count_if(found.begin(), found.end(),
                          [](const Liquidation& liquidation) { return !liquidation.isExact(); }));
    }
};

/// A gap for a reason, which may have no words.
inline std::string gapFor(const std::string& reason)
{
    return reason.empty() ? "the provider gave no reason" : reason;
}

}  // namespace walletloupe::workflow

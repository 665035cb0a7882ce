#pragma once

#include "core/chain/protocols/protocol_list.h"
#include "core/risk/profile.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace walletloupe::analysis {

/// Which rows count: all, or those to or from a market, comptroller, bulker, rewards or helper
/// contract of the scope's protocols.
using TransactionScope = risk::Scope;

enum class ProtocolTags {
    Registry,  ///< from the contract that a row calls
    File,      ///< from the file's column, as it is
};

struct TransactionFeatureOptions {
    TransactionScope scope = TransactionScope::Compound;
    ProtocolTags tags = ProtocolTags::Registry;
};

/// What became of the rows.
struct RowCounts {
    /// Index into `byProtocol` of rows of no listed protocol.
    static constexpr std::size_t neither = chain::allProtocols.size();

    std::uint64_t read = 0;
    /// Rows that cannot be used, for nothing is known of their chain under the scope compound or
    /// lending. They are in none of the counts below.
    std::uint64_t onUnknownChains = 0;
    std::uint64_t counted = 0;
    std::uint64_t duplicates = 0;  ///< the same transaction of the same wallet again
    std::uint64_t outOfScope = 0;
    std::uint64_t ofOthers = 0;     ///< of wallets that are not asked for
    std::uint64_t notInvolved = 0;  ///< neither sender nor recipient is the wallet: not counted
    /// Counted rows by the tags asked for: one count for each of allProtocols, and `neither`.
    std::array<std::uint64_t, neither + 1> byProtocol{};

    void add(const RowCounts& other)
    {
        read += other.read;
        counted += other.counted;
        duplicates += other.duplicates;
        outOfScope += other.outOfScope;
        onUnknownChains += other.onUnknownChains;
        ofOthers += other.ofOthers;
        notInvolved += other.notInvolved;
        for (std::size_t i = 0; i < byProtocol.size(); ++i)
            byProtocol[i] += other.byProtocol[i];
    }
};

}  // namespace walletloupe::analysis

#pragma once

#include "core/analysis/risk/row_counts.h"
#include "core/analysis/risk/row_scope.h"
#include "core/chain/contract_registry.h"
#include "core/features/tally_row.h"
#include "core/transactions/transaction_buffer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace walletloupe::analysis {

/// Wallets are spread over so many partitions, see WalletPartition.
inline constexpr std::size_t walletPartitions = 16;

/// By other bits of a wallet's AddressHash than those that a partition looks at.
constexpr std::size_t walletPartitionOf(std::uint64_t hash)
{
    return static_cast<std::size_t>((hash >> 56) % walletPartitions);
}

/// A row and what can be computed of it alone.
struct PreparedRow {
    PreparedRow(const chain::OwnedTransaction& owned, std::uint64_t hash, std::uint32_t place)
        : row(owned), spelling(owned.spelling), walletHash(hash), number(place)
    {
    }

    features::TallyRow row;
    std::string_view spelling;  ///< of the wallet; lives as long as the file's text
    std::uint64_t walletHash = 0;
    std::uint32_t number = 0;    ///< in the order of the run
    std::uint32_t protocol = 0;  ///< index into RowCounts::byProtocol
    RowScope scope = RowScope::Inside;
};

/// Rows that follow each other in a file, prepared by the thread that parsed them while their
/// texts are at hand, and sorted by partition.
class PreparedBuffer final : public transactions::TransactionBuffer {
public:
    /// `registry` must outlive it.
    PreparedBuffer(const chain::ContractRegistry& registry,
                   const TransactionFeatureOptions& options)
        : m_registry(registry), m_options(options)
    {
    }

    void clear() override;
    void add(const chain::OwnedTransaction& row) override;

    std::size_t size() const noexcept { return m_size; }
    /// In their order.
    std::span<const PreparedRow> rows(std::size_t partition) const { return m_rows[partition]; }
    const features::TalliedActions& actions() const noexcept { return m_actions; }

private:
    void addActions(const chain::OwnedTransaction& row, features::TallyRow& tallied);
    void setProtocol(const chain::Transaction& transaction, const chain::Contract* contract,
                     PreparedRow& row) const;

    const chain::ContractRegistry& m_registry;
    TransactionFeatureOptions m_options;
    std::array<std::vector<PreparedRow>, walletPartitions> m_rows;
    std::size_t m_size = 0;
    features::TalliedActions m_actions;
    std::vector<chain::ProtocolAction> m_ofRow;
};

}  // namespace walletloupe::analysis

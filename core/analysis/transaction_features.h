#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/chain/contract_registry.h"
#include "core/chain/transaction.h"
#include "core/features/derived_features.h"
#include "core/features/seen_rows.h"
#include "core/features/tally_builder.h"
#include "core/features/text_ids.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace walletloupe::analysis {

enum class TransactionScope {
    Compound,  ///< rows to or from a market, comptroller, bulker, rewards or helper contract
    All,
};

enum class ProtocolTags {
    Registry,  ///< from the contract that a row calls
    File,      ///< from the file's column, as it is
};

struct TransactionFeatureOptions {
    TransactionScope scope = TransactionScope::Compound;
    ProtocolTags tags = ProtocolTags::Registry;
    unsigned threads = 0;  ///< 0: all cores; the result never depends on it
};

/// The features of one wallet.
struct WalletFeatures {
    std::string wallet;          ///< spelled as it was first seen
    std::uint64_t rows = 0;      ///< that count; without any, all values are NaN
    std::vector<double> values;  ///< in the order of features::allFeatures()
    std::array<bool, features::countedActions> isExact{};  ///< of the counted actions
    std::int64_t firstTime = 0;                            ///< of the rows that count, Unix seconds
    std::int64_t lastTime = 0;
};

/// What became of the rows.
struct RowCounts {
    std::uint64_t read = 0;
    std::uint64_t counted = 0;
    std::uint64_t duplicates = 0;  ///< the same transaction of the same wallet again
    std::uint64_t outOfScope = 0;
    std::uint64_t ofOthers = 0;     ///< of wallets that are not asked for
    std::uint64_t notInvolved = 0;  ///< counted, though neither sender nor recipient is the wallet
    std::array<std::uint64_t, 3> byProtocol{};  ///< counted rows: V2, V3, neither, by the registry
};

struct FeatureTable {
    std::vector<WalletFeatures> wallets;
    RowCounts counts;
};

/// Joins rows of any number of files to one row of features a wallet.
///
/// Memory grows with the wallets, their counterparties and functions, and by 24 bytes a row: 16
/// for finding duplicates, 8 for its time.
class TransactionFeatures final {
public:
    /// `registry` must outlive it.
    TransactionFeatures(const chain::ContractRegistry& registry,
                        const TransactionFeatureOptions& options);

    /// Asks for a wallet: it is in the result, in the order of asking, even without rows. Once
    /// one is asked for, rows of all others do not count.
    void askFor(const chain::Address& wallet, std::string_view spelling);
    /// Makes sure that a wallet is in the result when none is asked for.
    void expect(const chain::Address& wallet, std::string_view spelling);
    void add(const chain::OwnedTransaction& row);
    /// The features, in the order of asking, else of the first rows. Call once. Error: Cancelled.
    Result<FeatureTable> finish(const Progress& progress = {});

private:
    std::size_t placeOf(const chain::Address& wallet, std::string_view spelling);
    void count(const chain::OwnedTransaction& row, features::TallyBuilder& builder,
               const chain::Contract* contract);
    std::optional<std::uint32_t> functionOf(const chain::Transaction& transaction);
    std::optional<std::uint32_t> protocolOf(const chain::Transaction& transaction,
                                            const chain::Contract* contract);

    const chain::ContractRegistry& m_registry;
    TransactionFeatureOptions m_options;
    bool m_isAsked = false;
    std::unordered_map<chain::Address, std::size_t, chain::AddressHash> m_places;
    std::vector<std::string> m_spellings;
    std::vector<features::TallyBuilder> m_builders;
    features::SeenRows m_seen;
    features::TextIds m_functions;
    features::TextIds m_protocols;
    std::vector<chain::CompoundAction> m_actions;
    RowCounts m_counts;
};

}  // namespace walletloupe::analysis

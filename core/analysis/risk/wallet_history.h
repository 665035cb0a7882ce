#pragma once

#include "core/analysis/risk/transaction_features.h"
#include "core/chain/native_coin.h"
#include "core/chain/protocol.h"
#include "core/chain/protocol_action.h"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace walletloupe::analysis {

/// Which way a transaction went, seen from the wallet.
enum class RowDirection { Sent, Received, ToItself, Neither };

/// One thing that the wallet did, as far as the transaction tells.
struct HistoryAction {
    chain::ActionKind kind = chain::ActionKind::Other;
    std::size_t contract = 0;             ///< in WalletHistory::contracts
    std::optional<chain::Address> asset;  ///< none for ether, or where it is not known
    std::optional<chain::Amount> amount;  ///< none for everything, or not known
    chain::AmountUnit unit = chain::AmountUnit::SmallestUnits;
    bool isEverything = false;
    bool isShared = false;  ///< the amount covers this action and the one beside it
    bool isExact = true;    ///< the kind is certain
    chain::BaseMove move = chain::BaseMove::None;  ///< of a Comet's base token
};

/// Which features a row counts in; the places are those of features::allFeatures().
using FeatureMarks = std::bitset<64>;

/// A transaction that counts.
struct HistoryRow {
    std::int64_t time = 0;  ///< Unix seconds
    std::optional<std::uint64_t> block;
    std::optional<std::uint64_t> index;  ///< position in the block
    std::string hash;
    RowDirection direction = RowDirection::Neither;
    std::optional<std::size_t> counterparty;            ///< in WalletHistory::counterparties
    std::optional<std::size_t> contract;                ///< in WalletHistory::contracts
    chain::NativeCoin coin = chain::NativeCoin::Ether;  ///< of value and gas cost
    std::optional<chain::Amount> value;                 ///< wei of `coin`
    std::optional<std::uint64_t> gasUsed;               ///< units of gas
    std::optional<double> gasCost;                      ///< whole coins
    chain::TransactionStatus status = chain::TransactionStatus::Unknown;
    std::string protocol;                    ///< the tag that counts, such as "V2", or empty
    std::optional<std::string> function;     ///< none where the source does not tell
    std::optional<std::string> functionKey;  ///< by which it is counted
    std::vector<HistoryAction> actions;
    FeatureMarks features;  ///< set by markFeatures

    /// What the features of value count: other coins stand apart.
    std::optional<chain::Amount> etherValue() const
    {
        return coin == chain::NativeCoin::Ether ? value : std::nullopt;
    }
    bool isSent() const
    {
        return direction == RowDirection::Sent || direction == RowDirection::ToItself;
    }
    bool isReceived() const
    {
        return direction == RowDirection::Received || direction == RowDirection::ToItself;
    }
    bool isFailed() const { return status == chain::TransactionStatus::Failed; }
};

/// A contract of the registry that the wallet had to do with.
struct HistoryContract {
    chain::Contract contract;
    std::uint64_t rows = 0;  ///< of the wallet's rows that are with it
};

/// Somebody at the other end of the wallet's transactions.
struct Counterparty {
    std::uint64_t chain = 1;
    chain::Address address;
    std::string name;  ///< in the registry; empty for others
    std::uint64_t rows = 0;
    double share = 0.0;  ///< of the rows that count
};

/// How often the wallet did something with a protocol.
struct ActionGroup {
    const chain::Protocol* protocol = nullptr;  ///< never null
    chain::ActionKind kind = chain::ActionKind::Other;
    std::uint64_t exact = 0;
    std::uint64_t approximate = 0;
};

/// A file that was read, and what became of the wallet's rows in it.
struct HistoryFile {
    std::string path;
    std::uint64_t read = 0;
    std::uint64_t kept = 0;
    std::uint64_t duplicates = 0;
    std::uint64_t outOfScope = 0;
    std::uint64_t notInvolved = 0;      ///< that name the wallet nowhere
    std::uint64_t onUnknownChains = 0;  ///< so that their scope cannot be told
    /// Explorers answer with at most so many rows: a file that ends there may have been cut off.
    bool endsAtLimit() const { return read > 0 && (read == 1'000 || read % 10'000 == 0); }
};

/// All that the files tell about one wallet.
struct WalletHistory {
    std::string wallet;            ///< as it was asked for
    std::vector<HistoryRow> rows;  ///< that count, in the order of the chain
    std::vector<HistoryContract> contracts;
    std::vector<Counterparty> counterparties;  ///< the commonest first
    std::vector<ActionGroup> actions;          ///< by the order of protocols, then kind
    std::vector<HistoryFile> files;

    std::uint64_t duplicates() const;
    std::uint64_t outOfScope() const;
    std::uint64_t onUnknownChains() const;
};

/// Collects the rows of one wallet under the rules of TransactionFeatures: what that drops as
/// duplicate or out of scope does not count here either. Memory grows with this wallet's rows.
class HistoryBuilder final {
public:
    /// `registry` must outlive it.
    HistoryBuilder(const chain::ContractRegistry& registry,
                   const TransactionFeatureOptions& options, const chain::Address& wallet);

    /// Rows that follow are of this file; to be called before the first.
    void beginFile(const std::string& path);
    /// Rows of other wallets are passed over.
    void add(const chain::OwnedTransaction& row);
    /// Sorts the rows and settles what moves of a Comet's base token were. Call once.
    WalletHistory finish();

private:
    HistoryRow rowOf(const chain::Transaction& transaction, const chain::Contract* contract);
    void addCounterparty(const chain::Transaction& transaction, HistoryRow& row);
    void addActions(const chain::Transaction& transaction, HistoryRow& row);
    std::size_t contractIndex(const chain::Contract& contract);
    void settleMoves();
    void sortCounterparties();
    void groupActions();

    const chain::ContractRegistry& m_registry;
    TransactionFeatureOptions m_options;
    chain::Address m_wallet;
    features::DuplicateRowFilter m_duplicateFilter;
    WalletHistory m_history;
    std::unordered_map<const chain::Contract*, std::size_t> m_contracts;
    std::unordered_map<std::string, std::size_t> m_counterparties;  ///< by chain and address
    std::vector<chain::ProtocolAction> m_actions;
};

}  // namespace walletloupe::analysis

#pragma once

#include "core/analysis/risk/wallet_partition.h"
#include "core/base/executor.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/chain/contract_registry.h"
#include "core/chain/transaction.h"
#include "core/features/derived_features.h"
#include "core/transactions/transaction_buffer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::analysis {

/// How much of a wallet's history the rows at hand are, as far as their source says; LostRows:
/// some of its rows could not be used.
enum class HistoryExtent { Whole, Partial, Missing, LostRows };

/// The features of one wallet.
struct WalletFeatures {
    std::string wallet;          ///< spelled as it was first seen
    std::uint64_t rows = 0;      ///< that count; without any, all values are NaN
    std::vector<double> values;  ///< in the order of features::allFeatures()
    std::array<bool, features::countedActions> isExact{};  ///< of the counted actions
    std::int64_t firstTime = 0;                            ///< of the rows that count, Unix seconds
    std::int64_t lastTime = 0;
    HistoryExtent extent = HistoryExtent::Whole;
    std::uint64_t unusableRows = 0;       ///< of this wallet, in no number
    bool isContractAccount = false;       ///< others have it act, and it sent nothing itself
    std::vector<double> otherCoins = {};  ///< as of features::otherCoinValues
};

struct FeatureTable {
    std::vector<WalletFeatures> wallets;
    RowCounts counts;
};

/// Joins rows of any number of files to one row of features a wallet.
///
/// Memory grows with the wallets, their counterparties and functions, and by 24 bytes a row: 16
/// for finding duplicates, 8 for its time. Wallets fall into a fixed number of partitions by
/// their addresses, and each partition takes its rows in order: the result does not depend on
/// how many are at work at the same time.
class TransactionFeatures final : public transactions::TransactionConsumer {
public:
    /// `registry` must outlive it.
    TransactionFeatures(const chain::ContractRegistry& registry,
                        const TransactionFeatureOptions& options, Executor executor = {});

    /// Asks for a wallet: it is in the result, in the order of asking, even without rows. Once
    /// one is asked for, rows of all others do not count.
    void addRequestedWallet(const chain::Address& wallet, std::string_view spelling);
    /// What follows is of the file at this place among those given, which may be read in any
    /// order: wallets stand in the result as if they were read as given. To be called before the
    /// first row of each file, where there are several.
    void beginFile(std::size_t place);
    /// Whether rows were taken since.
    bool hasRowsOfFile() const noexcept { return m_hasRowsOfFile; }
    /// Makes sure that a wallet is in the result when none is asked for.
    void expect(const chain::Address& wallet, std::string_view spelling);
    std::unique_ptr<transactions::TransactionBuffer> makeBuffer() const override;
    void take(std::span<transactions::TransactionBuffer* const> runs) override;
    /// The features, in the order of asking, else of the first rows. Call once. Error: Cancelled.
    Result<FeatureTable> finish(const Progress& progress = {});

private:
    void ensure(const chain::Address& wallet, std::string_view spelling);
    std::vector<TalliedWallet*> walletsInOrder();

    const chain::ContractRegistry& m_registry;
    TransactionFeatureOptions m_options;
    bool m_isAsked = false;
    Executor m_executor;
    std::array<WalletPartition, walletPartitions> m_partitions;
    std::uint64_t m_nextNumber = 0;    ///< of the next row or wallet
    std::uint64_t m_largestBegin = 0;  ///< of all files so far
    bool m_isLate = false;             ///< this file stands before one that was read
    bool m_hasRowsOfFile = false;
};

}  // namespace walletloupe::analysis

#pragma once

#include "core/analysis/risk/transaction_features.h"
#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/chain/contract_registry.h"
#include "core/csv/text/csv_options.h"
#include "core/transactions/transaction_reader.h"
#include "core/workflow/fetch/fetch_coverage.h"
#include "core/workflow/risk/transaction_inputs.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// From transaction files to features.
struct FeatureRequest {
    std::vector<std::string> transactions;  ///< files, patterns, or "-"
    std::string wallets;                    ///< the wallets asked for; empty: those in the files
    std::string owner;                      ///< of files that do not tell; empty: their name
    std::uint64_t chain = 1;                ///< of rows that do not name theirs
    csv::CsvOptions csv;
    analysis::TransactionFeatureOptions options;
    bool needsDigests = false;
    bool allowsIncomplete = false;  ///< wallets that lost rows are scored by those that are left
    transactions::ValueUnit valueUnit = transactions::ValueUnit::Recognised;
    /// Unix seconds; rows later than this cannot be used.
    std::int64_t latestTime = std::numeric_limits<std::int64_t>::max();
};

/// A file that was read; the digest is empty where none was asked for.
struct ReadFile {
    std::string path;
    std::string sha256;
};

struct FeatureResult {
    analysis::FeatureTable table;
    std::vector<ReadFile> files;                  ///< those that were used
    std::vector<std::string> transactionFiles;    ///< of these, those of transactions
    std::vector<Message> unusableFiles;           ///< which, and why
    std::vector<Message> messages;                ///< on the files; Info: how rows were read
    std::vector<Message> countMessages;           ///< which rows count
    std::vector<Message> unusableRows;            ///< each at its file, line and column
    std::vector<Message> unknownChains;           ///< rows that cannot be used for their chain
    std::size_t unusableRowCount = 0;             ///< of both; of very many not all have a text
    std::vector<std::string> walletsWithoutRows;  ///< whose whole history is known
    std::vector<Message> walletsNotFetched;       ///< how far, and why not further
    std::vector<FetchCoverage> coverages;         ///< of the files that have one beside them
};

/// Of all rows that cannot be used.
std::vector<Message> unusableMessages(const FeatureResult& run);

/// How the files of a request are to be read.
transactions::TransactionOptions readingOptions(const FeatureRequest& request,
                                                const chain::ContractRegistry& registry);

/// Reads all files, each once, in their readingOrder, and computes the features of every wallet,
/// in the order in which the files as given show them. Of several files those that cannot be used
/// are named, and the wallets whose histories they were to be are marked. Where a coverage stands
/// beside a file, wallets that were not fetched whole are marked. Errors: those of
/// reading the only file, or of breaking off in the middle of one; NotFound for a name that no
/// file has; Usage where rows rely on a chain of the request that is not in the registry, and the
/// scope depends on it; Unusable where no file, or no row of any file, can be used; Cancelled.
Result<FeatureResult> computeFeatures(const FeatureRequest& request, const Executor& executor = {});

}  // namespace walletloupe::workflow

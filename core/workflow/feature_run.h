#pragma once

#include "core/analysis/transaction_features.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/table/csv_options.h"
#include "core/workflow/fetch_coverage.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// From transaction files to features.
struct FeatureRequest {
    std::vector<std::string> transactions;  ///< files, patterns, or "-"
    std::string wallets;                    ///< the wallets asked for; empty: those in the files
    std::string owner;                      ///< of files that do not tell; empty: their name
    std::uint64_t chain = 1;                ///< of rows that do not name theirs
    table::CsvOptions csv;
    analysis::TransactionFeatureOptions options;
    bool needsDigests = false;
};

/// A file that was read; the digest is empty where none was asked for.
struct ReadFile {
    std::string path;
    std::string sha256;
};

struct FeatureRun {
    analysis::FeatureTable table;
    std::vector<ReadFile> files;
    std::vector<std::string> remarks;
    std::size_t remarksOnFiles = 0;         ///< the first `remarks`; the others say what rows count
    std::vector<std::string> unusableRows;  ///< texts, with the file where there are several
    std::size_t unusableRowCount = 0;       ///< of very many not all have a text
    std::vector<std::string> walletsWithoutRows;  ///< whose whole history is known
    std::vector<std::string> walletsNotFetched;   ///< texts: how far, and why not further
    std::vector<FetchCoverage> coverages;         ///< of the files that have one beside them
};

/// The files that some arguments mean, each once, patterns in the order of the names. Errors:
/// NotFound, Unreadable.
Result<std::vector<std::string>> resolveInputs(const std::vector<std::string>& arguments);

/// Reads all files, each once, and computes the features of every wallet. Where a coverage stands
/// beside a file, wallets that were not fetched whole are marked. Errors: those of
/// reading; Unusable where the file's protocol tags are asked for and missing, or where no row
/// of any file can be used; Cancelled.
Result<FeatureRun> computeFeatures(const FeatureRequest& request, const Progress& progress = {});

}  // namespace walletloupe::workflow

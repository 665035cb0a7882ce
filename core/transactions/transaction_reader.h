#pragma once

#include "core/base/result.h"
#include "core/chain/address.h"
#include "core/csv/files/input_file.h"
#include "core/csv/reading/csv_reader.h"
#include "core/csv/text/csv_options.h"
#include "core/transactions/row_issue.h"
#include "core/transactions/transaction_buffer.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::transactions {

/// The unit of amounts that a wallet sends.
enum class ValueUnit { Recognised, Wei, Gwei, Ether };

/// How to read a file of transactions.
struct TransactionOptions {
    csv::CsvOptions csv;
    std::string owner;        ///< of the rows of a file without a wallet column; empty: its name
    std::uint64_t chain = 1;  ///< of rows that do not name theirs
    std::vector<std::uint64_t> knownChains;  ///< in order; rows on others are odd. Empty: none is
    /// Tags of other protocols are odd, and files without tags cannot be used.
    bool usesTags = false;
    ValueUnit valueUnit = ValueUnit::Recognised;  ///< of the column value
    /// Files without an owner hold rows of many: each belongs to its sender and its recipient.
    bool ownersAreParties = false;
    /// Unix seconds; rows later than this cannot be used.
    std::int64_t latestTime = std::numeric_limits<std::int64_t>::max();
};

/// What reading one file of transactions came to.
struct TransactionFileReport {
    std::size_t rows = 0;                                      ///< handed on
    std::size_t unusable = 0;                                  ///< not handed on
    std::map<chain::Address, std::uint64_t> unusableOfWallet;  ///< where a row tells whose it is
    std::vector<Message> problems;  ///< of the unusable rows, in order; the first many
    std::vector<Message> warnings;
    std::vector<RowIssues>
        issues;  ///< among the rows handed on, in the order of RowIssue, of chains
    std::vector<std::string> missing;  ///< columns that features need and the file lacks
    bool namesOwner = true;            ///< some row does, where rows tell their senders
    std::string source;                ///< whose export it is, by its header
    std::string owner;                 ///< who owns all its rows; empty where a column tells
};

/// Reads the rows of an explorer's txlist as CSV and hands them to `taker`, block by block and in
/// order, while the file is read: memory does not grow with it.
/// The threads of `watch` parse a block at the same time; rows, problems and warnings do not depend
/// on them.
///
/// A wallet column tells whose a row is; without one all rows belong to `options.owner`, else to
/// the address in the file's name. A row with a cell that cannot be used is left out and
/// reported, and every such cell of it is named. What is odd about rows that can be used is told
/// with the place of the first. Errors: NotFound, Unreadable, Unusable (no header, no time or
/// recipient, no protocol tags where they are used), before any row is handed on; Usage (no
/// owner), Cancelled.
Result<TransactionFileReport> readTransactions(const std::string& path,
                                               const TransactionOptions& options,
                                               TransactionConsumer& taker,
                                               csv::InputWatch watch = {},
                                               const csv::CsvLimits& limits = {});

/// The one address in the name of a file, as it is spelled there; empty where there is none or
/// several.
std::string_view addressInName(std::string_view path);

}  // namespace walletloupe::transactions

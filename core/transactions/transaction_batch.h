#pragma once

#include "core/csv/reading/csv_reader.h"
#include "core/csv/reading/record_scan.h"
#include "core/transactions/transaction_buffer.h"
#include "core/transactions/transaction_cells.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::transactions {

/// No block of Ethereum took so little for a unit of gas.
inline constexpr std::uint64_t lowGasPriceWei = 1'000'000;

/// The transactions of a stretch of text; their texts live as long as it and the batch. Lines
/// are counted from that of the first record, which is 0.
struct TransactionBatch {
    /// A row that cannot be used.
    struct Problem {
        std::size_t line = 0;
        std::optional<chain::Address> wallet;  ///< whose row it is, where that is known
        std::vector<Message> what;  ///< of the row, or of each cell at its column; without the line
    };

    std::unique_ptr<TransactionBuffer> run;
    std::size_t rows = 0;       ///< of the file
    std::size_t ownerRows = 0;  ///< that their owner sent or received, or whose sender is not told
    std::size_t rowsWithGasPrice = 0;  ///< above 0, on Ethereum
    std::size_t lowGasPrices = 0;      ///< of these, below lowGasPriceWei
    std::vector<Problem> problems;
    /// Rows that have an oddity, and the line of the first.
    struct IssueCount {
        std::size_t rows = 0;
        std::size_t line = 0;
    };
    std::array<IssueCount, rowIssueCount> issues;
    std::map<std::uint64_t, IssueCount> unknownChains;  ///< by chain
    csv::ScanResult scanned;
    std::deque<std::string> unquoted;  ///< cells that differ from the file's text

    void clear();
};

/// Turns text into transactions. Knows nothing of other stretches of the file, so that several
/// can be parsed at the same time, each by a parser of its own.
class TransactionParser final {
public:
    using Batch = TransactionBatch;

    /// `columns`, `defaults` and `taker` must outlive it.
    TransactionParser(const TransactionColumns& columns, const TransactionDefaults& defaults,
                      const csv::CsvDialect& dialect, const csv::CsvLimits& limits,
                      const TransactionConsumer& taker);

    void parse(const csv::TextSpan& stretch, TransactionBatch& batch);

private:
    void takeRecord(std::string_view record, std::size_t line, TransactionBatch& batch);
    void addRow(chain::OwnedTransaction& row, TransactionBatch& batch) const;
    static void countUnits(const chain::Transaction& transaction, TransactionBatch& batch);
    void recordIssues(std::uint64_t chain, std::size_t line, TransactionBatch& batch) const;

    const TransactionConsumer& m_taker;
    std::size_t m_fieldCount;
    bool m_allowsTrailingSeparator;
    bool m_ownersAreParties = false;
    std::optional<chain::Address> m_owner;  ///< of all rows
    csv::RecordSplitter m_splitter;
    TransactionCells m_cells;
    csv::TextCheck m_textCheck;
};

}  // namespace walletloupe::transactions

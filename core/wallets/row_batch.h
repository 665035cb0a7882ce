#pragma once

#include "core/csv/numbers/written_number.h"
#include "core/csv/reading/csv_reader.h"
#include "core/csv/reading/plain_column.h"
#include "core/csv/reading/plain_rows.h"
#include "core/csv/reading/record_scan.h"
#include "core/csv/reading/record_splitter.h"
#include "core/wallets/problem.h"
#include "core/wallets/wallet_columns.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::wallets {

/// A problem whose text still lies in the file's text; its line is counted as in RowBatch.
struct BatchProblem {
    ProblemKind kind = ProblemKind::NotANumber;
    std::size_t line = 0;
    std::size_t row = 0;    ///< of a cell: index into the batch's rows
    std::size_t field = 0;  ///< of a cell: index of the field
    std::size_t found = 0;  ///< WrongFieldCount
    std::string_view text;
};

/// 2^256 - 1 as a double: contracts write it for "without limit".
inline constexpr double unlimitedAmount = 0x1p256;

/// A cell that is more than a plain number, or less: what it tells about how the file is written.
/// Its text lies where that of a problem does.
struct CellNote {
    csv::WrittenNumber number;
    std::size_t line = 0;
    std::size_t row = 0;
    std::size_t field = 0;
    std::string_view text;
};

/// The rows of a stretch of text, column by column; texts live as long as that text.
struct RowBatch {
    std::vector<std::size_t> lines;  ///< counted from that of the first record, which is 0
    std::vector<std::string_view> ids;
    std::vector<std::uint64_t> hashes;         ///< of the ids
    std::vector<std::vector<double>> columns;  ///< one a field; empty where it is not numeric
    std::vector<BatchProblem> rowProblems;
    std::vector<BatchProblem> cellProblems;
    std::vector<CellNote> notes;
    csv::ScanResult scanned;
    std::deque<std::string> unquoted;  ///< cells that differ from the file's text

    void clear();
};

/// Turns text into rows. Knows nothing of other stretches of the file, so that several can be
/// parsed at the same time, each by a parser of its own.
class RowParser final {
public:
    using Batch = RowBatch;

    RowParser(const ColumnPlan& plan, const csv::CsvDialect& dialect, const csv::CsvLimits& limits);

    void parse(const csv::TextSpan& stretch, RowBatch& batch);

private:
    void takePlainRows(const csv::TextSpan& stretch, RowBatch& batch);
    void takeRecord(std::string_view record, std::size_t line, RowBatch& batch);
    void takeWallet(std::string_view id, std::size_t line, RowBatch& batch);
    void takeColumn(const csv::PlainColumn& column, std::size_t field, RowBatch& batch);
    double cellValue(const csv::CsvField& cell, std::size_t field, std::size_t row,
                     RowBatch& batch);
    void trackDecimals(const csv::PlainColumn& column, std::size_t field, std::size_t firstRow,
                       RowBatch& batch);
    void trackDecimal(std::string_view cell, std::size_t field, std::size_t row, RowBatch& batch);
    std::string_view keptText(const csv::CsvField& cell, RowBatch& batch);

    const ColumnPlan& m_plan;
    csv::NumberFormat m_format;
    /// Whether plain numbers are looked at too, for one that decides what the decimal sign is.
    bool m_tracksDecimal;
    std::vector<char> m_tracksField;  ///< 0 once the column has such a number
    bool m_hasDecimalSign = false;    ///< somewhere in the stretch
    bool m_allowsTrailingSeparator;
    csv::PlainRowFinder m_plainRows;
    csv::PlainColumnReader m_readColumn = csv::plainColumnReader();
    csv::RecordSplitter m_splitter;
    std::vector<std::size_t> m_numericFields;
    std::string m_scratch;
    csv::TextCheck m_textCheck;
};

}  // namespace walletloupe::wallets

#pragma once

#include "core/table/csv_reader.h"
#include "core/table/plain_column.h"
#include "core/table/plain_rows.h"
#include "core/table/problem.h"
#include "core/table/record_splitter.h"
#include "core/table/record_walk.h"
#include "core/table/wallet_columns.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::table {

/// A problem whose text still lies in the file's text; its line is counted as in RowBatch.
struct BatchProblem {
    ProblemKind kind = ProblemKind::NotANumber;
    std::size_t line = 0;
    std::size_t row = 0;    ///< of a cell: index into the batch's rows
    std::size_t field = 0;  ///< of a cell: index of the field
    std::size_t found = 0;  ///< WrongFieldCount
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
    Walked walked;
    std::deque<std::string> unquoted;  ///< cells that differ from the file's text

    void clear();
};

/// Turns text into rows. Knows nothing of other stretches of the file, so that several can be
/// parsed at the same time, each by a parser of its own.
class RowParser final {
public:
    using Batch = RowBatch;

    RowParser(const ColumnPlan& plan, const CsvDialect& dialect, const CsvLimits& limits);

    void parse(const Stretch& stretch, RowBatch& batch);

private:
    void takePlainRows(const Stretch& stretch, RowBatch& batch);
    void takeRecord(std::string_view record, std::size_t line, RowBatch& batch);
    void takeWallet(std::string_view id, std::size_t line, RowBatch& batch);
    void takeColumn(const PlainColumn& column, std::size_t field, RowBatch& batch);
    double cellValue(const CsvField& cell, std::size_t field, std::size_t row, RowBatch& batch);
    std::string_view keptText(const CsvField& cell, RowBatch& batch);

    const ColumnPlan& m_plan;
    char m_decimal;
    bool m_allowsTrailingSeparator;
    PlainRowFinder m_plainRows;
    PlainColumnReader m_readColumn = plainColumnReader();
    RecordSplitter m_splitter;
    std::vector<std::size_t> m_numericFields;
    std::string m_scratch;
    TextCheck m_textCheck;
};

}  // namespace walletloupe::table

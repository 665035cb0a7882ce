#pragma once

#include "core/table/csv_reader.h"
#include "core/table/problem.h"
#include "core/table/record_splitter.h"
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
    std::size_t begin = 0;  ///< of the first record in the text
    std::size_t end = 0;    ///< of the last one
    std::size_t lineBreaks = 0;
    bool isCutOff = false;  ///< a record begins at `end`, and goes on beyond the text at hand
    std::deque<std::string> unquoted;  ///< cells that differ from the file's text

    void clear();
};

/// A part of the text at hand, named by where its records begin.
struct Stretch {
    std::string_view text;  ///< all that is at hand: the last record may reach beyond `limit`
    std::size_t begin = 0;  ///< where a record begins
    std::size_t limit = 0;  ///< records that begin here or later are left to others
    bool isWhole = false;   ///< whether the file ends with `text`
};

/// Turns text into rows. Knows nothing of other stretches of the file, so that several can be
/// parsed at the same time, each by a parser of its own.
class RowParser final {
public:
    RowParser(const ColumnPlan& plan, const CsvDialect& dialect, const CsvLimits& limits);

    void parse(const Stretch& stretch, RowBatch& batch);

private:
    void takeRecord(std::string_view record, std::size_t line, RowBatch& batch);
    void takeCell(std::size_t field, std::size_t line, RowBatch& batch);
    std::string_view keptCell(std::size_t field, RowBatch& batch);
    bool hasRightFieldCount();

    const ColumnPlan& m_plan;
    char m_decimal;
    bool m_allowsTrailingSeparator;
    RecordSplitter m_splitter;
    std::vector<std::size_t> m_numericFields;
    std::string m_scratch;
    const char* m_plainEnd = nullptr;  ///< the stretch is plain text up to here
};

}  // namespace walletloupe::table

#include "core/wallets/row_batch.h"

#include "core/csv/numbers/cell_words.h"
#include "core/csv/numbers/plain_number.h"
#include "core/csv/reading/csv_cell.h"
#include "core/csv/reading/wallet_id_text.h"
#include "core/wallets/wallet_id_set.h"

#include <limits>

namespace walletloupe::wallets {
namespace {

std::string_view withoutLineEnd(std::string_view record)
{
    while (!record.empty() && (record.back() == '\n' || record.back() == '\r'))
        record.remove_suffix(1);
    return record;
}

ProblemKind problemOf(csv::NumberKind kind)
{
    if (kind == csv::NumberKind::Missing)
        return ProblemKind::MissingValue;
    return kind == csv::NumberKind::NotFinite ? ProblemKind::NotFinite : ProblemKind::NotANumber;
}

}  // namespace

void RowBatch::clear()
{
    lines.clear();
    ids.clear();
    hashes.clear();
    for (std::vector<double>& column : columns)
        column.clear();
    rowProblems.clear();
    cellProblems.clear();
    notes.clear();
    scanned = {};
    unquoted.clear();
}

RowParser::RowParser(const ColumnPlan& plan, const csv::CsvDialect& dialect,
                     const csv::CsvLimits& limits)
    : m_plan(plan)
    , m_format{dialect.decimal, dialect.thousands}
    , m_tracksDecimal(dialect.isDecimalOpen)
    , m_tracksField(plan.fields.size(), dialect.isDecimalOpen ? 1 : 0)
    , m_allowsTrailingSeparator(dialect.surplus == csv::SurplusField::Trailing)
    , m_plainRows(dialect.separator, plan.fields.size())
    , m_splitter(dialect.separator, limits.quoteBytes)
{
    for (std::size_t field = 0; field < plan.fields.size(); ++field) {
        const FieldUse use = plan.fields[field].use;
        if (use == FieldUse::Feature || use == FieldUse::Other)
            m_numericFields.push_back(field);
    }
}

void RowParser::parse(const csv::TextSpan& stretch, RowBatch& batch)
{
    batch.clear();
    batch.columns.resize(m_plan.fields.size());
    batch.scanned = {stretch.begin, stretch.begin};
    m_plainRows.restart();
    m_textCheck.begin(stretch);
    const std::string_view reached =
        stretch.text.substr(0, stretch.limit + csv::PlainRowFinder::pieceBytes);
    m_hasDecimalSign =
        m_tracksDecimal && reached.find(m_format.decimal, stretch.begin) != std::string_view::npos;
    while (batch.scanned.end < stretch.limit && !batch.scanned.isCutOff) {
        takePlainRows(stretch, batch);
        if (batch.scanned.end < stretch.limit)
            csv::scanRecord(
                m_splitter, stretch, batch.scanned,
                [&](std::string_view record, std::size_t line) { takeRecord(record, line, batch); },
                [&](std::string_view record, std::size_t line) {
                    batch.rowProblems.push_back(
                        {ProblemKind::OpenQuote, line, 0, 0, 0, withoutLineEnd(record)});
                });
    }
}

/// As many records as need no rules, column by column.
void RowParser::takePlainRows(const csv::TextSpan& stretch, RowBatch& batch)
{
    for (;;) {
        csv::PlainRows rows = m_plainRows.next(stretch, batch.scanned.end);
        for (std::size_t row = 0; row < rows.count; ++row) {
            const std::string_view id = rows.column(m_plan.wallet).cell(row);
            if (!csv::isBareText(id) || !csv::isPlainId(id))
                rows.count = row;
            else
                takeWallet(id, batch.scanned.lineBreaks + row, batch);
        }
        if (rows.count == 0)
            return;
        for (const std::size_t field : m_numericFields)
            takeColumn(rows.column(field), field, batch);
        batch.scanned.end = rows.end();
        batch.scanned.lineBreaks += rows.count;
    }
}

void RowParser::takeColumn(const csv::PlainColumn& column, std::size_t field, RowBatch& batch)
{
    std::vector<double>& values = batch.columns[field];
    const std::size_t first = values.size();
    values.resize(first + column.count);
    for (std::size_t i = 0;; ++i) {
        i = m_readColumn(column, i, m_format.decimal, values.data() + first);
        if (i == column.count)
            break;
        values[first + i] = cellValue({column.cell(i)}, field, first + i, batch);
    }
    if (m_hasDecimalSign)
        trackDecimals(column, field, first, batch);
}

void RowParser::trackDecimals(const csv::PlainColumn& column, std::size_t field,
                              std::size_t firstRow, RowBatch& batch)
{
    for (std::size_t i = 0; i < column.count && m_tracksField[field] != 0; ++i)
        trackDecimal(column.cell(i), field, firstRow + i, batch);
}

/// One number of a column that decides is enough.
void RowParser::trackDecimal(std::string_view cell, std::size_t field, std::size_t row,
                             RowBatch& batch)
{
    double value = 0.0;
    if (m_tracksField[field] == 0 || cell.find(m_format.decimal) == std::string_view::npos ||
        !csv::readPlainNumber(cell, m_format.decimal, value))
        return;
    const csv::WrittenNumber number = csv::readWritten(cell, m_format);
    if (number.decidesDecimal || number.isAmbiguous)
        batch.notes.push_back({number, batch.lines[row], row, field, cell});
    m_tracksField[field] = number.decidesDecimal ? 0 : 1;
}

void RowParser::takeRecord(std::string_view record, std::size_t line, RowBatch& batch)
{
    const std::size_t fields = m_splitter.fields().size();
    const auto refuse = [&](ProblemKind kind, std::string_view text = {}) {
        batch.rowProblems.push_back(
            {kind, line, 0, 0, fields, text.empty() ? withoutLineEnd(record) : text});
    };
    if (!m_textCheck.isText(record))
        return refuse(ProblemKind::BrokenText);
    if (!csv::fitsHeader(m_splitter.fields(), m_plan.fields.size(), m_allowsTrailingSeparator))
        return refuse(ProblemKind::WrongFieldCount);
    const std::string_view id = keptText(m_splitter.fields()[m_plan.wallet], batch);
    if (id.empty() || csv::isBlankWord(id))
        return refuse(ProblemKind::MissingWallet);
    if (csv::isRoundedAddress(id))
        return refuse(ProblemKind::RoundedWallet, id);
    if (csv::isTotalsWord(id))
        return refuse(ProblemKind::TotalsRow, id);
    if (auto address = csv::addressWithin(id))
        takeWallet(batch.unquoted.emplace_back(std::move(*address)), line, batch);
    else
        takeWallet(id, line, batch);
    for (const std::size_t field : m_numericFields)
        batch.columns[field].push_back(
            cellValue(m_splitter.fields()[field], field, batch.lines.size() - 1, batch));
}

void RowParser::takeWallet(std::string_view id, std::size_t line, RowBatch& batch)
{
    batch.lines.push_back(line);
    batch.ids.push_back(id);
    batch.hashes.push_back(walletHash(id));
}

/// NaN, and a problem, where a cell is no number.
double RowParser::cellValue(const csv::CsvField& cell, std::size_t field, std::size_t row,
                            RowBatch& batch)
{
    // Most cells hold a plain number and nothing around it.
    if (double value = 0.0; csv::readPlainNumber(cell.text, m_format.decimal, value)) {
        if (m_tracksDecimal)
            trackDecimal(cell.text, field, row, batch);
        return value;
    }
    const csv::WrittenNumber number = csv::readWritten(csv::cellText(cell, m_scratch), m_format);
    if (!number.isPlain() && number.kind != csv::NumberKind::Missing &&
        (number.kind == csv::NumberKind::Number || number.readsOtherwise))
        batch.notes.push_back({number, batch.lines[row], row, field, keptText(cell, batch)});
    else if (number.kind == csv::NumberKind::Number && number.value == unlimitedAmount)
        batch.notes.push_back({number, batch.lines[row], row, field, keptText(cell, batch)});
    if (number.kind == csv::NumberKind::Number)
        return number.value;
    batch.cellProblems.push_back(
        {problemOf(number.kind), batch.lines[row], row, field, 0, keptText(cell, batch)});
    return std::numeric_limits<double>::quiet_NaN();
}

std::string_view RowParser::keptText(const csv::CsvField& cell, RowBatch& batch)
{
    const std::string_view text = csv::cellText(cell, m_scratch);
    return cell.hasDoubledQuotes ? batch.unquoted.emplace_back(text) : text;
}

}  // namespace walletloupe::wallets

#include "core/table/row_batch.h"

#include "core/table/csv_cell.h"
#include "core/table/number_reader.h"
#include "core/table/plain_number.h"
#include "core/table/wallet_id_set.h"

#include <limits>

namespace walletloupe::table {
namespace {

std::string_view withoutLineEnd(std::string_view record)
{
    while (!record.empty() && (record.back() == '\n' || record.back() == '\r'))
        record.remove_suffix(1);
    return record;
}

ProblemKind problemOf(NumberKind kind)
{
    if (kind == NumberKind::Missing)
        return ProblemKind::MissingValue;
    return kind == NumberKind::NotFinite ? ProblemKind::NotFinite : ProblemKind::NotANumber;
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
    walked = {};
    unquoted.clear();
}

RowParser::RowParser(const ColumnPlan& plan, const CsvDialect& dialect, const CsvLimits& limits)
    : m_plan(plan)
    , m_decimal(dialect.decimal)
    , m_allowsTrailingSeparator(dialect.surplus == SurplusField::Trailing)
    , m_splitter(dialect.separator, limits.quoteBytes)
{
    for (std::size_t field = 0; field < plan.fields.size(); ++field) {
        const FieldUse use = plan.fields[field].use;
        if (use == FieldUse::Feature || use == FieldUse::Other)
            m_numericFields.push_back(field);
    }
}

void RowParser::parse(const Stretch& stretch, RowBatch& batch)
{
    batch.clear();
    batch.columns.resize(m_plan.fields.size());
    m_textCheck.begin(stretch);
    batch.walked = walkRecords(
        m_splitter, stretch,
        [&](std::string_view record, std::size_t line) { takeRecord(record, line, batch); },
        [&](std::string_view record, std::size_t line) {
            batch.rowProblems.push_back(
                {ProblemKind::OpenQuote, line, 0, 0, 0, withoutLineEnd(record)});
        });
}

void RowParser::takeRecord(std::string_view record, std::size_t line, RowBatch& batch)
{
    const std::size_t fields = m_splitter.fields().size();
    const auto refuse = [&](ProblemKind kind) {
        batch.rowProblems.push_back({kind, line, 0, 0, fields, withoutLineEnd(record)});
    };
    if (!m_textCheck.isText(record))
        return refuse(ProblemKind::BrokenText);
    if (!fitsHeader(m_splitter.fields(), m_plan.fields.size(), m_allowsTrailingSeparator))
        return refuse(ProblemKind::WrongFieldCount);
    const std::string_view id = keptCell(m_plan.wallet, batch);
    if (id.empty())
        return refuse(ProblemKind::MissingWallet);
    batch.lines.push_back(line);
    batch.ids.push_back(id);
    batch.hashes.push_back(walletHash(id));
    for (const std::size_t field : m_numericFields)
        takeCell(field, line, batch);
}

void RowParser::takeCell(std::size_t field, std::size_t line, RowBatch& batch)
{
    const CsvField& cell = m_splitter.fields()[field];
    double value = std::numeric_limits<double>::quiet_NaN();
    // Most cells hold a plain number and nothing around it.
    if (!readPlainNumber(cell.text, m_decimal, value)) {
        const NumberCell number = readNumber(cellText(cell, m_scratch), m_decimal);
        if (number.kind == NumberKind::Number)
            value = number.value;
        else
            batch.cellProblems.push_back({problemOf(number.kind), line, batch.lines.size() - 1,
                                          field, 0, keptCell(field, batch)});
    }
    batch.columns[field].push_back(value);
}

std::string_view RowParser::keptCell(std::size_t field, RowBatch& batch)
{
    const std::string_view text = cellText(m_splitter.fields()[field], m_scratch);
    const bool isInFile = !m_splitter.fields()[field].hasDoubledQuotes;
    return isInFile ? text : batch.unquoted.emplace_back(text);
}

}  // namespace walletloupe::table

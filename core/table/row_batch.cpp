#include "core/table/row_batch.h"

#include "core/table/csv_cell.h"
#include "core/table/number_reader.h"
#include "core/table/plain_number.h"
#include "core/table/utf8.h"
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
    begin = 0;
    end = 0;
    lineBreaks = 0;
    isCutOff = false;
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
    batch.begin = batch.end = stretch.begin;
    const std::string_view own = stretch.text.substr(0, stretch.limit).substr(stretch.begin);
    m_plainEnd = isPlainText(own) ? own.data() + own.size() : own.data();
    while (batch.end < stretch.limit) {
        const Split split = m_splitter.split(stretch.text, batch.end, stretch.isWhole);
        batch.isCutOff = split.state == SplitState::NeedMore;
        if (batch.isCutOff)
            return;
        const auto record = stretch.text.substr(batch.end, split.end - batch.end);
        if (split.state == SplitState::OpenQuote)
            batch.rowProblems.push_back({ProblemKind::OpenQuote, batch.lineBreaks + split.quoteLine,
                                         0, 0, 0, withoutLineEnd(record)});
        else if (!m_splitter.isBlank())
            takeRecord(record, batch.lineBreaks, batch);
        batch.end = split.end;
        batch.lineBreaks += split.lineBreaks;
    }
}

void RowParser::takeRecord(std::string_view record, std::size_t line, RowBatch& batch)
{
    const std::size_t fields = m_splitter.fields().size();
    const auto refuse = [&](ProblemKind kind) {
        batch.rowProblems.push_back({kind, line, 0, 0, fields, withoutLineEnd(record)});
    };
    const bool isPlain = record.data() + record.size() <= m_plainEnd;
    if (!isPlain && !isText(record))
        return refuse(ProblemKind::BrokenText);
    if (!hasRightFieldCount())
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

bool RowParser::hasRightFieldCount()
{
    const std::vector<CsvField>& fields = m_splitter.fields();
    if (fields.size() == m_plan.fields.size())
        return true;
    return m_allowsTrailingSeparator && fields.size() == m_plan.fields.size() + 1 &&
           cellText(fields.back(), m_scratch).empty();
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

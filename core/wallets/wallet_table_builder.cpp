#include "core/wallets/wallet_table_builder.h"

#include "core/csv/files/big_memory.h"
#include "core/csv/files/input_file.h"
#include "core/csv/reading/column_binding.h"
#include "core/csv/text/utf8.h"
#include "core/messages/common_messages.h"
#include "core/messages/wallet_messages.h"
#include "core/wallets/derived_average.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace walletloupe::wallets {
namespace {

/// How many ids ahead the set of ids is told what comes, so that memory never keeps it waiting.
constexpr std::size_t idsAhead = 16;

}  // namespace

WalletTableBuilder::WalletTableBuilder(const ColumnPlan& plan, std::string path,
                                       const csv::CsvLimits& limits,
                                       const csv::NumberFormat& format, bool isDecimalKnown)
    : m_plan(plan)
    , m_format(format)
    , m_isDecimalKnown(isDecimalKnown)
    , m_knownIds(m_table.wallets)
    , m_rowProblems(limits.listedProblems)
{
    m_table.source = std::move(path);
    m_table.warnings = plan.warnings;
    for (std::size_t field = 0; field < plan.fields.size(); ++field)
        m_collectors.emplace_back(plan.fields[field].name, field + 1, limits.listedProblems);
}

void WalletTableBuilder::reserve(std::size_t rows, std::size_t idBytes)
{
    m_table.wallets.reserve(rows, idBytes);
    csv::reserveLarge(m_table.lines, rows);
    m_knownIds.reserve(rows);
    for (NumberCollector& collector : m_collectors)
        collector.reserve(rows);
}

void WalletTableBuilder::append(const RowBatch& batch, std::size_t line)
{
    appendWallets(batch, line);
    appendRowProblems(batch, line);
    appendCells(batch, line);
}

void WalletTableBuilder::appendWallets(const RowBatch& batch, std::size_t line)
{
    m_rowOf.assign(batch.ids.size(), isDropped);
    for (std::size_t i = 0; i < batch.ids.size(); ++i) {
        if (i + idsAhead < batch.hashes.size())
            m_knownIds.prepare(batch.hashes[i + idsAhead]);
        const std::size_t earlier = m_knownIds.add(batch.ids[i], batch.hashes[i]);
        if (earlier == WalletIdSet::isNew) {
            m_rowOf[i] = m_table.rows();
            m_table.wallets.append(batch.ids[i]);
            m_table.lines.push_back(line + batch.lines[i]);
            continue;
        }
        m_rowProblems.add({ProblemKind::DuplicateWallet, line + batch.lines[i], m_plan.wallet + 1,
                           m_plan.fields[m_plan.wallet].name, csv::shortened(batch.ids[i]),
                           m_table.lines[earlier], 0});
    }
}

void WalletTableBuilder::appendRowProblems(const RowBatch& batch, std::size_t line)
{
    for (const BatchProblem& problem : batch.rowProblems) {
        Problem kept;
        kept.kind = problem.kind;
        kept.line = line + problem.line;
        const bool isAboutId =
            problem.kind == ProblemKind::RoundedWallet || problem.kind == ProblemKind::TotalsRow;
        if (problem.kind == ProblemKind::MissingWallet || isAboutId) {
            kept.column = m_plan.wallet + 1;
            kept.columnName = m_plan.fields[m_plan.wallet].name;
        }
        if (problem.kind != ProblemKind::MissingWallet)
            kept.text = csv::shortened(problem.text);
        if (problem.kind == ProblemKind::WrongFieldCount) {
            kept.expected = m_plan.fields.size();
            kept.found = problem.found;
        }
        m_rowProblems.add(std::move(kept));
    }
}

void WalletTableBuilder::appendCells(const RowBatch& batch, std::size_t line)
{
    const bool hasDropped = std::find(m_rowOf.begin(), m_rowOf.end(), isDropped) != m_rowOf.end();
    for (std::size_t field = 0; field < m_collectors.size(); ++field) {
        const std::vector<double>& values = batch.columns[field];
        if (!hasDropped) {
            m_collectors[field].append(values);
            continue;
        }
        m_keptValues.clear();
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (m_rowOf[i] != isDropped)
                m_keptValues.push_back(values[i]);
        }
        m_collectors[field].append(m_keptValues);
    }
    for (const BatchProblem& problem : batch.cellProblems) {
        if (const std::size_t row = m_rowOf[problem.row]; row != isDropped)
            m_collectors[problem.field].addProblem(problem, line, row);
    }
    for (const CellNote& note : batch.notes) {
        if (const std::size_t row = m_rowOf[note.row]; row != isDropped)
            m_collectors[note.field].addNote(note, line, row);
    }
}

Result<void> WalletTableBuilder::checkRows() const
{
    if (m_table.rows() > 0)
        return {};
    const std::string file = csv::sourceName(m_table.source);
    if (m_rowProblems.size() == 0)
        return failure(ErrorCode::Unusable, messages::headerWithoutRows(file));
    return failure(ErrorCode::Unusable,
                   messages::noRowUsable(static_cast<std::int64_t>(m_rowProblems.size()),
                                         {m_rowProblems.mostFrequentProblem()})
                       .at({.file = file}));
}

Result<void> WalletTableBuilder::checkColumns() const
{
    if (!m_table.columns.empty())
        return {};
    const Message message = m_table.textColumns.empty()
                                ? messages::onlyWalletColumn()
                                : messages::onlyTextColumns(m_table.textColumns);
    return failure(ErrorCode::Unusable, message.at({.file = csv::sourceName(m_table.source)}));
}

NumberEvidence WalletTableBuilder::evidence() const
{
    NumberEvidence evidence;
    for (std::size_t i = 0; i < m_plan.fields.size(); ++i) {
        const FieldUse use = m_plan.fields[i].use;
        if (use == FieldUse::Feature ||
            (use == FieldUse::Other && m_collectors[i].isNumericEitherWay()))
            evidence.add(m_collectors[i].notes());
    }
    return evidence;
}

void WalletTableBuilder::takeColumns()
{
    std::vector<NotedColumn> noted;
    for (std::size_t i = 0; i < m_plan.fields.size(); ++i) {
        const FieldPlan& field = m_plan.fields[i];
        NumberCollector& collector = m_collectors[i];
        if (field.use == FieldUse::Wallet)
            continue;
        collector.settleTruthWords(m_table.lines);
        const bool isKnown = field.use == FieldUse::Feature && collector.numbers() > 0;
        if (!isKnown && !collector.isNumeric()) {
            leaveOut(i);
            continue;
        }
        noted.push_back({&collector.notes(),
                         {.column = i + 1, .columnName = field.name},
                         collector.numbers(),
                         collector.notes().manyDigits().count > 0 && collector.isWhole()});
        takeColumn(i);
    }
    for (std::vector<Message> all = noteMessages(noted, m_format.decimal, m_isDecimalKnown);
         Message & one : all)
        m_messages.push_back(std::move(one));
    if (!m_plainTexts.empty())
        m_messages.push_back(messages::textColumns(m_plainTexts));
}

void WalletTableBuilder::takeColumn(std::size_t field)
{
    const FieldPlan& plan = m_plan.fields[field];
    NumberCollector& collector = m_collectors[field];
    NumericColumn column;
    column.name = plan.name;
    column.nameWithBlanks = plan.nameWithBlanks;
    column.canonical = std::string(plan.canonical);
    column.position = field + 1;
    column.isResult =
        csv::isResultColumn(plan.name) || csv::isIdColumn(plan.name) || collector.holdsTruthOnly();
    const csv::NumberUnit unit = collector.notes().unit();
    if (2 * collector.notes().withUnit(unit).count > collector.numbers())
        column.unit = csv::unitText(unit);
    collector.takeProblems(m_table.columns.size(), m_table.cellProblems);
    column.values = collector.takeValues();
    column.unreadable = collector.takeUnreadable();
    m_table.columns.push_back(std::move(column));
}

/// A column of text, and why it is none of numbers where that is not plain to see.
void WalletTableBuilder::leaveOut(std::size_t field)
{
    const FieldPlan& plan = m_plan.fields[field];
    const NumberCollector& collector = m_collectors[field];
    const Problem* text = collector.firstText();
    messages::Parts first;
    if (text != nullptr)
        first.push_back(messageOf(*text));
    m_table.textColumns.push_back(plan.name);
    if (plan.use == FieldUse::Text)
        return;
    if (collector.numbers() > 0)
        m_messages.push_back(messages::mostlyText(
            plan.name, static_cast<std::int64_t>(collector.numbers()),
            static_cast<std::int64_t>(collector.numbers() + collector.texts()), std::move(first)));
    else if (plan.use == FieldUse::Feature || text == nullptr)
        m_messages.push_back(messages::columnWithoutNumbers(
            plan.name,
            first.empty() ? messages::Parts() : messages::Parts{messages::theFirst(first)}));
    else
        m_plainTexts.push_back(plan.name);
}

Result<WalletTable> WalletTableBuilder::finish()
{
    if (auto checked = checkRows(); !checked)
        return errorOf(checked);
    takeColumns();
    if (auto checked = checkColumns(); !checked)
        return errorOf(checked);
    m_table.warnings.insert(m_table.warnings.end(), m_messages.begin(), m_messages.end());
    addDerivedCount(m_table);
    addDerivedAverage(m_table);
    const auto place = [](const CellProblem& problem) {
        return std::make_tuple(problem.row, problem.column);
    };
    std::stable_sort(
        m_table.cellProblems.begin(), m_table.cellProblems.end(),
        [&](const CellProblem& a, const CellProblem& b) { return place(a) < place(b); });
    m_table.rowProblems = m_rowProblems.take();
    return std::move(m_table);
}

}  // namespace walletloupe::wallets

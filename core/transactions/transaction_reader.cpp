#include "core/transactions/transaction_reader.h"

#include "core/chain/hex.h"
#include "core/containers/open_table.h"
#include "core/csv/reading/block_parser.h"
#include "core/csv/text/utf8.h"
#include "core/messages/transaction_messages.h"
#include "core/transactions/transaction_batch.h"
#include "core/transactions/transaction_columns.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

Result<TransactionDefaults> defaultsOf(const TransactionColumns& columns, const std::string& path,
                                       const TransactionOptions& options)
{
    TransactionDefaults defaults;
    defaults.chain = options.chain;
    defaults.knownChains = options.knownChains;
    defaults.usesTags = options.usesTags;
    defaults.latestTime = options.latestTime;
    if (columns.has(Wallet))
        return defaults;
    defaults.ownerText = options.owner.empty() ? addressInName(path) : options.owner;
    switch (chain::readAddress(defaults.ownerText, defaults.owner)) {
        case chain::AddressReading::Good:
            return defaults;
        case chain::AddressReading::WrongChecksum:
            return failure(ErrorCode::Usage,
                           messages::ownerWrongChecksum(std::string(defaults.ownerText))
                               .at({.file = csv::sourceName(path)}));
        case chain::AddressReading::NotAnAddress:
            break;
    }
    if (options.ownersAreParties && columns.has(From)) {
        defaults.ownersAreParties = true;
        defaults.ownerText = {};
        return defaults;
    }
    return failure(ErrorCode::Usage, messages::ownerUnknown().at({.file = csv::sourceName(path)}));
}

/// A header that ends with the file may end in the middle of a name, and rows may have followed.
Result<void> checkHeader(const csv::CsvReader& reader, const std::string& path)
{
    if (reader.unendedHeader() == 0)
        return {};
    const Message message = messages::cutOffHeader(
        static_cast<std::int64_t>(reader.line()), static_cast<std::int64_t>(reader.unendedHeader()),
        static_cast<std::int64_t>(reader.header().size()), csv::shortened(reader.header().back()));
    return failure(ErrorCode::Unusable, message.at({.file = csv::sourceName(path)}));
}

/// One message of a row; of several cells the first names the line.
Message atLine(std::vector<Message> what, std::size_t line)
{
    what.front().location.line = line;
    return what.size() == 1 ? std::move(what.front()) : messages::severalCells(std::move(what));
}

Location placeOf(const TransactionColumns& columns, TransactionField field, std::size_t line)
{
    Location location = columns.has(field) ? columns.location(field) : Location();
    location.line = line;
    return location;
}

/// Whether amounts of wei are stored so that all their digits are there.
Result<void> checkExactAmounts(const csv::CsvReader& reader, const TransactionColumns& columns,
                               const std::string& path)
{
    for (const TransactionField field : {Value, GasPrice}) {
        const int shift = field == Value ? columns.valueShift : columns.gasPriceShift;
        if (!columns.has(field) || shift > 0 || !reader.isFloating(*columns.place(field)))
            continue;
        Location place = columns.location(field);
        place.file = csv::sourceName(path);
        return failure(ErrorCode::Unusable, messages::floatingAmounts().at(std::move(place)));
    }
    return {};
}

/// Joins the batches of one file.
class TransactionJoiner final {
public:
    explicit TransactionJoiner(std::size_t listedProblems) : m_listedProblems(listedProblems) {}

    void take(const TransactionBatch& batch, std::size_t line);
    /// Whether the numbers of the whole file can mean what their columns are taken for.
    Result<void> checkUnits(const TransactionColumns& columns, const std::string& path) const;
    /// Hands over the runs of a block, in order.
    void handOver(TransactionConsumer& taker);
    TransactionFileReport takeReport(std::vector<Message> warnings,
                                     const TransactionColumns& columns);

private:
    void addIssues(const TransactionBatch& batch, std::size_t line);
    void reportIssues(const TransactionColumns& columns);

    std::size_t m_listedProblems;
    std::size_t m_ownerRows = 0;
    std::size_t m_rowsWithGasPrice = 0;
    std::size_t m_lowGasPrices = 0;
    std::vector<TransactionBuffer*> m_runs;
    TransactionFileReport m_report;
    std::array<TransactionBatch::IssueCount, rowIssueCount> m_issues;
    std::map<std::uint64_t, TransactionBatch::IssueCount> m_unknownChains;
};

void TransactionJoiner::take(const TransactionBatch& batch, std::size_t line)
{
    m_runs.push_back(batch.run.get());
    m_report.rows += batch.rows;
    m_ownerRows += batch.ownerRows;
    m_rowsWithGasPrice += batch.rowsWithGasPrice;
    m_lowGasPrices += batch.lowGasPrices;
    m_report.unusable += batch.problems.size();
    addIssues(batch, line);
    for (const TransactionBatch::Problem& problem : batch.problems) {
        if (problem.wallet)
            ++m_report.unusableOfWallet[*problem.wallet];
        if (m_report.problems.size() < m_listedProblems)
            m_report.problems.push_back(atLine(problem.what, line + problem.line));
    }
}

Result<void> TransactionJoiner::checkUnits(const TransactionColumns& columns,
                                           const std::string& path) const
{
    constexpr std::size_t fewestPrices = 20;
    if (m_rowsWithGasPrice < fewestPrices || 2 * m_lowGasPrices <= m_rowsWithGasPrice)
        return {};
    Location place = columns.location(GasPrice);
    place.file = csv::sourceName(path);
    return failure(ErrorCode::Unusable, messages::gasPricesTooLow().at(std::move(place)));
}

void TransactionJoiner::handOver(TransactionConsumer& taker)
{
    taker.take(m_runs);
    m_runs.clear();
}

void TransactionJoiner::addIssues(const TransactionBatch& batch, std::size_t line)
{
    const auto add = [line](const TransactionBatch::IssueCount& issues,
                            TransactionBatch::IssueCount& sum) {
        if (sum.rows == 0)
            sum.line = line + issues.line;
        sum.rows += issues.rows;
    };
    for (std::size_t i = 0; i < rowIssueCount; ++i)
        add(batch.issues[i], m_issues[i]);
    for (const auto& [chain, issues] : batch.unknownChains)
        add(issues, m_unknownChains[chain]);
}

void TransactionJoiner::reportIssues(const TransactionColumns& columns)
{
    const auto tell = [&](RowIssue issue, const TransactionBatch::IssueCount& issues,
                          std::uint64_t chain) {
        const TransactionField field = fieldOf(issue);
        if (issues.rows > 0)
            m_report.issues.push_back(
                {issue, issues.rows, placeOf(columns, field, issues.line), chain});
    };
    for (std::size_t i = 0; i < rowIssueCount; ++i)
        tell(static_cast<RowIssue>(i), m_issues[i], 0);
    for (const auto& [chain, issues] : m_unknownChains)
        tell(RowIssue::UnknownChain, issues, chain);
}

TransactionFileReport TransactionJoiner::takeReport(std::vector<Message> warnings,
                                                    const TransactionColumns& columns)
{
    m_report.warnings = std::move(warnings);
    m_report.namesOwner = columns.has(Wallet) || m_report.rows == 0 || m_ownerRows > 0;
    reportIssues(columns);
    return std::move(m_report);
}

/// Reads the rows behind the header.
Result<TransactionFileReport> readRows(csv::CsvReader& reader, const TransactionColumns& columns,
                                       const TransactionParser& rowParser,
                                       TransactionConsumer& taker, const std::string& path,
                                       const Executor& executor)
{
    TransactionJoiner joiner(reader.limits().listedProblems);
    csv::BlockParser parser(
        rowParser, reader.limits(), reader.parsingExecutor(executor),
        [&joiner](const TransactionBatch& batch, std::size_t line) { joiner.take(batch, line); });
    auto read = csv::parseFile(reader, parser, executor, [&] { joiner.handOver(taker); });
    if (!read)
        return errorOf(read);
    if (auto checked = joiner.checkUnits(columns, path); !checked)
        return errorOf(checked);
    return joiner.takeReport(reader.warnings(), columns);
}

}  // namespace

Result<TransactionFileReport> readTransactions(const std::string& path,
                                               const TransactionOptions& options,
                                               TransactionConsumer& taker, csv::InputWatch watch,
                                               const csv::CsvLimits& limits)
{
    const Executor executor = watch.executor;
    auto reader = containers::openTable(path, options.csv, limits, std::move(watch), "transaction");
    if (!reader)
        return errorOf(reader);
    if (auto checked = checkHeader(*reader, path); !checked)
        return errorOf(checked);
    auto columns = bindTransactionColumns(reader->header(), csv::sourceName(path));
    if (!columns)
        return errorOf(columns);
    switch (options.valueUnit) {
        case ValueUnit::Recognised:
            break;
        case ValueUnit::Wei:
            columns->valueShift = 0;
            break;
        case ValueUnit::Gwei:
            columns->valueShift = 9;
            break;
        case ValueUnit::Ether:
            columns->valueShift = 18;
            break;
    }
    if (auto checked = checkExactAmounts(*reader, *columns, path); !checked)
        return errorOf(checked);
    if (options.usesTags && !columns->has(ProtocolTag))
        return failure(ErrorCode::Unusable, messages::noProtocolColumn(csv::sourceName(path)));
    const auto defaults = defaultsOf(*columns, path, options);
    if (!defaults)
        return errorOf(defaults);
    auto report = readRows(*reader, *columns,
                           TransactionParser(*columns, *defaults, reader->dialect(), limits, taker),
                           taker, path, executor);
    if (!report)
        return report;
    report->warnings.insert(report->warnings.begin(), columns->warnings.begin(),
                            columns->warnings.end());
    for (const std::string_view name : columns->missing())
        report->missing.emplace_back(name);
    report->source = columns->source;
    report->owner = std::string(defaults->ownerText);
    executor.report(1.0);
    return report;
}

std::string_view addressInName(std::string_view path)
{
    constexpr std::size_t length = 42;
    const std::string_view name = path.substr(path.find_last_of("/\\") + 1);
    std::string_view found;
    for (std::size_t at = 0; at + length <= name.size(); ++at) {
        const std::string_view part = name.substr(at, length);
        const bool isAddress =
            part[0] == '0' && (part[1] | 0x20) == 'x' &&
            std::all_of(part.begin() + 2, part.end(),
                        [](char c) { return chain::hexDigit(c) >= 0; }) &&
            (at + length == name.size() || chain::hexDigit(name[at + length]) < 0);
        if (isAddress && !found.empty())
            return {};
        if (isAddress)
            found = part;
    }
    return found;
}

}  // namespace walletloupe::transactions

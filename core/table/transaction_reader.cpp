#include "core/table/transaction_reader.h"

#include "core/chain/hex.h"
#include "core/table/block_parser.h"
#include "core/table/transaction_batch.h"
#include "core/table/transaction_columns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace walletloupe::table {
namespace {

using enum TransactionField;

Result<TransactionDefaults> defaultsOf(const TransactionColumns& columns, const std::string& path,
                                       const TransactionOptions& options)
{
    TransactionDefaults defaults;
    defaults.chain = options.chain;
    if (columns.has(Wallet))
        return defaults;
    defaults.ownerText = options.owner.empty() ? addressInName(path) : options.owner;
    switch (chain::readAddress(defaults.ownerText, defaults.owner)) {
        case chain::AddressReading::Good:
            return defaults;
        case chain::AddressReading::WrongChecksum:
            return failure(ErrorCode::Usage, sourceName(path) + ": the owner " +
                                                 std::string(defaults.ownerText) +
                                                 " fails its checksum (EIP-55).");
        case chain::AddressReading::NotAnAddress:
            break;
    }
    return failure(ErrorCode::Usage,
                   sourceName(path) +
                       ": nothing tells whose transactions these are. Add a column "
                       "wallet_address, name the file after the wallet, or give --owner.");
}

/// Joins the batches of one file.
class TransactionJoiner final {
public:
    explicit TransactionJoiner(std::size_t listedProblems) : m_listedProblems(listedProblems) {}

    void take(const TransactionBatch& batch, std::size_t line);
    /// Hands over the runs of a block, in order.
    void handOver(TransactionTaker& taker);
    TransactionFileReport takeReport(std::vector<std::string> warnings);

private:
    void noteTimes(const TransactionBatch& batch, std::size_t line);

    std::size_t m_listedProblems;
    std::vector<TransactionRun*> m_runs;
    TransactionFileReport m_report;
    std::array<bool, 2> m_isNoted{};  ///< milliseconds, ISO
};

void TransactionJoiner::take(const TransactionBatch& batch, std::size_t line)
{
    m_runs.push_back(batch.run.get());
    m_report.rows += batch.rows;
    m_report.unusable += batch.problems.size();
    noteTimes(batch, line);
    for (const TransactionBatch::Problem& problem : batch.problems) {
        if (m_report.problems.size() == m_listedProblems)
            return;
        const std::size_t where = line + problem.line;
        m_report.problems.push_back({where, "line " + std::to_string(where) + problem.what});
    }
}

void TransactionJoiner::handOver(TransactionTaker& taker)
{
    taker.take(m_runs);
    m_runs.clear();
}

void TransactionJoiner::noteTimes(const TransactionBatch& batch, std::size_t line)
{
    const auto note = [&](std::size_t form, const std::optional<std::size_t>& first,
                          const std::string& what) {
        if (!first || std::exchange(m_isNoted[form], true))
            return;
        m_report.warnings.push_back("From line " + std::to_string(line + *first) +
                                    " on, times are " + what + " and were read as such.");
    };
    const auto milliseconds = [&] { note(0, batch.milliseconds, "milliseconds"); };
    const bool isIsoFirst = batch.isoTimes < batch.milliseconds;
    if (!isIsoFirst)
        milliseconds();
    note(1, batch.isoTimes, "dates in ISO form (UTC where they name no zone)");
    if (isIsoFirst)
        milliseconds();
}

TransactionFileReport TransactionJoiner::takeReport(std::vector<std::string> warnings)
{
    warnings.insert(warnings.end(), m_report.warnings.begin(), m_report.warnings.end());
    m_report.warnings = std::move(warnings);
    return std::move(m_report);
}

/// Reads the rows behind the header.
Result<TransactionFileReport> readRows(CsvReader& reader, const TransactionParser& rowParser,
                                       TransactionTaker& taker, const Progress& progress)
{
    TransactionJoiner joiner(reader.limits().listedProblems);
    BlockParser parser(
        rowParser, reader.parsingLimits(),
        [&joiner](const TransactionBatch& batch, std::size_t line) { joiner.take(batch, line); });
    auto read = parseFile(reader, parser, progress, [&] { joiner.handOver(taker); });
    if (!read)
        return failure(std::move(read.error()));
    return joiner.takeReport(reader.warnings());
}

}  // namespace

Result<TransactionFileReport> readTransactions(const std::string& path,
                                               const TransactionOptions& options,
                                               TransactionTaker& taker, InputWatch watch,
                                               const CsvLimits& limits)
{
    const Progress progress = watch.progress;
    auto reader = CsvReader::open(path, options.csv, limits, std::move(watch));
    if (!reader)
        return failure(std::move(reader.error()));
    auto columns = bindTransactionColumns(reader->header(), sourceName(path));
    if (!columns)
        return failure(std::move(columns.error()));
    const auto defaults = defaultsOf(*columns, path, options);
    if (!defaults)
        return failure(defaults.error());
    auto report =
        readRows(*reader, TransactionParser(*columns, *defaults, reader->dialect(), limits, taker),
                 taker, progress);
    if (!report)
        return report;
    report->warnings.insert(report->warnings.begin(), columns->warnings.begin(),
                            columns->warnings.end());
    for (const std::string_view name : columns->missing())
        report->missing.emplace_back(name);
    report->hasProtocolTags = columns->has(ProtocolTag);
    report->owner = std::string(defaults->ownerText);
    progress.report(1.0);
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

}  // namespace walletloupe::table

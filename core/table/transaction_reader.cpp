#include "core/table/transaction_reader.h"

#include "core/chain/hex.h"
#include "core/table/block_parser.h"
#include "core/table/transaction_batch.h"
#include "core/table/transaction_columns.h"
#include "core/table/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

namespace walletloupe::table {
namespace {

using enum TransactionField;

Result<TransactionDefaults> defaultsOf(const TransactionColumns& columns, const std::string& path,
                                       const TransactionOptions& options)
{
    TransactionDefaults defaults;
    defaults.chain = options.chain;
    defaults.knownChains = options.knownChains;
    defaults.usesTags = options.usesTags;
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

/// A header that ends with the file may end in the middle of a name, and rows may have followed.
Result<void> checkHeader(const CsvReader& reader, const std::string& path)
{
    if (reader.unendedHeader() == 0)
        return {};
    return failure(ErrorCode::Unusable,
                   sourceName(path) + ": the file ends inside its first line (line " +
                       std::to_string(reader.line()) + ", behind byte " +
                       std::to_string(reader.unendedHeader()) + " of it, in column " +
                       std::to_string(reader.header().size()) + ", \"" +
                       shortened(reader.header().back()) +
                       "\"): it was cut off. Export it again; even without a transaction, a line "
                       "end stands behind the header.");
}

/// Joins the batches of one file.
class TransactionJoiner final {
public:
    explicit TransactionJoiner(std::size_t listedProblems) : m_listedProblems(listedProblems) {}

    void take(const TransactionBatch& batch, std::size_t line);
    /// Hands over the runs of a block, in order.
    void handOver(TransactionTaker& taker);
    TransactionFileReport takeReport(std::vector<std::string> warnings,
                                     const TransactionColumns& columns);

private:
    void addOdd(const TransactionBatch& batch, std::size_t line);
    void tellOdd(const TransactionColumns& columns);

    std::size_t m_listedProblems;
    std::vector<TransactionRun*> m_runs;
    TransactionFileReport m_report;
    std::array<TransactionBatch::Odd, rowOddityCount> m_odd;
    std::map<std::uint64_t, TransactionBatch::Odd> m_unknownChains;
};

void TransactionJoiner::take(const TransactionBatch& batch, std::size_t line)
{
    m_runs.push_back(batch.run.get());
    m_report.rows += batch.rows;
    m_report.unusable += batch.problems.size();
    addOdd(batch, line);
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

void TransactionJoiner::addOdd(const TransactionBatch& batch, std::size_t line)
{
    const auto add = [line](const TransactionBatch::Odd& odd, TransactionBatch::Odd& sum) {
        if (sum.rows == 0)
            sum.line = line + odd.line;
        sum.rows += odd.rows;
    };
    for (std::size_t i = 0; i < rowOddityCount; ++i)
        add(batch.odd[i], m_odd[i]);
    for (const auto& [chain, odd] : batch.unknownChains)
        add(odd, m_unknownChains[chain]);
}

void TransactionJoiner::tellOdd(const TransactionColumns& columns)
{
    const auto tell = [&](RowOddity oddity, const TransactionBatch::Odd& odd, std::uint64_t chain) {
        const TransactionField field = fieldOf(oddity);
        if (odd.rows > 0)
            m_report.odd.push_back({oddity, odd.rows,
                                    "line " + std::to_string(odd.line) +
                                        (columns.has(field) ? ", " + columns.shown(field) : ""),
                                    chain});
    };
    for (std::size_t i = 0; i < rowOddityCount; ++i)
        tell(static_cast<RowOddity>(i), m_odd[i], 0);
    for (const auto& [chain, odd] : m_unknownChains)
        tell(RowOddity::UnknownChain, odd, chain);
}

TransactionFileReport TransactionJoiner::takeReport(std::vector<std::string> warnings,
                                                    const TransactionColumns& columns)
{
    m_report.warnings = std::move(warnings);
    tellOdd(columns);
    return std::move(m_report);
}

/// Reads the rows behind the header.
Result<TransactionFileReport> readRows(CsvReader& reader, const TransactionColumns& columns,
                                       const TransactionParser& rowParser, TransactionTaker& taker,
                                       const Executor& executor)
{
    TransactionJoiner joiner(reader.limits().listedProblems);
    BlockParser parser(
        rowParser, reader.limits(), reader.parsingExecutor(executor),
        [&joiner](const TransactionBatch& batch, std::size_t line) { joiner.take(batch, line); });
    auto read = parseFile(reader, parser, executor, [&] { joiner.handOver(taker); });
    if (!read)
        return failure(std::move(read.error()));
    return joiner.takeReport(reader.warnings(), columns);
}

}  // namespace

Result<TransactionFileReport> readTransactions(const std::string& path,
                                               const TransactionOptions& options,
                                               TransactionTaker& taker, InputWatch watch,
                                               const CsvLimits& limits)
{
    const Executor executor = watch.executor;
    auto reader = CsvReader::open(path, options.csv, limits, std::move(watch), "transaction");
    if (!reader)
        return failure(std::move(reader.error()));
    if (auto checked = checkHeader(*reader, path); !checked)
        return failure(std::move(checked.error()));
    auto columns = bindTransactionColumns(reader->header(), sourceName(path));
    if (!columns)
        return failure(std::move(columns.error()));
    if (options.usesTags && !columns->has(ProtocolTag))
        return failure(ErrorCode::Unusable,
                       sourceName(path) +
                           " has no column protocol_version. Use the registry's tags, or add it.");
    const auto defaults = defaultsOf(*columns, path, options);
    if (!defaults)
        return failure(defaults.error());
    auto report = readRows(*reader, *columns,
                           TransactionParser(*columns, *defaults, reader->dialect(), limits, taker),
                           taker, executor);
    if (!report)
        return report;
    report->warnings.insert(report->warnings.begin(), columns->warnings.begin(),
                            columns->warnings.end());
    for (const std::string_view name : columns->missing())
        report->missing.emplace_back(name);
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

}  // namespace walletloupe::table

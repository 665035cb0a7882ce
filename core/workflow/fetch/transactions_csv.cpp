#include "core/workflow/fetch/transactions_csv.h"

#include "core/chain/contract_registry.h"
#include "core/chain/protocol.h"
#include "core/csv/writing/csv_writer.h"
#include "core/store/history_store.h"
#include "core/workflow/fetch/contract_file.h"
#include "core/workflow/fetch/fetch_coverage.h"

#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace walletloupe::workflow {
namespace {

using chain::RowField;

constexpr std::size_t bytesAtOnce = 1 << 20;

class TransactionsFile final {
public:
    TransactionsFile(const FetchReport& report, const chain::ContractRegistry& registry,
                     csv::AtomicFile& file, const Progress& progress)
        : m_registry(registry), m_file(file), m_progress(progress)
    {
        m_out.report = report;
        for (const std::string_view name : chain::kRowFieldNames)
            m_csv.text(name);
        m_csv.text("wallet_address").text("chain_id").text("protocol_version").endRow();
    }

    Result<void> addWallet(const store::HistoryStore& store, std::size_t wallet);
    Result<WrittenTransactions> finish(const Clock& clock);

private:
    bool isUnchanged(const store::HistoryStore& store, std::size_t wallet);
    Result<void> addRows(const store::HistoryStore& store, std::size_t wallet);
    bool addRow(const wallets::ListedWallet& wallet, const chain::HistoryRow& row);
    std::string_view protocolOf(const chain::HistoryRow& row) const;
    bool flush();

    const chain::ContractRegistry& m_registry;
    csv::AtomicFile& m_file;
    const Progress& m_progress;
    csv::CsvWriter m_csv;
    Result<void> m_written;
    WrittenTransactions m_out;
};

/// Without a coverage beside the file, a part of a history would pass for the whole.
Result<void> TransactionsFile::addWallet(const store::HistoryStore& store, std::size_t wallet)
{
    WalletFetch& fetch = m_out.report.wallets[wallet];
    fetch.writtenRows = 0;
    const bool wasWhole = isWhole(fetch.status);
    if (fetch.kept.fetchedAt == 0 || (!wasWhole && !m_file.appearsWhole()))
        return {};
    if (!isUnchanged(store, wallet)) {
        fetch.status = FetchStatus::Failed;
        fetch.reason = "another program changed what is kept of it meanwhile: fetch it again";
        return {};
    }
    const std::uint64_t before = m_out.rows;
    if (auto added = addRows(store, wallet); !added)
        return added;
    fetch.writtenRows = m_out.rows - before;
    if (wasWhole)
        fetch.status = *fetch.writtenRows == 0 ? FetchStatus::Empty : FetchStatus::Complete;
    return {};
}

bool TransactionsFile::isUnchanged(const store::HistoryStore& store, std::size_t wallet)
{
    const store::HistoryState& known = m_out.report.wallets[wallet].kept;
    const auto now = store.state(m_out.report.keyOf(wallet));
    return now && *now && (*now)->position == known.position && (*now)->rows == known.rows;
}

Result<void> TransactionsFile::addRows(const store::HistoryStore& store, std::size_t wallet)
{
    const FetchOptions& fetchOptions = m_out.report.fetchOptions;
    std::uint64_t seen = 0;
    const auto read = store.readRows(m_out.report.keyOf(wallet), [&](const chain::HistoryRow& row) {
        ++seen;
        const bool isRequested = row.block >= fetchOptions.fromBlock &&
                                 (!fetchOptions.toBlock || row.block <= *fetchOptions.toBlock);
        return !isRequested || addRow(fetchOptions.wallets[wallet], row);
    });
    if (!read || !m_written)
        return read ? m_written : read;
    if (seen != m_out.report.wallets[wallet].kept.rows)
        return failure(ErrorCode::Unusable, "Another program changed what is kept of " +
                                                fetchOptions.wallets[wallet].spelling +
                                                " while it was written. Fetch again.");
    return {};
}

bool TransactionsFile::addRow(const wallets::ListedWallet& wallet, const chain::HistoryRow& row)
{
    for (const std::string& field : row.fields)
        m_csv.text(field);
    m_csv.text(wallet.spelling).integer(static_cast<long long>(m_out.report.fetchOptions.chain));
    m_csv.text(protocolOf(row)).endRow();
    ++m_out.rows;
    return m_csv.str().size() < bytesAtOnce || flush();
}

/// By its recipient, else its sender; genesis rows name no sender.
std::string_view TransactionsFile::protocolOf(const chain::HistoryRow& row) const
{
    chain::Address to;
    chain::Address from;
    const bool hasTo = chain::readAddress(row[RowField::To], to) == chain::AddressReading::Good;
    const bool hasFrom =
        chain::readAddress(row[RowField::From], from) == chain::AddressReading::Good;
    const chain::Contract* const contract = m_registry.inScope(
        m_out.report.fetchOptions.chain, hasTo ? &to : nullptr, hasFrom ? &from : nullptr);
    return contract == nullptr ? std::string_view() : contract->protocol->tag;
}

bool TransactionsFile::flush()
{
    if (m_progress.cancelled())
        m_written = cancelledFailure();
    else
        m_written = m_file.append(m_csv.take());
    return m_written.has_value();
}

/// An older coverage goes first, so that it never vouches for rows that it does not know.
Result<WrittenTransactions> TransactionsFile::finish(const Clock& clock)
{
    if (!flush())
        return errorOf(m_written);
    const bool hasCoverage = m_file.appearsWhole();
    const std::string beside = coveragePath(m_file.path());
    std::error_code ignored;
    if (hasCoverage)
        std::filesystem::remove(beside, ignored);
    if (auto committed = m_file.commit(); !committed)
        return errorOf(committed);
    if (!hasCoverage)
        return std::move(m_out);
    FetchCoverage coverage = coverageOf(m_out.report, clock);
    coverage.fileBytes = m_file.bytes();
    if (auto covered = csv::writeAtomically(beside, coverageJson(coverage)); !covered)
        return errorOf(covered);
    return std::move(m_out);
}

}  // namespace

Result<WrittenTransactions> writeTransactions(const FetchReport& report, const std::string& store,
                                              csv::AtomicFile& file, const Clock& clock,
                                              const Progress& progress)
{
    const auto registry = builtInContracts();
    if (!registry)
        return errorOf(registry);
    const auto opened = store::HistoryStore::open(store);
    if (!opened)
        return errorOf(opened);
    TransactionsFile out(report, *registry, file, progress);
    for (std::size_t wallet = 0; wallet < report.wallets.size(); ++wallet) {
        if (auto added = out.addWallet(**opened, wallet); !added)
            return errorOf(added);
    }
    return out.finish(clock);
}

}  // namespace walletloupe::workflow

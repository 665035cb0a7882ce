#include "core/workflow/transactions_csv.h"

#include "core/chain/contract_registry.h"
#include "core/store/history_store.h"
#include "core/table/atomic_file.h"
#include "core/table/csv_writer.h"
#include "core/workflow/contract_file.h"

namespace walletloupe::workflow {
namespace {

using chain::RowField;

constexpr std::size_t bytesAtOnce = 1 << 20;

class TransactionsFile final {
public:
    TransactionsFile(const FetchReport& report, const chain::ContractRegistry& registry,
                     const std::string& path, const Progress& progress)
        : m_report(report), m_registry(registry), m_file(path), m_progress(progress)
    {
        for (const std::string_view name : chain::kRowFieldNames)
            m_csv.text(name);
        m_csv.text("wallet_address").text("chain_id").text("protocol_version").endRow();
    }

    Result<void> addWallet(const store::HistoryStore& store, std::size_t wallet);
    Result<std::uint64_t> finish();

private:
    bool addRow(const table::ListedWallet& wallet, const chain::HistoryRow& row);
    std::string_view protocolOf(const chain::HistoryRow& row) const;
    bool flush();

    const FetchReport& m_report;
    const chain::ContractRegistry& m_registry;
    table::AtomicFile m_file;
    const Progress& m_progress;
    table::CsvWriter m_csv;
    Result<void> m_written;
    std::uint64_t m_rows = 0;
};

Result<void> TransactionsFile::addWallet(const store::HistoryStore& store, std::size_t wallet)
{
    const table::ListedWallet& listed = m_report.order.wallets[wallet];
    const auto read = store.readRows(m_report.keyOf(wallet), [&](const chain::HistoryRow& row) {
        const bool isWanted = row.block >= m_report.order.fromBlock &&
                              (!m_report.order.toBlock || row.block <= *m_report.order.toBlock);
        return !isWanted || addRow(listed, row);
    });
    return read ? m_written : read;
}

bool TransactionsFile::addRow(const table::ListedWallet& wallet, const chain::HistoryRow& row)
{
    for (const std::string& field : row.fields)
        m_csv.text(field);
    m_csv.text(wallet.spelling).integer(static_cast<long long>(m_report.order.chain));
    m_csv.text(protocolOf(row)).endRow();
    ++m_rows;
    return m_csv.str().size() < bytesAtOnce || flush();
}

/// As the scope "compound" has it; genesis rows name no sender.
std::string_view TransactionsFile::protocolOf(const chain::HistoryRow& row) const
{
    chain::Address to;
    chain::Address from;
    const bool hasTo = chain::readAddress(row[RowField::To], to) == chain::AddressReading::Good;
    const bool hasFrom =
        chain::readAddress(row[RowField::From], from) == chain::AddressReading::Good;
    const chain::Contract* const contract =
        m_registry.inScope(m_report.order.chain, hasTo ? &to : nullptr, hasFrom ? &from : nullptr);
    return contract == nullptr ? std::string_view() : chain::protocolTag(contract->protocol);
}

bool TransactionsFile::flush()
{
    if (m_progress.cancelled())
        m_written = cancelledFailure();
    else
        m_written = m_file.append(m_csv.take());
    return m_written.has_value();
}

Result<std::uint64_t> TransactionsFile::finish()
{
    if (!flush())
        return failure(m_written.error());
    if (auto committed = m_file.commit(); !committed)
        return failure(std::move(committed.error()));
    return m_rows;
}

}  // namespace

Result<std::uint64_t> writeTransactions(const FetchReport& report, const std::string& store,
                                        const std::string& path, const Progress& progress)
{
    const auto registry = builtInContracts();
    if (!registry)
        return failure(registry.error());
    const auto opened = store::HistoryStore::open(store);
    if (!opened)
        return failure(opened.error());
    TransactionsFile file(report, *registry, path, progress);
    for (std::size_t wallet = 0; wallet < report.wallets.size(); ++wallet) {
        if (auto added = file.addWallet(**opened, wallet); !added)
            return failure(std::move(added.error()));
    }
    return file.finish();
}

}  // namespace walletloupe::workflow

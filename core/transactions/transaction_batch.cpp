#include "core/transactions/transaction_batch.h"

#include "core/chain/transaction.h"
#include "core/messages/csv_messages.h"

#include <bit>

namespace walletloupe::transactions {

void TransactionBatch::clear()
{
    rows = 0;
    ownerRows = 0;
    rowsWithGasPrice = 0;
    lowGasPrices = 0;
    problems.clear();
    issues = {};
    unknownChains.clear();
    scanned = {};
    unquoted.clear();
}

TransactionParser::TransactionParser(const TransactionColumns& columns,
                                     const TransactionDefaults& defaults,
                                     const csv::CsvDialect& dialect, const csv::CsvLimits& limits,
                                     const TransactionConsumer& taker)
    : m_taker(taker)
    , m_fieldCount(columns.header.size())
    , m_allowsTrailingSeparator(dialect.surplus == csv::SurplusField::Trailing)
    , m_ownersAreParties(defaults.ownersAreParties)
    , m_owner(columns.has(TransactionField::Wallet) || defaults.ownersAreParties
                  ? std::nullopt
                  : std::optional(defaults.owner))
    , m_splitter(dialect.separator, limits.quoteBytes)
    , m_cells(columns, defaults)
{
}

void TransactionParser::parse(const csv::TextSpan& stretch, TransactionBatch& batch)
{
    batch.clear();
    if (!batch.run)
        batch.run = m_taker.makeBuffer();
    batch.run->clear();
    m_textCheck.begin(stretch);
    batch.scanned = csv::scanRecords(
        m_splitter, stretch,
        [&](std::string_view record, std::size_t line) { takeRecord(record, line, batch); },
        [&](std::string_view, std::size_t line) {
            batch.problems.push_back({line, m_owner, {messages::openQuote({})}});
        });
}

void TransactionParser::takeRecord(std::string_view record, std::size_t line,
                                   TransactionBatch& batch)
{
    const auto& fields = m_splitter.fields();
    if (!m_textCheck.isText(record)) {
        batch.problems.push_back({line, m_owner, {messages::brokenText({})}});
        return;
    }
    if (!csv::fitsHeader(fields, m_fieldCount, m_allowsTrailingSeparator)) {
        batch.problems.push_back(
            {line,
             m_owner,
             {messages::wrongFieldCount(static_cast<std::int64_t>(fields.size()),
                                        static_cast<std::int64_t>(m_fieldCount), {})}});
        return;
    }
    chain::OwnedTransaction row;
    if (!m_cells.read(fields, row, batch.unquoted)) {
        batch.problems.push_back({line,
                                  m_cells.hasOwner() ? std::optional(row.wallet) : std::nullopt,
                                  m_cells.cellProblems()});
        return;
    }
    ++batch.rows;
    countUnits(row.transaction, batch);
    addRow(row, batch);
    if (m_cells.issues() != 0)
        recordIssues(row.transaction.chain, line, batch);
}

void TransactionParser::countUnits(const chain::Transaction& transaction, TransactionBatch& batch)
{
    if (transaction.chain != 1 || !transaction.gasPrice || *transaction.gasPrice == 0)
        return;
    ++batch.rowsWithGasPrice;
    batch.lowGasPrices += *transaction.gasPrice < lowGasPriceWei ? 1 : 0;
}

void TransactionParser::addRow(chain::OwnedTransaction& row, TransactionBatch& batch) const
{
    const chain::Transaction& transaction = row.transaction;
    if (!m_ownersAreParties) {
        const bool isParty = !transaction.hasSender || transaction.from == row.wallet ||
                             (transaction.hasRecipient && transaction.to == row.wallet);
        batch.ownerRows += isParty ? 1 : 0;
        batch.run->add(row);
        return;
    }
    ++batch.ownerRows;
    const auto addTo = [&](const chain::Address& wallet) {
        row.wallet = wallet;
        row.spelling = batch.unquoted.emplace_back(chain::lowerCaseText(wallet));
        batch.run->add(row);
    };
    if (transaction.hasSender)
        addTo(transaction.from);
    if (transaction.hasRecipient && !(transaction.hasSender && transaction.to == transaction.from))
        addTo(transaction.to);
}

void TransactionParser::recordIssues(std::uint64_t chain, std::size_t line,
                                     TransactionBatch& batch) const
{
    for (unsigned left = m_cells.issues(); left != 0; left &= left - 1) {
        const auto issue = static_cast<RowIssue>(std::countr_zero(left));
        TransactionBatch::IssueCount& issues = issue == RowIssue::UnknownChain
                                                   ? batch.unknownChains[chain]
                                                   : batch.issues[static_cast<std::size_t>(issue)];
        if (issues.rows++ == 0)
            issues.line = line;
    }
}

}  // namespace walletloupe::transactions

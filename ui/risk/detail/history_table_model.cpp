#include "ui/risk/detail/history_table_model.h"

#include "ui/format/action_text.h"
#include "ui/format/number_text.h"
#include "ui/parts/address_font.h"
#include "ui/parts/tones.h"
#include "ui/risk/detail/history_texts.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPalette>

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace walletloupe::ui {
namespace {

using analysis::HistoryRow;

constexpr int etherDecimals = 18;
constexpr double none = std::numeric_limits<double>::quiet_NaN();

double coinsOf(const HistoryRow& row)
{
    return row.value ? amountNumber(*row.value, etherDecimals) : none;
}

/// The titles say ETH; another coin is named beside its number.
QString coinText(const HistoryRow& row, double coins)
{
    const QString number = numberText(coins);
    if (std::isnan(coins) || row.coin == chain::NativeCoin::Ether)
        return number;
    const std::string_view symbol = chain::symbolOf(row.coin);
    return number + u' ' +
           (symbol.empty() ? QCoreApplication::translate("History", "coins of its chain")
                           : QString::fromLatin1(symbol.data(), qsizetype(symbol.size())));
}

QString outcomeText(const HistoryRow& row)
{
    switch (row.status) {
        case chain::TransactionStatus::Failed:
            return QCoreApplication::translate("History", "Failed");
        case chain::TransactionStatus::Succeeded:
            return QCoreApplication::translate("History", "Succeeded");
        case chain::TransactionStatus::Unknown:
            break;
    }
    return QCoreApplication::translate("History", "not known");
}

QString functionOf(const HistoryRow& row)
{
    return QString::fromStdString(row.function.value_or(std::string()));
}

QString blockText(const HistoryRow& row)
{
    return row.block ? countText(static_cast<qint64>(*row.block)) : QString();
}

/// Failures have the colour of errors.
QVariant outcomeColor(const HistoryRow& row, int role)
{
    return role == Qt::ForegroundRole && row.isFailed()
               ? QVariant(QBrush(toneColor(Tone::Error, QGuiApplication::palette())))
               : QVariant();
}

using HistoryColumn = TableColumn<HistoryRow>;

HistoryColumn valueColumn(const QString& title, const QString& help)
{
    HistoryColumn column = numberColumn<HistoryRow>(title, help, coinsOf);
    column.text = [](const HistoryRow& row) { return coinText(row, coinsOf(row)); };
    column.copy = [](const HistoryRow& row) {
        return row.value ? exactAmountText(*row.value, etherDecimals) : QString();
    };
    return column;
}

HistoryColumn gasCostColumn(const QString& title, const QString& help)
{
    const auto cost = [](const HistoryRow& row) { return row.gasCost.value_or(none); };
    HistoryColumn column = numberColumn<HistoryRow>(title, help, cost);
    column.text = [cost](const HistoryRow& row) { return coinText(row, cost(row)); };
    return column;
}

HistoryColumn outcomeColumn(const QString& title, const QString& help)
{
    HistoryColumn column{title, help, outcomeText};
    column.extra = outcomeColor;
    return column;
}

HistoryColumn blockColumn(const QString& title, const QString& help)
{
    const auto sort = [](const HistoryRow& row) {
        return static_cast<qulonglong>(row.block.value_or(0));
    };
    const auto copy = [](const HistoryRow& row) {
        return row.block ? QString::number(*row.block) : QString();
    };
    return {title, help, blockText, sort, copy, {}, Qt::AlignRight};
}

}  // namespace

HistoryTableModel::Columns HistoryTableModel::columns() const
{
    return {
        // Equal times keep the order of the chain.
        {tr("Time (UTC)"), tr("Of its block"),
         [](const HistoryRow& row) { return timeText(row.time).chopped(4); },
         [](const HistoryRow& row) { return static_cast<qlonglong>(row.time); }},
        {tr("Direction"), tr("Seen from the wallet"),
         [](const HistoryRow& row) { return rowDirectionText(row.direction); }},
        {tr("Counterparty"),
         tr("Who is at the other end: a known contract, or an address"),
         [this](const HistoryRow& row) { return partyText(*m_history, row); },
         {},
         [this](const HistoryRow& row) { return partyAddress(*m_history, row); }},
        {tr("Protocol"), tr("V2, V3 or neither"),
         [](const HistoryRow& row) { return QString::fromStdString(row.protocol); }},
        {tr("Action"),
         tr("What the wallet did; approximate where the row does not tell for certain"),
         actionsText},
        {tr("Amount"), tr("Of the action; in units where the decimals of a token are not known"),
         [this](const HistoryRow& row) { return amountsText(*m_history, row); }},
        valueColumn(tr("Value (ETH)"), tr("Ether that the transaction moved")),
        gasCostColumn(tr("Gas cost (ETH)"), tr("Gas used times its price")),
        outcomeColumn(tr("Outcome"), tr("Whether it failed")),
        {tr("Function"),
         tr("What it called: a name, or the first bytes of the call"),
         [](const HistoryRow& row) { return functionOf(row).section(u'(', 0, 0); },
         {},
         functionOf},
        {tr("Counts in"),
         tr("Features that this row makes different; those made of all rows alike are left out"),
         countsInText},
        blockColumn(tr("Block"), tr("Its number")),
        {tr("Hash"),
         tr("Of the transaction"),
         [](const HistoryRow& row) { return shortAddressText(QString::fromStdString(row.hash)); },
         {},
         [](const HistoryRow& row) { return QString::fromStdString(row.hash); }},
    };
}

HistoryTableModel::HistoryTableModel(QObject* parent) : ColumnTableModel(parent)
{
    setColumns(columns());
}

void HistoryTableModel::setHistory(std::shared_ptr<const analysis::WalletHistory> history)
{
    beginResetModel();
    m_history = std::move(history);
    m_rows.resize(m_history ? m_history->rows.size() : 0);
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    endResetModel();
}

void HistoryTableModel::setRows(std::vector<std::size_t> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int HistoryTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const HistoryRow& HistoryTableModel::rowAt(int row) const
{
    return m_history->rows[m_rows[static_cast<std::size_t>(row)]];
}

QVariant HistoryTableModel::rowData(const HistoryRow&, const QModelIndex& cell, int role) const
{
    return role == Qt::FontRole ? addressFontFor(cell.data().toString()) : readInFull(cell, role);
}

}  // namespace walletloupe::ui

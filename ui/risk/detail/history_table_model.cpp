#include "ui/risk/detail/history_table_model.h"

#include "ui/format/action_text.h"
#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/address_font.h"
#include "ui/parts/tones.h"
#include "ui/risk/detail/history_texts.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPalette>

#include <array>
#include <limits>
#include <numeric>
#include <utility>

namespace walletloupe::ui {
namespace {

using analysis::HistoryRow;

constexpr int etherDecimals = 18;
constexpr double none = std::numeric_limits<double>::quiet_NaN();

struct ColumnText {
    const char* title;
    const char* help;
};

constexpr std::array<ColumnText, HistoryTableModel::ColumnCount> columnTexts{{
    {QT_TRANSLATE_NOOP("History", "Time (UTC)"), QT_TRANSLATE_NOOP("History", "Of its block")},
    {QT_TRANSLATE_NOOP("History", "Way"), QT_TRANSLATE_NOOP("History", "Seen from the wallet")},
    {QT_TRANSLATE_NOOP("History", "Counterparty"),
     QT_TRANSLATE_NOOP("History", "Who is at the other end: a known contract, or an address")},
    {QT_TRANSLATE_NOOP("History", "Protocol"), QT_TRANSLATE_NOOP("History", "V2, V3 or neither")},
    {QT_TRANSLATE_NOOP("History", "Action"),
     QT_TRANSLATE_NOOP("History",
                       "What the wallet did; approximate where the row does not tell "
                       "for certain")},
    {QT_TRANSLATE_NOOP("History", "Amount"),
     QT_TRANSLATE_NOOP("History",
                       "Of the action; in units where the decimals of a token are not "
                       "known")},
    {QT_TRANSLATE_NOOP("History", "Value (ETH)"),
     QT_TRANSLATE_NOOP("History", "Ether that the transaction moved")},
    {QT_TRANSLATE_NOOP("History", "Gas cost (ETH)"),
     QT_TRANSLATE_NOOP("History", "Gas used times its price")},
    {QT_TRANSLATE_NOOP("History", "Outcome"), QT_TRANSLATE_NOOP("History", "Whether it failed")},
    {QT_TRANSLATE_NOOP("History", "Function"),
     QT_TRANSLATE_NOOP("History", "What it called: a name, or the first bytes of the call")},
    {QT_TRANSLATE_NOOP("History", "Counts in"),
     QT_TRANSLATE_NOOP("History",
                       "Features that this row makes different; those made of all rows "
                       "alike are left out")},
    {QT_TRANSLATE_NOOP("History", "Block"), QT_TRANSLATE_NOOP("History", "Its number")},
    {QT_TRANSLATE_NOOP("History", "Hash"), QT_TRANSLATE_NOOP("History", "Of the transaction")},
}};

bool isNumber(int column)
{
    return column == HistoryTableModel::Value || column == HistoryTableModel::GasCost ||
           column == HistoryTableModel::Block;
}

int alignmentOf(int column)
{
    return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

double etherOf(const HistoryRow& row)
{
    return row.value ? amountNumber(*row.value, etherDecimals) : none;
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

QString textOf(const analysis::WalletHistory& history, const HistoryRow& row, int column)
{
    switch (column) {
        case HistoryTableModel::Time:
            return timeText(row.time).chopped(4);
        case HistoryTableModel::Direction:
            return rowDirectionText(row.direction);
        case HistoryTableModel::Party:
            return partyText(history, row);
        case HistoryTableModel::Protocol:
            return QString::fromStdString(row.protocol);
        case HistoryTableModel::Action:
            return actionsText(row);
        case HistoryTableModel::Amount:
            return amountsText(history, row);
        case HistoryTableModel::Value:
            return numberText(etherOf(row));
        case HistoryTableModel::GasCost:
            return numberText(row.gasCost.value_or(none));
        case HistoryTableModel::Outcome:
            return outcomeText(row);
        case HistoryTableModel::Function:
            return QString::fromStdString(row.function.value_or(std::string())).section(u'(', 0, 0);
        case HistoryTableModel::CountsIn:
            return countsInText(row);
        case HistoryTableModel::Block:
            return row.block ? countText(static_cast<qint64>(*row.block)) : QString();
        case HistoryTableModel::Hash:
            return shortAddressText(QString::fromStdString(row.hash));
        default:
            return {};
    }
}

/// In full, as another program wants it.
QString copyOf(const analysis::WalletHistory& history, const HistoryRow& row, int column)
{
    switch (column) {
        case HistoryTableModel::Party:
            return partyAddress(history, row);
        case HistoryTableModel::Value:
            return row.value ? exactAmountText(*row.value, etherDecimals) : QString();
        case HistoryTableModel::GasCost:
            return exactNumberText(row.gasCost.value_or(none));
        case HistoryTableModel::Function:
            return QString::fromStdString(row.function.value_or(std::string()));
        case HistoryTableModel::Block:
            return row.block ? QString::number(*row.block) : QString();
        case HistoryTableModel::Hash:
            return QString::fromStdString(row.hash);
        default:
            return textOf(history, row, column);
    }
}

}  // namespace

HistoryTableModel::HistoryTableModel(QObject* parent) : QAbstractTableModel(parent) {}

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

int HistoryTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryTableModel::sortValue(const HistoryRow& row, int column) const
{
    switch (column) {
        case Time:
            // Equal times keep the order of the chain.
            return static_cast<qlonglong>(row.time);
        case Value:
            return etherOf(row);
        case GasCost:
            return row.gasCost.value_or(none);
        case Block:
            return static_cast<qulonglong>(row.block.value_or(0));
        default:
            return textOf(*m_history, row, column);
    }
}

QVariant HistoryTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HistoryRow& row = m_history->rows[m_rows[static_cast<std::size_t>(index.row())]];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return textOf(*m_history, row, column);
        case Qt::ToolTipRole:
            return toolTipText(copyOf(*m_history, row, column));
        case Qt::TextAlignmentRole:
            return alignmentOf(column);
        case Qt::FontRole:
            return addressFontFor(textOf(*m_history, row, column));
        case Qt::ForegroundRole:
            return column == Outcome && row.isFailed()
                       ? QVariant(QBrush(toneColor(Tone::Error, QGuiApplication::palette())))
                       : QVariant();
        case Qt::AccessibleTextRole:
        case TableCopyRole:
            return copyOf(*m_history, row, column);
        case TableSortRole:
            return sortValue(row, column);
        default:
            return {};
    }
}

QVariant HistoryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnText& words = columnTexts[static_cast<std::size_t>(section)];
    switch (role) {
        case Qt::DisplayRole:
            return QCoreApplication::translate("History", words.title);
        case Qt::ToolTipRole:
            return QCoreApplication::translate("History", words.help);
        case Qt::TextAlignmentRole:
            return alignmentOf(section);
        default:
            return {};
    }
}

}  // namespace walletloupe::ui

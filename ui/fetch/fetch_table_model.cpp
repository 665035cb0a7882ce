#include "ui/fetch/fetch_table_model.h"

#include "ui/fetch/fetch_states.h"
#include "ui/format/action_text.h"
#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/address_font.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace walletloupe::ui {
namespace {

struct ColumnText {
    const char* title;
    const char* help;
};

constexpr std::array<ColumnText, FetchTableModel::ColumnCount> columnTexts{{
    {QT_TRANSLATE_NOOP("FetchTable", "Wallet"), QT_TRANSLATE_NOOP("FetchTable", "As it was given")},
    {QT_TRANSLATE_NOOP("FetchTable", "State"), QT_TRANSLATE_NOOP("FetchTable", "How far it is")},
    {QT_TRANSLATE_NOOP("FetchTable", "Pages"),
     QT_TRANSLATE_NOOP("FetchTable", "Pages of rows that were read in this run")},
    {QT_TRANSLATE_NOOP("FetchTable", "Rows"),
     QT_TRANSLATE_NOOP("FetchTable", "Transactions that are kept")},
    {QT_TRANSLATE_NOOP("FetchTable", "New"),
     QT_TRANSLATE_NOOP("FetchTable", "Transactions that were not kept before this run")},
    {QT_TRANSLATE_NOOP("FetchTable", "Read to block"),
     QT_TRANSLATE_NOOP("FetchTable", "The last block that is read")},
    {QT_TRANSLATE_NOOP("FetchTable", "Why not complete"),
     QT_TRANSLATE_NOOP("FetchTable", "What the explorer said, or what went wrong")},
}};

bool isNumber(int column)
{
    return column >= FetchTableModel::Pages && column <= FetchTableModel::ReadTo;
}

int alignmentOf(int column)
{
    return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// None: the cell is empty, and comes last whatever the order.
std::optional<std::uint64_t> numberOf(const FetchRow& row, int column)
{
    switch (column) {
        case FetchTableModel::Pages:
            return row.pages;
        case FetchTableModel::Rows:
            return row.rows;
        case FetchTableModel::NewRows:
            return row.newRows;
        default:
            return row.readTo;
    }
}

QString textOf(const FetchRow& row, int column)
{
    if (isNumber(column)) {
        const auto number = numberOf(row, column);
        return number ? countText(static_cast<qint64>(*number)) : QString();
    }
    if (column == FetchTableModel::State)
        return fetchStateText(row);
    return column == FetchTableModel::Wallet ? shortAddressText(row.wallet) : row.reason;
}

QString copyOf(const FetchRow& row, int column)
{
    if (column == FetchTableModel::Wallet)
        return row.wallet;
    if (!isNumber(column))
        return textOf(row, column);
    const auto number = numberOf(row, column);
    return number ? QString::number(*number) : QString();
}

QVariant sortOf(const FetchRow& row, int column)
{
    if (column == FetchTableModel::State)
        return static_cast<qulonglong>(row.state);
    if (!isNumber(column))
        return copyOf(row, column);
    const auto number = numberOf(row, column);
    return number ? QVariant(static_cast<qulonglong>(*number)) : QVariant();
}

QString toolTipOf(const FetchRow& row, int column)
{
    if (column != FetchTableModel::State)
        return copyOf(row, column);
    const QString help = fetchStateHelp(row.state);
    return row.reason.isEmpty() ? help : help + u'\n' + row.reason;
}

}  // namespace

FetchTableModel::FetchTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void FetchTableModel::setRows(std::vector<FetchRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void FetchTableModel::updateRows(std::size_t first, const std::vector<FetchRow>& rows)
{
    if (rows.empty() || first + rows.size() > m_rows.size())
        return;
    std::copy(rows.begin(), rows.end(), m_rows.begin() + static_cast<std::ptrdiff_t>(first));
    const auto last = static_cast<int>(first + rows.size()) - 1;
    Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(last, ColumnCount - 1));
}

int FetchTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FetchTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FetchTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FetchRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return textOf(row, column);
        case Qt::ToolTipRole:
            return toolTipText(toolTipOf(row, column));
        case Qt::TextAlignmentRole:
            return alignmentOf(column);
        case Qt::FontRole:
            return column == Wallet ? QVariant(addressFont()) : QVariant();
        case Qt::AccessibleTextRole:
        case TableCopyRole:
            return copyOf(row, column);
        case TableSortRole:
            return sortOf(row, column);
        case StateRole:
            return static_cast<int>(row.state);
        default:
            return {};
    }
}

QVariant FetchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnText& words = columnTexts[static_cast<std::size_t>(section)];
    switch (role) {
        case Qt::DisplayRole:
            return QCoreApplication::translate("FetchTable", words.title);
        case Qt::ToolTipRole:
            return QCoreApplication::translate("FetchTable", words.help);
        case Qt::TextAlignmentRole:
            return alignmentOf(section);
        default:
            return {};
    }
}

}  // namespace walletloupe::ui

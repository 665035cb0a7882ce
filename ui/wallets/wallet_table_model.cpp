#include "ui/wallets/wallet_table_model.h"

#include "ui/format/chart_colors.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/address_font.h"
#include "ui/wallets/wallet_texts.h"

#include <QBrush>

#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

using Kind = WalletColumn::Kind;

/// Of the columns whose meaning depends on the method: a mixture has membership probabilities.
QString mixtureHelp(const WalletColumn& column)
{
    switch (column.kind) {
        case Kind::Cluster:
            return WalletTableModel::tr("The cluster with the highest probability.");
        case Kind::Distance:
            return WalletTableModel::tr("Mahalanobis distance to the mean of that cluster.");
        case Kind::Second:
            return WalletTableModel::tr("The cluster with the second highest probability.");
        case Kind::Margin:
            return WalletTableModel::tr(
                "Probability of the cluster less that of the second; near 0 the wallet stands on "
                "a border.");
        case Kind::Membership:
            return WalletTableModel::tr("Probability that the wallet belongs to this cluster.");
        default:
            return {};
    }
}

QString columnHelp(const WalletColumn& column, bool isMixture)
{
    if (const QString help = mixtureHelp(column); isMixture && !help.isEmpty())
        return help;
    switch (column.kind) {
        case Kind::Cluster:
            return WalletTableModel::tr("The cluster whose centre is nearest.");
        case Kind::Distance:
            return WalletTableModel::tr("Distance to that centre, in scaled units.");
        case Kind::Second:
            return WalletTableModel::tr("The cluster whose centre is second nearest.");
        case Kind::Margin:
            return WalletTableModel::tr(
                "How much farther the second centre is; near 0 the wallet stands on a border.");
        case Kind::Status:
            return WalletTableModel::tr("What could not be read, and where.");
        default:
            return {};
    }
}

}  // namespace

WalletTableModel::WalletTableModel(QObject* parent)
    : QAbstractTableModel(parent), m_rows(std::make_shared<const WalletRows>())
{
}

void WalletTableModel::setRows(std::shared_ptr<const WalletRows> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void WalletTableModel::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    if (m_rows->count() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {Qt::ForegroundRole});
}

int WalletTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows->count());
}

int WalletTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows->columns().size());
}

QVariant WalletTableModel::sortValue(std::uint32_t row, const WalletColumn& column) const
{
    return column.isNumber() ? QVariant(m_rows->number(row, column))
                             : QVariant(cellText(*m_rows, row, column));
}

QVariant WalletTableModel::foreground(std::uint32_t row, const WalletColumn& column) const
{
    if (isClusterColumn(column) && !std::isnan(m_rows->number(row, column)))
        return QBrush(clusterColor(static_cast<int>(m_rows->number(row, column)),
                                   m_rows->clusterColors(), m_dark));
    if (column.kind == Kind::Status && m_rows->hasProblem(row))
        return QBrush(errorColor(m_dark));
    return {};
}

QVariant WalletTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::uint32_t>(index.row());
    const WalletColumn& column = m_rows->columns()[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return cellText(*m_rows, row, column);
        case Qt::ToolTipRole:
            return column.kind == Kind::Cluster
                       ? QVariant()
                       : QVariant(toolTipText(cellCopyText(*m_rows, row, column)));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::AlignVCenter |
                (column.isNumber() && !isClusterColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
        case Qt::ForegroundRole:
            return foreground(row, column);
        case Qt::FontRole:
            return column.kind == Kind::Wallet ? QVariant(addressFont()) : QVariant();
        case SortRole:
            return sortValue(row, column);
        case CopyRole:
            return cellCopyText(*m_rows, row, column);
        case ClusterRole:
            return m_rows->label(row) ? m_rows->label(row)->cluster : -1;
        case ProblemRole:
            return m_rows->hasProblem(row);
        default:
            return {};
    }
}

QVariant WalletTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool known = section >= 0 && section < columnCount();
    if (orientation == Qt::Vertical || !known)
        return orientation == Qt::Vertical && role == Qt::DisplayRole
                   ? QVariant(countText(section + 1))
                   : QVariant();
    const WalletColumn& column = m_rows->columns()[static_cast<std::size_t>(section)];
    switch (role) {
        case Qt::DisplayRole:
            return m_rows->title(column);
        case Qt::ToolTipRole:
            return columnHelp(column, m_rows->hasMemberships());
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::AlignVCenter |
                (column.isNumber() && !isClusterColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
        default:
            return {};
    }
}

}  // namespace walletloupe::ui

#include "ui/fetch/fetch_row_filter.h"

#include "ui/fetch/fetch_table_model.h"

namespace walletloupe::ui {

FetchRowFilter::FetchRowFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(TableSortRole);
}

void FetchRowFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void FetchRowFilter::setState(std::optional<workflow::FetchStatus> state)
{
    m_state = state;
    invalidateFilter();
}

bool FetchRowFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex wallet = sourceModel()->index(row, FetchTableModel::Wallet, parent);
    if (m_state && wallet.data(FetchTableModel::StateRole).toInt() != static_cast<int>(*m_state))
        return false;
    return m_text.isEmpty() ||
           wallet.data(TableCopyRole).toString().contains(m_text, Qt::CaseInsensitive);
}

bool FetchRowFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(TableSortRole);
    const QVariant b = right.data(TableSortRole);
    if (a.isValid() && b.isValid())
        return a.userType() == QMetaType::ULongLong ? a.toULongLong() < b.toULongLong()
                                                    : a.toString() < b.toString();
    return sortOrder() == Qt::AscendingOrder ? a.isValid() && !b.isValid()
                                             : !a.isValid() && b.isValid();
}

}  // namespace walletloupe::ui

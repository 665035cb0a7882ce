#include "ui/risk/scores/risk_row_filter.h"

#include "ui/risk/scores/risk_table_model.h"

#include <cmath>

namespace walletloupe::ui {

RiskRowFilter::RiskRowFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(TableSortRole);
}

void RiskRowFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void RiskRowFilter::setCategory(const std::optional<risk::Category>& category)
{
    m_category = category;
    invalidateFilter();
}

void RiskRowFilter::setScores(int from, int to)
{
    m_from = from;
    m_to = to;
    invalidateFilter();
}

bool RiskRowFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex wallet = sourceModel()->index(row, RiskTableModel::Wallet, parent);
    if (m_category && wallet.data(RiskTableModel::CategoryRole).toInt() != int(*m_category))
        return false;
    if (m_from > lowestScore || m_to < highestScore) {
        const double score = wallet.data(RiskTableModel::ScoreRole).toDouble();
        if (!(score >= m_from && score <= m_to))
            return false;
    }
    return m_text.isEmpty() || wallet.data().toString().contains(m_text, Qt::CaseInsensitive);
}

bool RiskRowFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(TableSortRole);
    const QVariant b = right.data(TableSortRole);
    if (a.userType() != QMetaType::Double)
        return a.toString() < b.toString();
    const bool isFirstKnown = !std::isnan(a.toDouble());
    const bool isSecondKnown = !std::isnan(b.toDouble());
    if (isFirstKnown && isSecondKnown)
        return a.toDouble() < b.toDouble();
    return sortOrder() == Qt::AscendingOrder ? isFirstKnown && !isSecondKnown
                                             : !isFirstKnown && isSecondKnown;
}

}  // namespace walletloupe::ui

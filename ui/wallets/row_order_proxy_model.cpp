#include "ui/wallets/row_order_proxy_model.h"

#include <numeric>
#include <utility>

namespace walletloupe::ui {

RowOrderProxyModel::RowOrderProxyModel(QObject* parent) : QAbstractProxyModel(parent) {}

void RowOrderProxyModel::setSourceModel(QAbstractItemModel* source)
{
    beginResetModel();
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QAbstractProxyModel::setSourceModel(source);
    if (source) {
        connect(source, &QAbstractItemModel::modelAboutToBeReset, this,
                &RowOrderProxyModel::beginResetModel);
        connect(source, &QAbstractItemModel::modelReset, this, [this] {
            adoptSource();
            endResetModel();
        });
        connect(source, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
                    // Only whole-table changes happen (a theme): tell the view once.
                    if (rowCount() > 0)
                        Q_EMIT dataChanged(index(0, first.column()),
                                           index(rowCount() - 1, last.column()), roles);
                });
    }
    adoptSource();
    endResetModel();
}

void RowOrderProxyModel::adoptSource()
{
    std::vector<std::uint32_t> all(
        sourceModel() ? static_cast<std::size_t>(sourceModel()->rowCount()) : 0);
    std::iota(all.begin(), all.end(), 0U);
    replaceOrder(std::move(all));
}

void RowOrderProxyModel::replaceOrder(std::vector<std::uint32_t> order)
{
    m_positions.assign(sourceModel() ? static_cast<std::size_t>(sourceModel()->rowCount()) : 0, -1);
    for (std::size_t row = 0; row < order.size(); ++row)
        m_positions[order[row]] = static_cast<std::int32_t>(row);
    m_order = std::move(order);
}

void RowOrderProxyModel::rearrange(std::vector<std::uint32_t> order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> sources;
    for (const QModelIndex& index : before)
        sources.push_back(m_order[static_cast<std::size_t>(index.row())]);
    replaceOrder(std::move(order));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(
            createIndex(m_positions[sources[static_cast<std::size_t>(i)]], before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void RowOrderProxyModel::setOrder(std::vector<std::uint32_t> order)
{
    const bool sameRows = order.size() == m_order.size();
    bool permutation = sameRows;
    for (std::size_t i = 0; permutation && i < order.size(); ++i)
        permutation = m_positions[order[i]] >= 0;
    if (permutation) {
        rearrange(std::move(order));
        return;
    }
    beginResetModel();
    replaceOrder(std::move(order));
    endResetModel();
}

QModelIndex RowOrderProxyModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RowOrderProxyModel::parent(const QModelIndex&) const
{
    return {};
}

int RowOrderProxyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RowOrderProxyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

QModelIndex RowOrderProxyModel::mapToSource(const QModelIndex& index) const
{
    if (!index.isValid() || !sourceModel())
        return {};
    return sourceModel()->index(static_cast<int>(m_order[static_cast<std::size_t>(index.row())]),
                                index.column());
}

QModelIndex RowOrderProxyModel::mapFromSource(const QModelIndex& index) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_positions.size())
        return {};
    const std::int32_t row = m_positions[static_cast<std::size_t>(index.row())];
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

QVariant RowOrderProxyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return sourceModel() ? sourceModel()->headerData(section, orientation, role) : QVariant();
}

void RowOrderProxyModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT sortRequested(column, order);
}

}  // namespace walletloupe::ui

#pragma once

#include <QAbstractProxyModel>

#include <cstdint>
#include <vector>

namespace walletloupe::ui {

/// Shows some rows of a table in a given order. The order is computed elsewhere and handed over
/// at once: a million rows cost no comparison here.
class RowOrderProxyModel final : public QAbstractProxyModel {
    Q_OBJECT

public:
    explicit RowOrderProxyModel(QObject* parent = nullptr);

    void setSourceModel(QAbstractItemModel* source) override;
    /// Rows of the source, each at most once. The selection follows its rows.
    void setOrder(std::vector<std::uint32_t> order);
    /// The row of the source behind each row.
    const std::vector<std::uint32_t>& order() const noexcept { return m_order; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The header was clicked: somebody should compute the order.
    void sortRequested(int column, Qt::SortOrder order);

public:
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void adoptSource();
    void replaceOrder(std::vector<std::uint32_t> order);
    void rearrange(std::vector<std::uint32_t> order);

    std::vector<std::uint32_t> m_order;     ///< source row of each row
    std::vector<std::int32_t> m_positions;  ///< row of each source row, -1 when hidden
};

}  // namespace walletloupe::ui

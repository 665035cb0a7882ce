#pragma once

#include "core/analysis/sweep.h"
#include "ui/format/table_roles.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace walletloupe::ui {

/// The criteria of every k as a table: texts for people, raw numbers in TableSortRole.
class SweepTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        K,
        Inertia,
        Silhouette,
        DaviesBouldin,
        CalinskiHarabasz,
        Stability,
        SmallestCluster,
        Sizes,
        ColumnCount,
    };

    explicit SweepTableModel(QObject* parent = nullptr);

    /// Empties the table; `rows` is the count of wallets behind the steps to come.
    void start(std::size_t rows);
    void addStep(const analysis::SweepStep& step);
    /// The k that is recommended stands in bold.
    void setAdvised(std::optional<int> k);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QVariant textOf(const analysis::SweepStep& step, int column) const;
    QString toolTipOf(const analysis::SweepStep& step, int column) const;
    bool isTooSmall(const analysis::SweepStep& step) const;

    std::vector<analysis::SweepStep> m_steps;
    std::size_t m_rows = 0;
    std::optional<int> m_advised;
};

}  // namespace walletloupe::ui

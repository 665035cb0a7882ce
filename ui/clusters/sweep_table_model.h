#pragma once

#include "ui/clusters/sweep_point.h"
#include "ui/format/table_roles.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace walletloupe::ui {

/// The criteria of every k, under every scaling, as a table: texts for people, raw numbers in
/// TableSortRole.
class SweepTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Scaling,
        K,
        Inertia,
        Silhouette,
        DaviesBouldin,
        CalinskiHarabasz,
        Stability,
        GapStatistic,
        SmallestCluster,
        Seconds,
        Sizes,
        Bic,  ///< these last two only where the method has a likelihood
        Aic,
        ColumnCount,
    };

    explicit SweepTableModel(QObject* parent = nullptr);

    /// Empties the table; `rows` is the count of wallets behind the steps to come.
    void start(std::size_t rows);
    void addStep(ml::ScaleKind scale, const analysis::SweepStep& step);
    /// What is recommended stands in bold.
    void setAdvised(std::optional<SweepPoint> point);
    /// What is pointed at somewhere has another ground.
    void setMarked(std::optional<SweepPoint> point);
    SweepPoint pointAt(int row) const;
    /// -1 when it is not there.
    int rowOf(const SweepPoint& point) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void changed(const QVector<int>& roles);
    QVariant textOf(const analysis::SweepStep& step, int column) const;
    QString toolTipOf(const analysis::SweepStep& step, int column) const;
    bool isTooSmall(const analysis::SweepStep& step) const;
    void showCriteria(bool isShown);

    struct Row {
        ml::ScaleKind scale = ml::ScaleKind::MinMax;
        analysis::SweepStep step;
    };

    std::vector<Row> m_entries;
    std::size_t m_rows = 0;
    bool m_hasCriteria = false;
    std::optional<SweepPoint> m_advised;
    std::optional<SweepPoint> m_marked;
};

}  // namespace walletloupe::ui

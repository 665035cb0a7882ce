#pragma once

#include "ui/clusters/sweep_point.h"

#include <QWidget>

#include <optional>
#include <vector>

class QSettings;
class QSortFilterProxyModel;

namespace walletloupe::ui {

class SweepCharts;
class SweepTableModel;
class TableView;

/// A comparison of k, under one scaling or several: the charts of all criteria, and a table of
/// them. What is pointed at in one place is marked in all.
class SweepView final : public QWidget {
    Q_OBJECT

public:
    explicit SweepView(QSettings& settings, QWidget* parent = nullptr);

    void clear() { start(0, false); }
    /// Empties everything; `rows` is the count of wallets behind the steps to come, `several`
    /// whether they will be of several scalings.
    void start(std::size_t rows, bool several);
    void addStep(ml::ScaleKind scale, const analysis::SweepStep& step);
    /// All steps again, with knees and advice.
    void finish(const analysis::ScaleComparison& comparison);
    /// The k that is fitted now, and its scaling where it is known.
    void setCurrent(std::optional<int> k, std::optional<ml::ScaleKind> scale);
    bool isEmpty() const { return m_sweeps.empty(); }
    const SweepCharts& charts() const { return *m_charts; }

Q_SIGNALS:
    /// A row of the table was activated; its charts tell of their points themselves.
    void picked(const walletloupe::ui::SweepPoint& point);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTable();
    void connectTable();
    void showSweeps();
    SweepPoint pointOf(const QModelIndex& index) const;
    void markRow(const std::optional<SweepPoint>& point);
    void markFromTable(const QModelIndex& index);

    std::vector<analysis::Sweep> m_sweeps;
    std::size_t m_rows = 0;
    bool m_several = false;
    SweepCharts* m_charts;
    SweepTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    TableView* m_table;
};

}  // namespace walletloupe::ui

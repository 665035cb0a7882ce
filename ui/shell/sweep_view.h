#pragma once

#include "core/analysis/sweep.h"
#include "core/base/result.h"

#include <QWidget>

#include <optional>

class QSettings;

namespace walletloupe::ui {

class ChartFrame;
class ElbowChart;
class SilhouetteChart;
class SweepTableModel;
class TableView;

/// A sweep over k: elbow and silhouette side by side, and the criteria as a table.
class SweepView final : public QWidget {
    Q_OBJECT

public:
    explicit SweepView(QSettings& settings, QWidget* parent = nullptr);

    void clear() { start(0); }
    /// Empties everything; `rows` is the count of wallets behind the steps to come.
    void start(std::size_t rows);
    void addStep(const analysis::SweepStep& step);
    /// All steps again, with knee and advice.
    void finish(const analysis::Sweep& sweep);
    /// The k that is fitted now.
    void setCurrentK(std::optional<int> k);

Q_SIGNALS:
    void kPicked(int k);
    void exported(const QString& path);
    void exportFailed(const walletloupe::Error& error);

private:
    void makeTable();
    void updateFrames();

    ElbowChart* m_elbow;
    SilhouetteChart* m_silhouette;
    ChartFrame* m_elbowFrame;
    ChartFrame* m_silhouetteFrame;
    SweepTableModel* m_model;
    TableView* m_table;
};

}  // namespace walletloupe::ui

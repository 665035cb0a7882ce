#pragma once

#include "core/analysis/segmentation/column_inspection.h"

#include <QWidget>

class QCheckBox;
class QFrame;
class QGridLayout;
class QSettings;
class QVBoxLayout;

namespace walletloupe::ui {

class ChartFrame;
class HistogramChart;

/// One column of the file in full: its distribution, its numbers, and what is odd about it.
class ColumnDetail final : public QWidget {
    Q_OBJECT

public:
    /// `settings` outlives the view.
    explicit ColumnDetail(QSettings& settings, QWidget* parent = nullptr);

    void showColumn(const wallets::Inspection& inspection, const wallets::InspectedColumn& column);
    void clear();

private:
    QWidget* makeChart();
    QFrame* makeNumbers();
    QFrame* makeWarnings();
    void showDistribution(const wallets::InspectedColumn& column);
    void showNumbers(const wallets::InspectedColumn& column);
    void showWarnings(const wallets::Inspection& inspection,
                      const wallets::InspectedColumn& column);
    void copyNumbers() const;

    HistogramChart* m_histogram;
    QCheckBox* m_logarithmic;
    ChartFrame* m_frame;
    QGridLayout* m_numbers;
    QVBoxLayout* m_warnings;
    QString m_copied;  ///< the numbers as text for a spreadsheet
};

}  // namespace walletloupe::ui

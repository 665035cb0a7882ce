#pragma once

#include "ui/clusters/sweep_point.h"
#include "ui/format/chart_colors.h"

#include <QFont>
#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace walletloupe::ui {

/// One line of the legend: how a thing looks, and what it is.
struct LegendEntry {
    enum class Kind { Line, Hollow, Chosen, Knee, Level };

    Kind kind = Kind::Line;
    int line = 0;
    QString text;
    Qt::PenStyle style = Qt::SolidLine;  ///< of a level
};

/// What the charts of a comparison need to be read.
std::vector<LegendEntry> legendOf(const std::vector<analysis::Sweep>& sweeps);

/// Draws entries from the top of `area` on, without breaking its sides.
void paintLegend(QPainter& painter, const QRectF& area, const std::vector<LegendEntry>& entries,
                 bool several, const ChartColors& colors, const QFont& font);

/// The legend of the charts beside it.
class SweepLegend final : public QWidget {
    Q_OBJECT

public:
    explicit SweepLegend(QWidget* parent = nullptr);

    void setSweeps(const std::vector<analysis::Sweep>& sweeps, bool several);
    const std::vector<LegendEntry>& entries() const { return m_entries; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<LegendEntry> m_entries;
    bool m_several = false;
};

}  // namespace walletloupe::ui

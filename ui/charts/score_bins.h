#pragma once

#include "ui/format/chart_colors.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <array>
#include <string>

class QPainter;

namespace walletloupe::ui {

/// How many wallets have which score, from 0 to 1000 in steps of 25, and how charts of scores draw
/// that.
class ScoreBins final {
public:
    using Bands = std::array<double, 4>;

    static constexpr int step = 25;
    static constexpr double highestScore = 1000.0;

    void add(int score);

    qint64 scored() const { return m_scored; }
    qint64 largest() const;
    static double xOf(const QRectF& plot, double score);
    /// The step under a place, "25 to 49: 3 wallets"; empty beside the plot.
    QString textAt(const QRectF& plot, const QPointF& position) const;
    /// A bar a step, in the colour of the band that its middle lies in.
    void paintBars(QPainter& painter, const QRectF& plot, const Bands& bands,
                   const ChartColors& colors) const;
    /// 0 and the largest count, with their lines.
    void paintCounts(QPainter& painter, const QRectF& plot, const ChartColors& colors) const;
    /// The names of the bands above the plot, where there is room.
    static void paintNames(QPainter& painter, const QRectF& plot, const Bands& bands,
                           const ChartColors& colors);
    /// from, to (both inclusive), wallets.
    std::string csv() const;

private:
    static constexpr std::size_t steps = 1000 / step;
    static int lastOf(std::size_t bin);

    std::array<qint64, steps> m_counts{};  ///< the last one holds 1000 as well
    qint64 m_scored = 0;
};

}  // namespace walletloupe::ui

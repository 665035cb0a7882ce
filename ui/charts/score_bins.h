#pragma once

#include "ui/charts/chart_axis.h"

#include <array>
#include <string>

namespace walletloupe::ui {

/// How many wallets have which score, from 0 to 1000 in steps of 25, and how charts of scores draw
/// that.
class ScoreBins final {
public:
    using Bands = std::array<double, 4>;

    static constexpr int step = 25;
    static constexpr std::size_t steps = 1000 / step;
    static constexpr double highestScore = 1000.0;

    void add(int score);

    qint64 scored() const { return m_scored; }
    qint64 largest() const;
    static Scale scaleOf(const QRectF& plot) { return Scale::across(plot, 0.0, highestScore); }
    /// "25 to 49: 3 wallets"
    QString textOf(std::size_t bin) const;
    /// "3 wallets with a score"
    QString summary() const;
    /// A bar a step, in the colour of the band that its middle lies in, and a mark a step.
    void drawBars(ChartCanvas& canvas, const QRectF& plot, const Bands& bands) const;
    /// 0 and the largest count, with their lines.
    void drawCounts(const ChartCanvas& canvas, const QRectF& plot) const;
    /// The names of the bands above the plot, where there is room.
    static void drawNames(const ChartCanvas& canvas, const QRectF& plot, const Bands& bands);
    /// from, to (both inclusive), wallets.
    std::string csv() const;

private:
    static int lastOf(std::size_t bin);

    std::array<qint64, steps> m_counts{};  ///< the last one holds 1000 as well
    qint64 m_scored = 0;
};

}  // namespace walletloupe::ui

#pragma once

#include "core/stats/histogram.h"
#include "ui/charts/painted_chart.h"

#include <optional>

namespace walletloupe::ui {

/// How many wallets have which value of one column, on a linear or a logarithmic axis. The bar
/// under the mouse tells its range and its wallets.
class HistogramChart final : public PaintedChart {
    Q_OBJECT

public:
    explicit HistogramChart(QWidget* parent = nullptr);

    /// Nothing for `log`: the column has negative values.
    void setColumn(const QString& name, const stats::Histogram& linear,
                   const std::optional<stats::Histogram>& log);
    void clear();
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_logarithmic && m_log; }

    QSize sizeHint() const override { return {360, 220}; }
    QSize minimumSizeHint() const override { return {200, 120}; }
    QString exportName() const override;
    bool isEmpty() const override { return m_linear.counts.empty(); }
    QString summary() const override;
    std::string csv() const override;

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override;
    QString paperTitle() const override { return m_name; }

private:
    const stats::Histogram& shown() const { return isLogarithmic() ? *m_log : m_linear; }

    QString m_name;
    stats::Histogram m_linear;
    std::optional<stats::Histogram> m_log;
    bool m_logarithmic = false;
};

}  // namespace walletloupe::ui

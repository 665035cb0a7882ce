#pragma once

#include "ui/charts/painted_chart.h"

#include <QStringList>

#include <string>
#include <vector>

namespace walletloupe::ui {

/// Wallets in each cluster, as bars in the clusters' colours.
class ClusterSizesChart final : public PaintedChart {
    Q_OBJECT

public:
    explicit ClusterSizesChart(QWidget* parent = nullptr);

    /// One name a cluster, as it is shown.
    void setSizes(const std::vector<qint64>& sizes, const QStringList& names,
                  const std::vector<std::string>& colors = {});
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

    bool isEmpty() const override { return m_sizes.empty(); }
    QString summary() const override;
    std::string csv() const override;

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override;

private:
    QString nameOf(std::size_t cluster) const;
    QString valueOf(std::size_t cluster) const;

    std::vector<qint64> m_sizes;
    QStringList m_names;
    std::vector<std::string> m_colors;
};

}  // namespace walletloupe::ui

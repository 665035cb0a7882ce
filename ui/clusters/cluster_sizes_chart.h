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
    QSize minimumSizeHint() const override;

    QString title() const override { return tr("Cluster sizes"); }
    QString exportName() const override { return QStringLiteral("cluster-sizes"); }
    bool isEmpty() const override { return m_sizes.empty(); }
    std::string csv() const override;

Q_SIGNALS:
    void changed();

protected:
    QString emptyText() const override;
    void paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;

private:
    std::vector<qint64> m_sizes;
    QStringList m_names;
    std::vector<std::string> m_colors;
};

}  // namespace walletloupe::ui

#pragma once

#include "ui/charts/exportable_chart.h"
#include "ui/format/chart_colors.h"

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

namespace walletloupe::ui {

/// Wallets in each cluster, as bars in the clusters' colours.
class ClusterSizesChart final : public QWidget, public ExportableChart {
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
    void paint(QPainter& painter, const QRectF& area) const override;
    std::string csv() const override;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBars(QPainter& painter, const QRectF& area, const ChartColors& colors) const;

    std::vector<qint64> m_sizes;
    QStringList m_names;
    std::vector<std::string> m_colors;
};

}  // namespace walletloupe::ui

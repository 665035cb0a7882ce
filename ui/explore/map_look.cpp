#include "ui/explore/map_look.h"

#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr std::size_t namesInLegend = 12;

QString tr(const char* text)
{
    return QCoreApplication::translate("walletloupe::ui::ClusterMapChart", text);
}

void addLegendLine(QCustomPlot& plot, const QString& name)
{
    plot.addGraph()->setName(name);
    plot.graph()->setLineStyle(QCPGraph::lsNone);
}

}  // namespace

void arrangeMap(QCustomPlot& plot, bool full)
{
    QCPAxisRect& axes = *plot.axisRect();
    axes.setupFullAxesBox();
    axes.setMinimumSize(60, 60);
    for (QCPAxis* axis : axes.axes()) {
        axis->setTickLabels(full && (axis == plot.xAxis || axis == plot.yAxis));
        axis->setTicks(axis->tickLabels());
        axis->setSubTicks(false);
    }
    if (!full) {
        axes.setAutoMargins(QCP::msNone);
        axes.setMargins(QMargins(4, 4, 4, 4));
        return;
    }
    QCPLegend& legend = *plot.legend;
    legend.setVisible(true);
    legend.setBorderPen(Qt::NoPen);
    legend.setBrush(Qt::NoBrush);
    legend.setFillOrder(QCPLegend::foRowsFirst);
    // Its rows stay together at the top: the room below belongs to nobody.
    auto* side = new QCPLayoutGrid;
    plot.plotLayout()->addElement(0, 1, side);
    side->addElement(0, 0, &legend);
    side->addElement(1, 0, new QCPLayoutElement(&plot));
    side->setRowStretchFactor(0, 0.001);
    plot.plotLayout()->setColumnStretchFactor(1, 0.001);
    legend.setMargins(QMargins(4, 8, 8, 8));
}

void colorMap(QCustomPlot& plot, const ChartColors& colors, const QVector<QColor>& clusters)
{
    plot.setBackground(colors.ground);
    const QPen grid(colors.grid, 1.0);
    for (QCPAxis* axis : plot.axisRect()->axes()) {
        axis->setBasePen(grid);
        axis->setTickPen(grid);
        axis->setTickLabelColor(colors.quietText);
        axis->setLabelColor(colors.quietText);
        axis->setTickLabelFont(plot.font());
        axis->setLabelFont(plot.font());
        axis->grid()->setPen(grid);
        axis->grid()->setZeroLinePen(grid);
    }
    plot.legend->setFont(plot.font());
    plot.legend->setTextColor(colors.text);
    for (int i = 0; i < plot.graphCount(); ++i) {
        const bool isCluster = i < clusters.size() && i < static_cast<int>(namesInLegend);
        plot.graph(i)->setScatterStyle(
            isCluster
                ? QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(clusters[i]), clusters[i], 9.0)
                : QCPScatterStyle(QCPScatterStyle::ssNone));
    }
}

void fillMapLegend(QCustomPlot& plot, const analysis::ClusterFindings& findings)
{
    const analysis::Labelling& labelling = *findings.labelling;
    std::vector<qint64> sizes(findings.map->centroids.size());
    for (const analysis::WalletLabel& label : labelling.labels)
        ++sizes[static_cast<std::size_t>(label.cluster)];
    const QFontMetrics metrics(plot.legend->font());
    for (std::size_t i = 0; i < std::min(sizes.size(), namesInLegend); ++i) {
        const QString name = clusterText(static_cast<int>(i), labelling.clusterNames);
        addLegendLine(plot, tr("%1 · %2").arg(metrics.elidedText(name, Qt::ElideMiddle, 120),
                                              countText(sizes[i])));
    }
    if (sizes.size() > namesInLegend)
        addLegendLine(
            plot,
            tr("and %1 more").arg(countText(static_cast<qint64>(sizes.size() - namesInLegend))));
}

std::array<QString, 2> mapAxisTitles(const analysis::ClusterMap& map)
{
    std::array<QString, 2> titles;
    for (int axis = 0; axis < 2; ++axis) {
        QStringList features;
        for (const std::string& feature : map.strongest(axis, 2))
            features << QString::fromStdString(feature);
        titles[static_cast<std::size_t>(axis)] =
            QStringList{tr("PC %1").arg(axis + 1),
                        tr("%1 %").arg(qRound(map.pca.shares[axis] * 100.0)),
                        features.join(QStringLiteral(", "))}
                .join(QStringLiteral(" · "));
    }
    return titles;
}

}  // namespace walletloupe::ui

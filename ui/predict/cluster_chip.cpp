#include "ui/predict/cluster_chip.h"

#include "ui/format/chart_colors.h"
#include "ui/format/cluster_colors.h"

#include <QPainter>

namespace walletloupe::ui {
namespace {

constexpr int sideMargin = 18;
constexpr int topMargin = 8;

}  // namespace

ClusterChip::ClusterChip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    setFont(large);
}

void ClusterChip::setCluster(int cluster, const QString& name,
                             const std::vector<std::string>& colors)
{
    m_cluster = cluster;
    m_name = name;
    m_colors = colors;
    setAccessibleName(name);
    updateGeometry();
    update();
}

QSize ClusterChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_name) + 2 * sideMargin,
            fontMetrics().height() + 2 * topMargin};
}

void ClusterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = isDark(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(clusterColor(m_cluster, m_colors, dark));
    const double radius = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()), radius, radius);
    painter.setPen(dark ? palette().color(QPalette::Window) : QColor(Qt::white));
    painter.drawText(rect(), Qt::AlignCenter,
                     fontMetrics().elidedText(m_name, Qt::ElideRight, width() - sideMargin));
}

}  // namespace walletloupe::ui

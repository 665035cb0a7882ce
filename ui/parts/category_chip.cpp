#include "ui/parts/category_chip.h"

#include "ui/format/chart_colors.h"
#include "ui/format/risk_colors.h"
#include "ui/parts/themed_icon.h"

#include <QPainter>

namespace walletloupe::ui {
namespace {

constexpr int sideMargin = 12;
constexpr int topMargin = 4;
constexpr int gap = 6;

}  // namespace

CategoryChip::CategoryChip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CategoryChip::setCategory(risk::Category category)
{
    m_category = category;
    setAccessibleName(categoryText(category));
    updateGeometry();
    update();
}

QSize CategoryChip::sizeHint() const
{
    const int line = fontMetrics().height();
    return {fontMetrics().horizontalAdvance(categoryText(m_category)) + line + gap + 2 * sideMargin,
            line + 2 * topMargin};
}

void CategoryChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = categoryColor(m_category, isDark(palette()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(palette().color(QPalette::Base), color, 0.16));
    painter.drawRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
    const double line = fontMetrics().height();
    paintIcon(painter, QRectF(sideMargin, topMargin, line, line), categoryIcon(m_category), color);
    painter.setPen(color);
    painter.drawText(rect().adjusted(sideMargin + static_cast<int>(line) + gap, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, categoryText(m_category));
}

}  // namespace walletloupe::ui

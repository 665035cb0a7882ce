#include "ui/risk/scores/category_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"
#include "ui/parts/themed_icon.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr double gap = 10.0;
constexpr double iconSide = 15.0;
constexpr double steppedBack = 0.3;

}  // namespace

CategoryChart::CategoryChart(QWidget* parent) : PaintedChart(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title());
    setAccessibleDescription(
        tr("The arrow keys go from category to category, the space bar shows "
           "the wallets of one alone."));
    setToolTip(tr("Click a category to see its wallets alone, and again to see all"));
    setCursor(Qt::PointingHandCursor);
}

void CategoryChart::setRiskScores(const analysis::RiskScores& riskScores)
{
    m_counts.fill(0);
    m_total = static_cast<qint64>(riskScores.wallets());
    for (std::size_t i = 0; i < riskScores.wallets(); ++i)
        ++m_counts[static_cast<std::size_t>(riskScores.category(i))];
    update();
}

void CategoryChart::setChosen(const std::optional<risk::Category>& category)
{
    m_chosen = category;
    if (category)
        m_cursor = static_cast<std::size_t>(*category);
    update();
}

QSize CategoryChart::minimumSizeHint() const
{
    return {232, static_cast<int>(categories) * (fontMetrics().height() + 1) + 4};
}

QSize CategoryChart::sizeHint() const
{
    return {380, static_cast<int>(categories) * (fontMetrics().height() + 9) + 4};
}

QString CategoryChart::valueText(std::size_t category) const
{
    const qint64 count = m_counts[category];
    if (count == 0)
        return countText(0);
    return tr("%1 · %2").arg(countText(count),
                             shareText(static_cast<double>(count) / static_cast<double>(m_total)));
}

void CategoryChart::paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    double nameWidth = 0.0;
    double valueWidth = 0.0;
    for (std::size_t i = 0; i < categories; ++i) {
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(categoryText(allCategories[i])));
        valueWidth = std::max(valueWidth, metrics.horizontalAdvance(valueText(i)));
    }
    const double barLeft = area.left() + iconSide + 6.0 + nameWidth + gap;
    const double barRoom = std::max(8.0, area.right() - valueWidth - gap - barLeft);
    const double height = area.height() / static_cast<double>(categories);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < categories; ++i) {
        const QRectF row(area.left(), area.top() + static_cast<double>(i) * height, area.width(),
                         height);
        paintRow(painter, row, i, barLeft, barRoom, colors);
    }
}

void CategoryChart::paintRow(QPainter& painter, const QRectF& row, std::size_t category,
                             double barLeft, double barRoom, const ChartColors& colors) const
{
    const risk::Category shown = allCategories[category];
    const bool isBack = m_chosen && *m_chosen != shown;
    const QColor color = categoryColor(shown, colors.dark);
    const double strength = isBack ? steppedBack : 1.0;
    if (hasFocus() && category == m_cursor) {
        painter.setPen(QPen(colors.quietText, 1.0, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    }
    paintIcon(painter, {row.left() + 2.0, row.center().y() - iconSide / 2.0, iconSide, iconSide},
              categoryIcon(shown), mixed(colors.ground, color, strength));
    painter.setPen(isBack ? colors.quietText : colors.text);
    painter.drawText(
        QRectF(row.left() + iconSide + 8.0, row.top(), barLeft - row.left(), row.height()),
        Qt::AlignLeft | Qt::AlignVCenter, categoryText(shown));
    const auto largest = static_cast<double>(
        std::max<qint64>(1, *std::max_element(m_counts.begin(), m_counts.end())));
    const double barHeight =
        std::min(row.height() * 0.64, QFontMetricsF(painter.font()).height() * 1.1);
    const double width =
        m_counts[category] == 0
            ? 0.0
            : std::max(2.0, barRoom * static_cast<double>(m_counts[category]) / largest);
    const QRectF bar(barLeft, row.center().y() - barHeight / 2.0, width, barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colors.ground, color, strength));
    painter.drawRoundedRect(bar, 2.5, 2.5);
    painter.setPen(colors.quietText);
    painter.drawText(
        QRectF(bar.right() + gap * 0.6, row.top(), row.right() - bar.right(), row.height()),
        Qt::AlignLeft | Qt::AlignVCenter, valueText(category));
}

void CategoryChart::toggle(std::size_t category)
{
    m_cursor = category;
    const risk::Category asked = allCategories[category];
    setChosen(m_chosen == asked ? std::nullopt : std::optional(asked));
    Q_EMIT categoryChosen(m_chosen);
}

void CategoryChart::mousePressEvent(QMouseEvent* event)
{
    const QRectF area = screenArea();
    if (isEmpty() || event->button() != Qt::LeftButton || !area.contains(event->position()))
        return QWidget::mousePressEvent(event);
    const double share = (event->position().y() - area.top()) / area.height();
    toggle(std::min(static_cast<std::size_t>(share * static_cast<double>(categories)),
                    categories - 1));
}

void CategoryChart::keyPressEvent(QKeyEvent* event)
{
    if (isEmpty())
        return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        return toggle(m_cursor);
    if (event->key() == Qt::Key_Down)
        m_cursor = std::min(m_cursor + 1, categories - 1);
    else if (event->key() == Qt::Key_Up)
        m_cursor = m_cursor == 0 ? 0 : m_cursor - 1;
    else
        return QWidget::keyPressEvent(event);
    update();
}

void CategoryChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void CategoryChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

QString CategoryChart::emptyText() const
{
    return tr("Open transactions to see how many wallets each category has.");
}

std::string CategoryChart::csv() const
{
    csv::CsvWriter csv;
    csv.text("category").text("wallets");
    csv.endRow();
    for (const risk::Category category : allCategories) {
        csv.text(risk::categoryName(category));
        csv.integer(m_counts[static_cast<std::size_t>(category)]);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui

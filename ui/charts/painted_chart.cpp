#include "ui/charts/painted_chart.h"

#include "ui/charts/chart_builder.h"
#include "ui/format/tool_tip_text.h"

#include <QHelpEvent>
#include <QImage>
#include <QKeyEvent>
#include <QLineF>
#include <QMetaMethod>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <limits>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double paperMargin = 24.0;
constexpr double titleLines = 1.8;
constexpr long long toTheEnd = 1'000'000'000'000;

}  // namespace

PaintedChart::PaintedChart(ChartNames names, QWidget* parent, Cursor kind)
    : QWidget(parent), m_names(std::move(names)), m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(m_names.title);
}

void PaintedChart::refresh()
{
    m_marks.reset();
    setAccessibleDescription(isEmpty() ? m_names.emptyText
                                       : tr("%1. The arrow keys go through it.").arg(summary()));
    placeCursor({});
    updateGeometry();
    Q_EMIT changed();
}

QRectF PaintedChart::screenArea() const
{
    return QRectF(rect()).adjusted(2, 2, -2, -2);
}

void PaintedChart::drawAll(ChartCanvas& canvas) const
{
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    draw(canvas);
    if (m_cursor)
        drawCursor(canvas, *m_cursor);
}

void PaintedChart::drawCursor(ChartCanvas& canvas, std::size_t mark) const
{
    if (mark < canvas.marks.size())
        canvas.outline(canvas.marks[mark].adjusted(-1.0, -1.0, 1.0, 1.0),
                       QPen(canvas.colors.text, 1.5), 3.0);
}

void PaintedChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    ChartCanvas canvas(painter, screenArea(), chartColors(palette()));
    if (isEmpty())
        return canvas.text(canvas.area, Qt::AlignCenter | Qt::TextWordWrap, m_names.emptyText,
                           canvas.colors.quietText);
    drawAll(canvas);
    keepMarks(canvas);
}

void PaintedChart::keepMarks(ChartCanvas& canvas) const
{
    m_marks = std::move(canvas.marks);
    m_marksSize = size();
}

void PaintedChart::paint(QPainter& painter, const QRectF& area) const
{
    painter.fillRect(area, printColors().ground);
    painter.setFont(printFont());
    if (isEmpty())
        return;
    ChartCanvas canvas(painter, area.adjusted(paperMargin, paperMargin, -paperMargin, -paperMargin),
                       printColors());
    if (const QString title = paperTitle(); !title.isEmpty()) {
        canvas.text(canvas.area, Qt::AlignTop | Qt::AlignHCenter,
                    canvas.metrics.elidedText(title, Qt::ElideMiddle, canvas.area.width()),
                    canvas.colors.text);
        canvas.area.adjust(0, titleLines * canvas.lineHeight, 0, 0);
    }
    drawAll(canvas);
}

/// Drawn onto nothing where the screen has not shown them yet.
const std::vector<QRectF>& PaintedChart::marks() const
{
    if (!m_marks || m_marksSize != size()) {
        QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&nothing);
        painter.setFont(font());
        ChartCanvas canvas(painter, screenArea(), chartColors(palette()));
        if (!isEmpty())
            draw(canvas);
        keepMarks(canvas);
    }
    return *m_marks;
}

QRectF PaintedChart::markArea(std::size_t mark) const
{
    return mark < marks().size() ? marks()[mark] : QRectF();
}

std::optional<std::size_t> PaintedChart::markAt(const QPointF& position) const
{
    const auto found = std::find_if(marks().begin(), marks().end(),
                                    [&](const QRectF& mark) { return mark.contains(position); });
    return found == marks().end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - marks().begin()));
}

std::optional<std::size_t> PaintedChart::nearestMark(const QPointF& position) const
{
    std::optional<std::size_t> nearest;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < marks().size(); ++i) {
        const double distance = QLineF(position, marks()[i].center()).length();
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

QString PaintedChart::textAt(const QPointF& position) const
{
    const auto mark = isEmpty() ? std::nullopt : markAt(position);
    return mark ? textOf(*mark) : QString();
}

bool PaintedChart::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        m_marks.reset();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = textAt(help->pos());
    if (text.isEmpty() && !toolTip().isEmpty())
        return QWidget::event(event);
    const auto mark = text.isEmpty() ? std::nullopt : markAt(help->pos());
    const QRectF area = mark ? markArea(*mark) : QRectF();
    // The tip stays while the mouse is on the mark.
    QToolTip::showText(
        help->globalPos(), toolTipText(text), this,
        area.contains(help->pos()) ? area.toAlignedRect() : QRect(help->pos(), QSize(4, 1)));
    return true;
}

void PaintedChart::announce()
{
    Q_EMIT cursorMoved(m_cursor && (m_kind == Cursor::Visit || hasFocus()) ? textOf(*m_cursor)
                                                                           : QString());
}

void PaintedChart::placeCursor(const std::optional<std::size_t>& mark)
{
    m_cursor = mark;
    update();
    announce();
}

/// From before the first mark for none.
std::optional<std::size_t> PaintedChart::nextStop(const std::optional<std::size_t>& mark,
                                                  long long steps) const
{
    const auto count = static_cast<long long>(markCount());
    const long long from = mark ? static_cast<long long>(*mark) : -1;
    const long long direction = steps < 0 ? -1 : 1;
    const long long target = std::clamp<long long>(from + steps, 0, count - 1);
    const auto stops = [&](long long at) { return isStop(static_cast<std::size_t>(at)); };
    for (long long at = target; at >= 0 && at < count; at += direction) {
        if (stops(at))
            return static_cast<std::size_t>(at);
    }
    // Nothing beyond: the farthest one before.
    for (long long at = target; at != from && at >= 0 && at < count; at -= direction) {
        if (stops(at))
            return static_cast<std::size_t>(at);
    }
    return {};
}

long long PaintedChart::stepOf(int key) const
{
    switch (key) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            return -1;
        case Qt::Key_Right:
        case Qt::Key_Down:
            return 1;
        case Qt::Key_Home:
            return -toTheEnd;
        case Qt::Key_End:
            return toTheEnd;
        default:
            return 0;
    }
}

void PaintedChart::showTip()
{
    if (m_cursor && isVisible() &&
        !isSignalConnected(QMetaMethod::fromSignal(&PaintedChart::cursorMoved)))
        QToolTip::showText(mapToGlobal(markArea(*m_cursor).center().toPoint()),
                           toolTipText(textOf(*m_cursor)), this);
}

void PaintedChart::mousePressEvent(QMouseEvent* event)
{
    const bool isPick = event->button() == Qt::LeftButton && !isEmpty();
    const auto mark = isPick ? markAt(event->position()) : std::nullopt;
    if (!mark || !pick(*mark))
        QWidget::mousePressEvent(event);
}

void PaintedChart::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool isPick = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    const long long steps = isEmpty() ? 0 : stepOf(key);
    if (isPick && m_cursor && pick(*m_cursor))
        return;
    if (steps == 0)
        return QWidget::keyPressEvent(event);
    const auto next = nextStop(m_cursor, m_cursor ? steps : std::max(steps, 1LL));
    if (!next)
        return;
    if (m_kind == Cursor::Select)
        pick(*next);
    else
        placeCursor(next);
    showTip();
}

void PaintedChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_kind == Cursor::Select)
        return announce();
    if (m_kind == Cursor::None || isEmpty() || event->reason() == Qt::MouseFocusReason)
        return;
    placeCursor(m_cursor ? m_cursor : nextStop({}, 1));
    showTip();
}

void PaintedChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (m_kind == Cursor::Select)
        announce();
    else
        placeCursor({});
}

}  // namespace walletloupe::ui

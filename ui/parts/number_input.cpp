#include "ui/parts/number_input.h"

#include "core/base/number_text.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/tones.h"

#include <QFocusEvent>
#include <QPainter>

namespace walletloupe::ui {
namespace {

constexpr int unitMargin = 10;
constexpr int usualWidth = 210;
constexpr int narrowest = 120;

}  // namespace

NumberInput::NumberInput(QWidget* parent) : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    // A file dropped here is meant for the window.
    setAcceptDrops(false);
    colorPlaceholder();
    connect(this, &QLineEdit::textChanged, this, &NumberInput::read);
}

void NumberInput::setUnit(const QString& unit)
{
    m_unit = unit;
    const int room = unit.isEmpty() ? 0 : fontMetrics().horizontalAdvance(unit) + unitMargin;
    setTextMargins(0, 0, room, 0);
    update();
}

QSize NumberInput::sizeHint() const
{
    return {usualWidth, QLineEdit::sizeHint().height()};
}

QSize NumberInput::minimumSizeHint() const
{
    return {narrowest, QLineEdit::minimumSizeHint().height()};
}

void NumberInput::setNumber(double value)
{
    setText(QString::fromStdString(exactText(value)));
}

void NumberInput::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_unit.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(isEnabled() ? mutedColor(palette())
                               : palette().color(QPalette::Disabled, QPalette::Text));
    painter.drawText(rect().adjusted(0, 0, -unitMargin, 0), Qt::AlignRight | Qt::AlignVCenter,
                     m_unit);
}

void NumberInput::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT focused();
}

void NumberInput::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        colorPlaceholder();
}

// The placeholder is a value to read, the median; styles draw it in half-transparent text.
void NumberInput::colorPlaceholder()
{
    const QColor muted = mutedColor(palette());
    if (palette().color(QPalette::Active, QPalette::PlaceholderText) == muted &&
        palette().color(QPalette::Inactive, QPalette::PlaceholderText) == muted)
        return;
    QPalette colors = palette();
    colors.setColor(QPalette::PlaceholderText, muted);
    setPalette(colors);
}

void NumberInput::read(const QString& text)
{
    m_reading = readNumber(text);
    setLook(this, "problem", m_reading.problem.isEmpty() ? QString() : QStringLiteral("true"));
}

}  // namespace walletloupe::ui

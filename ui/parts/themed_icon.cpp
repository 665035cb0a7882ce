#include "ui/parts/themed_icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

namespace walletloupe::ui {
namespace {

QByteArray drawing(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Color = QColor (*)(const QPalette&);

QColor textColor(const QPalette& palette)
{
    return palette.color(QPalette::WindowText);
}

QColor onAccentColor(const QPalette& palette)
{
    return palette.color(QPalette::HighlightedText);
}

template <Tone tone>
QColor colorOf(const QPalette& palette)
{
    return toneColor(tone, palette);
}

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(QString name, Color color) : m_name(std::move(name)), m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        const int side = std::min(rect.width(), rect.height());
        const QPixmap picture = render(QSize(side, side) * ratio, mode, state);
        const QPoint corner = rect.center() - QPoint((side - 1) / 2, (side - 1) / 2);
        painter->drawPixmap(QRect(corner, QSize(side, side)), picture);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return render(size, mode, state);
    }

    QIconEngine* clone() const override { return new ThemedIconEngine(m_name, m_color); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return onAccentColor(palette);
        return state == QIcon::On ? palette.color(QPalette::Highlight) : m_color(palette);
    }

    QPixmap render(const QSize& size, QIcon::Mode mode, QIcon::State state) const
    {
        const QByteArray color = colorFor(mode, state).name(QColor::HexRgb).toLatin1();
        const QString key = QStringLiteral("walletloupe/%1/%2/%3")
                                .arg(m_name, QString::fromLatin1(color))
                                .arg(size.width());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QSvgRenderer renderer(drawing(m_name).replace("currentColor", color));
        QPainter painter(&picture);
        renderer.render(&painter);
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QString m_name;
    Color m_color;
};

QIcon iconIn(const QString& name, Color color)
{
    return QIcon(new ThemedIconEngine(name, color));
}

}  // namespace

void paintIcon(QPainter& painter, const QRectF& area, const QString& name, const QColor& color)
{
    QSvgRenderer renderer(
        drawing(name).replace("currentColor", color.name(QColor::HexRgb).toLatin1()));
    const double side = std::min(area.width(), area.height());
    QRectF square(0.0, 0.0, side, side);
    square.moveCenter(area.center());
    renderer.render(&painter, square);
}

QIcon themedIcon(const QString& name, Ink ink)
{
    switch (ink) {
        case Ink::Muted:
            return iconIn(name, mutedColor);
        case Ink::OnAccent:
            return iconIn(name, onAccentColor);
        case Ink::Text:
            break;
    }
    return iconIn(name, textColor);
}

QIcon themedIcon(const QString& name, Tone tone)
{
    switch (tone) {
        case Tone::Info:
            return iconIn(name, colorOf<Tone::Info>);
        case Tone::Good:
            return iconIn(name, colorOf<Tone::Good>);
        case Tone::Warning:
            return iconIn(name, colorOf<Tone::Warning>);
        case Tone::Error:
            break;
    }
    return iconIn(name, colorOf<Tone::Error>);
}

}  // namespace walletloupe::ui

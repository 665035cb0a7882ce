#include "ui/explore/color_button.h"

#include "ui/format/cluster_colors.h"

#include <QColorDialog>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

#include <array>

namespace walletloupe::ui {
namespace {

constexpr int swatchSide = 18;
constexpr std::array<const char*, 10> paletteNames{
    QT_TRANSLATE_NOOP("ColorButton", "Blue"),        QT_TRANSLATE_NOOP("ColorButton", "Orange"),
    QT_TRANSLATE_NOOP("ColorButton", "Green"),       QT_TRANSLATE_NOOP("ColorButton", "Pink"),
    QT_TRANSLATE_NOOP("ColorButton", "Ochre"),       QT_TRANSLATE_NOOP("ColorButton", "Steel blue"),
    QT_TRANSLATE_NOOP("ColorButton", "Violet"),      QT_TRANSLATE_NOOP("ColorButton", "Red"),
    QT_TRANSLATE_NOOP("ColorButton", "Olive green"), QT_TRANSLATE_NOOP("ColorButton", "Grey")};

QIcon swatch(const QColor& color, double pixelRatio)
{
    QPixmap picture(QSize(swatchSide, swatchSide) * pixelRatio);
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1, 1, swatchSide - 2, swatchSide - 2), 4, 4);
    return QIcon(picture);
}

}  // namespace

ColorButton::ColorButton(QWidget* parent) : QToolButton(parent)
{
    setIconSize({swatchSide, swatchSide});
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    fillMenu();
}

void ColorButton::setColor(const QColor& color)
{
    m_color = color;
    setIcon(swatch(color, devicePixelRatioF()));
}

void ColorButton::fillMenu()
{
    const std::vector<QColor> palette = clusterPalette();
    for (std::size_t i = 0; i < palette.size(); ++i) {
        const QColor color = palette[i];
        QAction* action =
            menu()->addAction(swatch(color, devicePixelRatioF()), tr(paletteNames[i]));
        connect(action, &QAction::triggered, this,
                [this, color] { Q_EMIT colorChosen(color.name()); });
    }
    menu()->addSeparator();
    connect(menu()->addAction(tr("Other colour…")), &QAction::triggered, this,
            &ColorButton::chooseColor);
    connect(menu()->addAction(tr("The usual colour")), &QAction::triggered, this,
            [this] { Q_EMIT colorChosen(QString()); });
}

void ColorButton::chooseColor()
{
    auto* dialog = new QColorDialog(m_color, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    dialog->setWindowTitle(tr("Colour of the cluster"));
    connect(dialog, &QColorDialog::colorSelected, this,
            [this](const QColor& color) { Q_EMIT colorChosen(color.name()); });
    dialog->open();
}

}  // namespace walletloupe::ui

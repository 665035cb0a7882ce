#include "ui/parts/icon_picture.h"

#include <QPainter>

#include <utility>

namespace walletloupe::ui {

IconPicture::IconPicture(QIcon icon, int side, QWidget* parent)
    : QWidget(parent), m_icon(std::move(icon))
{
    setFixedSize(side, side);
}

void IconPicture::setIcon(const QIcon& icon)
{
    m_icon = icon;
    update();
}

void IconPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

}  // namespace walletloupe::ui

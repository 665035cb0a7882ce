#pragma once

#include <QIcon>
#include <QWidget>

namespace walletloupe::ui {

/// An icon that stands by itself, square; it follows the theme.
class IconPicture final : public QWidget {
    Q_OBJECT

public:
    IconPicture(QIcon icon, int side, QWidget* parent = nullptr);

    void setIcon(const QIcon& icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

}  // namespace walletloupe::ui

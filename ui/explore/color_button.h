#pragma once

#include <QColor>
#include <QToolButton>

namespace walletloupe::ui {

/// Shows a colour and offers others: ten that colour-blind people tell apart, any other one, or
/// the usual one again.
class ColorButton final : public QToolButton {
    Q_OBJECT

public:
    explicit ColorButton(QWidget* parent = nullptr);

    void setColor(const QColor& color);

Q_SIGNALS:
    /// "#rrggbb", or empty for the usual colour.
    void colorChosen(const QString& color);

private:
    void fillMenu();
    void chooseColor();

    QColor m_color;
};

}  // namespace walletloupe::ui

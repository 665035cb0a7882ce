#pragma once

#include "ui/parts/number_reading.h"

#include <QLineEdit>

namespace walletloupe::ui {

/// A line for one number, with its unit at the right end; it accepts any text and says at once
/// what is wrong with it.
class NumberInput final : public QLineEdit {
    Q_OBJECT

public:
    explicit NumberInput(QWidget* parent = nullptr);

    const NumberReading& reading() const noexcept { return m_reading; }
    void setUnit(const QString& unit);
    void setNumber(double value);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void focused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void read(const QString& text);
    void colorPlaceholder();

    NumberReading m_reading;
    QString m_unit;
};

}  // namespace walletloupe::ui

#pragma once

#include "ui/format/risk_text.h"

#include <QWidget>

namespace walletloupe::ui {

/// The category of a wallet as a pill in its colour, told by its word and its picture too.
class CategoryChip final : public QWidget {
    Q_OBJECT

public:
    explicit CategoryChip(QWidget* parent = nullptr);

    void setCategory(risk::Category category);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    risk::Category m_category = risk::Category::NotScored;
};

}  // namespace walletloupe::ui

#pragma once

#include <QLabel>

namespace walletloupe::ui {

/// One line of plain text that never widens its page: what does not fit gives way to an
/// ellipsis, and stands in full in the tool tip.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget* parent = nullptr);

    /// text() is the whole text, whatever is seen of it.
    void showText(const QString& text);
    /// What fits.
    QString visibleText() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::TextElideMode m_mode;
};

}  // namespace walletloupe::ui

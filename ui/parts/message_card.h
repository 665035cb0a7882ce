#pragma once

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace walletloupe::ui {

/// A card with some sentences and what to do about them: the buttons stand beside a short text,
/// and below one that would stand high and narrow beside them.
class MessageCard : public QFrame {
    Q_OBJECT

protected:
    /// `accessibleName` is that of the text.
    explicit MessageCard(const QString& accessibleName, QWidget* parent = nullptr);

    void setText(const QString& text);
    void addButton(QPushButton* button);
    bool event(QEvent* event) override;

private:
    void arrange();

    QLabel* m_text;
    QBoxLayout* m_layout;
    QBoxLayout* m_buttons;
};

}  // namespace walletloupe::ui

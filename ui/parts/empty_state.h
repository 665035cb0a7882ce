#pragma once

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;

namespace walletloupe::ui {

/// What a page shows while there is nothing on it: a picture, what is missing, and buttons
/// that bring it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& icon, const QString& title, const QString& text,
               QWidget* parent = nullptr);

    /// The first button added is the one to press.
    QAbstractButton* addButton(const QString& text, const QString& icon);

private:
    QHBoxLayout* m_buttons;
};

}  // namespace walletloupe::ui

#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStringList>
#include <QWidget>

#include <algorithm>
#include <string>

namespace walletloupe::tests {

/// The widget of a type that bears this accessible name; null when there is none.
template <class T>
T* named(const QWidget& parent, const char* name)
{
    const auto widgets = parent.findChildren<T*>();
    const auto found = std::find_if(widgets.begin(), widgets.end(), [name](const T* widget) {
        return widget->accessibleName() == QString::fromUtf8(name);
    });
    return found == widgets.end() ? nullptr : *found;
}

/// The button with this text, mnemonics aside; null when there is none.
inline QAbstractButton* button(const QWidget& parent, const char* text)
{
    const auto buttons = parent.findChildren<QAbstractButton*>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [text](auto* candidate) {
        return candidate->text().remove(u'&') == QString::fromUtf8(text);
    });
    return found == buttons.end() ? nullptr : *found;
}

/// The texts of the labels that can be seen.
inline QStringList visibleTexts(const QWidget& parent)
{
    QStringList texts;
    for (const QLabel* label : parent.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&parent))
            texts << label->text();
    }
    return texts;
}

/// Whether a label with exactly this text can be seen.
inline bool sees(const QWidget& parent, const QString& text)
{
    return visibleTexts(parent).contains(text);
}

inline bool sees(const QWidget& parent, const char* text)
{
    return sees(parent, QString::fromUtf8(text));
}

inline bool isInput(const QWidget& widget)
{
    if (qobject_cast<const QLineEdit*>(&widget))
        return !qobject_cast<const QAbstractSpinBox*>(widget.parentWidget()) &&
               !qobject_cast<const QComboBox*>(widget.parentWidget());
    return qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QAbstractItemView*>(&widget) ||
           qobject_cast<const QAbstractButton*>(&widget);
}

/// Whether a screen reader has words for it: its own, its text, or those of its label.
inline bool hasAccessibleName(const QWidget& parent, const QWidget& widget)
{
    const auto* asButton = qobject_cast<const QAbstractButton*>(&widget);
    if (!widget.accessibleName().isEmpty() || (asButton && !asButton->text().isEmpty()))
        return true;
    const auto labels = parent.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&widget](const QLabel* label) {
        return label->buddy() == &widget && !label->text().isEmpty();
    });
}

/// How many inputs there are, and the classes of those without a name.
struct Inputs {
    int count = 0;
    std::string nameless;
};

inline Inputs inputsOf(const QWidget& parent)
{
    Inputs inputs;
    for (const QWidget* widget : parent.findChildren<QWidget*>()) {
        if (!isInput(*widget))
            continue;
        ++inputs.count;
        if (!hasAccessibleName(parent, *widget))
            inputs.nameless += std::string(widget->metaObject()->className()) + ' ';
    }
    return inputs;
}

}  // namespace walletloupe::tests

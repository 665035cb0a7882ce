#pragma once

#include "ui/parts/tones.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QString>

#include <optional>

class QLineEdit;
class QPushButton;
class QScrollArea;

namespace walletloupe::ui {

/// The looks that the style sheet knows.
QLabel* makeTitle(const QString& text, QWidget* parent = nullptr);
QLabel* makeHeading(const QString& text, QWidget* parent = nullptr);
QLabel* makeHint(const QString& text, QWidget* parent = nullptr);
/// Words that break into lines and can be selected.
QLabel* makeSentence(QWidget* parent = nullptr);
QPushButton* makeLinkButton(const QString& text, QWidget* parent = nullptr);

/// Makes a field one in which to type a part of a wallet.
void makeWalletFinder(QLineEdit& field, const QString& accessibleName, const QString& toolTip);

/// A quiet rounded frame with a vertical layout.
QFrame* makeCard(QWidget* parent = nullptr);
QVBoxLayout* cardLayout(QFrame* card);

/// A page that can be scrolled where the window is lower than it; takes `content`.
QScrollArea* makePageScrollArea(QWidget* content);

/// Sets a property that the style sheet selects by, and lets the sheet look again.
void setLook(QWidget* widget, const char* property, const QString& value);

/// Colours a label by what it says; nothing brings its own colour back.
void setTone(QLabel* label, std::optional<Tone> tone);

}  // namespace walletloupe::ui

#include "ui/parts/form_parts.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

namespace walletloupe::ui {
namespace {

QLabel* labelInRole(const QString& text, const char* role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QLatin1String(role));
    return label;
}

}  // namespace

QLabel* makeTitle(const QString& text, QWidget* parent)
{
    return labelInRole(text, "title", parent);
}

QLabel* makeHeading(const QString& text, QWidget* parent)
{
    return labelInRole(text, "heading", parent);
}

QLabel* makeHint(const QString& text, QWidget* parent)
{
    QLabel* label = labelInRole(text, "small", parent);
    label->setWordWrap(true);
    return label;
}

QLabel* makeSentence(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton* makeLinkButton(const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setProperty("role", QLatin1String("link"));
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

void makeWalletFinder(QLineEdit& field, const QString& accessibleName, const QString& toolTip)
{
    constexpr int narrowest = 120;
    constexpr int widest = 240;
    field.setPlaceholderText(QCoreApplication::translate("WalletFinder", "Find a wallet"));
    field.setClearButtonEnabled(true);
    field.setAccessibleName(accessibleName);
    field.setToolTip(toolTip);
    field.setMinimumWidth(narrowest);
    field.setMaximumWidth(widest);
    // A file dropped here is meant for the window.
    field.setAcceptDrops(false);
}

QFrame* makeCard(QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setProperty("role", QLatin1String("card"));
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(10);
    return card;
}

QVBoxLayout* cardLayout(QFrame* card)
{
    return qobject_cast<QVBoxLayout*>(card->layout());
}

QScrollArea* makePageScrollArea(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setProperty("role", QStringLiteral("page"));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

void setLook(QWidget* widget, const char* property, const QString& value)
{
    if (widget->property(property).toString() == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void setTone(QLabel* label, std::optional<Tone> tone)
{
    setLook(label, "tone", tone ? toneName(*tone) : QString());
}

}  // namespace walletloupe::ui

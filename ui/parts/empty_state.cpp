#include "ui/parts/empty_state.h"

#include "ui/parts/form_parts.h"
#include "ui/parts/icon_picture.h"
#include "ui/parts/themed_icon.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

constexpr int pictureSide = 56;
constexpr int textWidth = 420;

}  // namespace

EmptyState::EmptyState(const QString& icon, const QString& title, const QString& text,
                       QWidget* parent)
    : QWidget(parent), m_buttons(new QHBoxLayout)
{
    auto* heading = makeTitle(title);
    heading->setAlignment(Qt::AlignCenter);
    auto* body = new QLabel(text);
    body->setTextFormat(Qt::PlainText);
    body->setProperty("role", QStringLiteral("muted"));
    body->setAlignment(Qt::AlignCenter);
    body->setWordWrap(true);
    body->setFixedWidth(textWidth);
    // An alignment would cost the text its height for this width.
    auto* textRow = new QHBoxLayout;
    textRow->addStretch();
    textRow->addWidget(body);
    textRow->addStretch();
    m_buttons->setSpacing(10);
    m_buttons->setAlignment(Qt::AlignCenter);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(new IconPicture(themedIcon(icon, Ink::Muted), pictureSide), 0,
                      Qt::AlignCenter);
    layout->addWidget(heading);
    layout->addLayout(textRow);
    layout->addSpacing(8);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

QAbstractButton* EmptyState::addButton(const QString& text, const QString& icon)
{
    const bool first = m_buttons->isEmpty();
    auto* button =
        new QPushButton(first ? themedIcon(icon, Ink::OnAccent) : themedIcon(icon), text);
    if (first)
        button->setProperty("role", QStringLiteral("primary"));
    m_buttons->addWidget(button);
    return button;
}

}  // namespace walletloupe::ui

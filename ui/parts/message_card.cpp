#include "ui/parts/message_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace walletloupe::ui {
namespace {

constexpr int maxLinesBeside = 4;

}  // namespace

MessageCard::MessageCard(const QString& accessibleName, QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_layout(new QHBoxLayout(this))
    , m_buttons(new QHBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(accessibleName);
    m_buttons->setSpacing(12);
    m_layout->setContentsMargins(16, 10, 12, 10);
    m_layout->setSpacing(12);
    m_layout->addWidget(m_text, 1);
    m_layout->addLayout(m_buttons);
    m_layout->setAlignment(m_buttons, Qt::AlignRight | Qt::AlignVCenter);
}

void MessageCard::setText(const QString& text)
{
    m_text->setText(text);
    arrange();
}

void MessageCard::addButton(QPushButton* button)
{
    m_buttons->addWidget(button);
}

bool MessageCard::event(QEvent* event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void MessageCard::arrange()
{
    const int beside = contentsRect().marginsRemoved(m_layout->contentsMargins()).width() -
                       m_layout->spacing() - m_buttons->sizeHint().width();
    const int most = maxLinesBeside * m_text->fontMetrics().lineSpacing();
    const bool isHigh = !m_buttons->isEmpty() && m_text->heightForWidth(beside) > most;
    m_layout->setDirection(isHigh ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace walletloupe::ui

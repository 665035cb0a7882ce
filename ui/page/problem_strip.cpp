#include "ui/page/problem_strip.h"

#include "ui/parts/address_font.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/icon_picture.h"
#include "ui/parts/themed_icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int iconSide = 20;

QString iconOf(Tone tone)
{
    switch (tone) {
        case Tone::Good:
            return QStringLiteral("check");
        case Tone::Warning:
            return QStringLiteral("warning");
        case Tone::Error:
            return QStringLiteral("error");
        case Tone::Info:
            break;
    }
    return QStringLiteral("info");
}

QToolButton* makeSmallButton(const QString& text, const QString& name)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

ProblemStrip::ProblemStrip(QWidget* parent)
    : QFrame(parent)
    , m_icon(new IconPicture({}, iconSide))
    , m_text(new QLabel)
    , m_action(makeLinkButton({}))
    , m_newer(makeSmallButton(QStringLiteral("‹"), tr("Newer message")))
    , m_location(new QLabel)
    , m_older(makeSmallButton(QStringLiteral("›"), tr("Older message")))
    , m_close(makeSmallButton({}, tr("Close this message")))
{
    setObjectName(QStringLiteral("problemStrip"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Message"));
    keepAddressesReadable(*m_text);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_location->setProperty("role", QStringLiteral("small"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 10, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_newer);
    layout->addWidget(m_location);
    layout->addWidget(m_older);
    layout->addWidget(m_close);
    connect(m_newer, &QToolButton::clicked, this, [this] { step(+1); });
    connect(m_older, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_close, &QToolButton::clicked, this, &ProblemStrip::closeCurrent);
    connect(m_action, &QPushButton::clicked, this, [this] {
        // What it does may take its message away, and itself with it.
        const auto action =
            m_messages.empty() ? std::function<void()>() : m_messages[m_current].action;
        if (action)
            action();
    });
    hide();
}

void ProblemStrip::add(StripMessage message)
{
    std::erase_if(m_messages, [&](const StripMessage& old) { return old.text == message.text; });
    m_messages.push_back(std::move(message));
    m_current = m_messages.size() - 1;
    showCurrent();
}

void ProblemStrip::clear()
{
    m_messages.clear();
    showCurrent();
}

void ProblemStrip::drop(const QString& origin)
{
    std::erase_if(m_messages, [&](const StripMessage& old) { return old.origin == origin; });
    m_current = m_messages.empty() ? 0 : m_messages.size() - 1;
    showCurrent();
}

QString ProblemStrip::text() const
{
    return m_messages.empty() ? QString() : m_messages[m_current].text;
}

void ProblemStrip::step(int by)
{
    const auto last = static_cast<std::ptrdiff_t>(m_messages.size()) - 1;
    const auto wanted = static_cast<std::ptrdiff_t>(m_current) + by;
    m_current = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(wanted, 0, last));
    showCurrent();
}

void ProblemStrip::closeCurrent()
{
    m_messages.erase(m_messages.begin() + static_cast<std::ptrdiff_t>(m_current));
    if (m_current == m_messages.size() && m_current > 0)
        --m_current;
    showCurrent();
}

void ProblemStrip::showCurrent()
{
    setVisible(!m_messages.empty());
    if (m_messages.empty())
        return;
    const StripMessage& message = m_messages[m_current];
    setLook(this, "tone", toneName(message.tone));
    m_icon->setIcon(themedIcon(iconOf(message.tone), message.tone));
    m_text->setText(message.text);
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    const std::size_t newest = m_messages.size();
    for (QWidget* part : std::initializer_list<QWidget*>{m_newer, m_location, m_older})
        part->setVisible(newest > 1);
    m_location->setText(tr("%1 of %2").arg(newest - m_current).arg(newest));
    m_newer->setEnabled(m_current + 1 < newest);
    m_older->setEnabled(m_current > 0);
}

}  // namespace walletloupe::ui

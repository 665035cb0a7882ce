#include "ui/shell/run_status.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <chrono>
#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr int barWidth = 180;
constexpr int barSteps = 1000;
constexpr std::chrono::seconds messageDuration{8};

}  // namespace

RunStatus::RunStatus(QAction& cancel, QWidget* parent)
    : QWidget(parent)
    , m_cancel(cancel)
    , m_messageTimer(new QTimer(this))
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_button(new QToolButton)
{
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_text->setTextFormat(Qt::PlainText);
    m_messageTimer->setSingleShot(true);
    m_messageTimer->setInterval(messageDuration);
    connect(m_messageTimer, &QTimer::timeout, this, [this] { setMessage({}); });
    m_button->setDefaultAction(&cancel);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 0, 2);
    layout->setSpacing(10);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    layout->addStretch();
    // The status bar keeps its height when the button comes and goes.
    setMinimumHeight(m_button->sizeHint().height() + 4);
    setActivity({});
}

void RunStatus::setActivity(const QString& what)
{
    m_activity = what;
    const bool running = !what.isEmpty();
    m_cancel.setEnabled(running);
    m_bar->setVisible(running);
    m_button->setVisible(running);
    m_bar->setRange(0, 0);
    showText();
}

void RunStatus::setProgress(double fraction)
{
    m_bar->setRange(0, barSteps);
    m_bar->setValue(static_cast<int>(std::lround(fraction * barSteps)));
}

void RunStatus::setSummary(const QString& text)
{
    m_summary = text;
    showText();
}

void RunStatus::setMessage(const QString& text)
{
    m_message = text;
    if (!text.isEmpty())
        m_messageTimer->start();
    showText();
}

void RunStatus::showSaved(const QString& path)
{
    setMessage(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
}

void RunStatus::showText()
{
    if (!m_activity.isEmpty())
        m_text->setText(m_activity + QStringLiteral("…"));
    else
        m_text->setText(m_message.isEmpty() ? m_summary : m_message);
}

}  // namespace walletloupe::ui

#include "ui/fetch/fetch_header.h"

#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr int barSteps = 1000;
/// Below it the buttons have a line of their own.
constexpr int narrow = 640;

QPushButton* makeButton(const char* icon, const QString& text, const QString& help)
{
    auto* button = new QPushButton(themedIcon(QLatin1String(icon)), text);
    button->setToolTip(help);
    return button;
}

}  // namespace

FetchHeader::FetchHeader(QWidget* parent)
    : QWidget(parent)
    , m_top(new QHBoxLayout)
    , m_title(new ElidedLabel(Qt::ElideRight))
    , m_bar(new QProgressBar)
    , m_text(makeSentence())
    , m_pause(makeButton("pause", tr("Pause"), {}))
    , m_cancel(makeButton("cancel", tr("Cancel"), tr("Stop; what was fetched is kept")))
    , m_retry(makeButton("retry", tr("Retry unfinished"),
                         tr("Fetch the wallets again that are neither complete nor empty")))
    , m_save(makeButton(
          "export", tr("Save…"),
          tr("Save the transactions as CSV, with a file beside it that says which blocks "
             "they cover")))
    , m_score(
          new QPushButton(themedIcon(QStringLiteral("risk"), Ink::OnAccent), tr("Score wallets")))
{
    makeButtons();
    m_title->setProperty("role", QStringLiteral("heading"));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of fetching"));
    m_text->setAccessibleName(tr("How far fetching is"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (QPushButton* each : {m_pause, m_cancel, m_retry, m_save, m_score})
        buttons->addWidget(each);
    m_top->setSpacing(8);
    m_top->addWidget(m_title, 1);
    m_top->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_top);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    setHeaderState({});
}

void FetchHeader::makeButtons()
{
    m_save->setAccessibleName(tr("Save transactions"));
    m_score->setProperty("role", QStringLiteral("primary"));
    m_score->setToolTip(
        tr("Open these transactions on the page Risk; wallets that are not whole "
           "get no score"));
}

void FetchHeader::setHeaderState(const FetchHeaderState& headerState)
{
    const bool isPaused = headerState.isPaused;
    m_title->showText(headerState.title);
    m_text->setText(headerState.text);
    m_bar->setVisible(headerState.isBusy);
    m_bar->setValue(static_cast<int>(std::lround(headerState.fraction * barSteps)));
    m_pause->setText(isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(themedIcon(isPaused ? QStringLiteral("resume") : QStringLiteral("pause")));
    m_pause->setToolTip(isPaused ? tr("Go on where it stopped") : tr("Hold, and go on later"));
    showButtons(headerState);
}

void FetchHeader::showButtons(const FetchHeaderState& headerState)
{
    const QWidget* const focused = QApplication::focusWidget();
    m_pause->setVisible(headerState.isBusy);
    m_cancel->setVisible(headerState.isBusy);
    m_retry->setVisible(!headerState.isBusy && headerState.hasUnfinished);
    m_save->setVisible(!headerState.isBusy);
    m_score->setVisible(!headerState.isBusy);
    m_save->setEnabled(!headerState.isWriting);
    m_score->setEnabled(!headerState.isWriting);
    // A button that goes must not hand the focus to whatever comes after it.
    if (focused && isAncestorOf(focused) && focused->isHidden())
        (headerState.isBusy ? m_pause : m_score)->setFocus(Qt::OtherFocusReason);
}

void FetchHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_top->setDirection(width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace walletloupe::ui

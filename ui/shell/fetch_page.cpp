#include "ui/shell/fetch_page.h"

#include "core/workflow/fetch_order.h"
#include "ui/forms/address_list.h"
#include "ui/forms/fetch_form.h"
#include "ui/parts/dropped_files.h"
#include "ui/parts/empty_state.h"
#include "ui/shell/fetch_foot.h"
#include "ui/shell/fetch_header.h"
#include "ui/wallets/fetch_table.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

enum State { Empty, Ready };

constexpr int pageMargin = 16;
constexpr int spacing = 12;
constexpr int formWidth = 400;

std::vector<FetchProvider> knownProviders()
{
    std::vector<FetchProvider> providers;
    for (const auto& each : explorer::builtInProviders())
        providers.push_back({QString::fromStdString(each.name), QString::fromStdString(each.title),
                             each.callsPerSecond, each.needsKey});
    return providers;
}

QString problemOfUrl(const QString& url)
{
    const auto provider = explorer::providerFor(url.toStdString());
    return provider ? QString() : QString::fromStdString(provider.error().message);
}

}  // namespace

FetchPage::FetchPage(const RunInBackground& runInBackground, QWidget* parent)
    : QWidget(parent)
    , m_form(new FetchForm(knownProviders(), problemOfUrl, runInBackground))
    , m_header(new FetchHeader)
    , m_table(new FetchTable)
    , m_foot(new FetchFoot)
    , m_states(new QStackedWidget)
{
    setAcceptDrops(true);
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(makeResult());
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, pageMargin, pageMargin, spacing / 2);
    right->setSpacing(spacing / 2);
    right->addWidget(m_states, 1);
    right->addWidget(m_foot);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(makeForm());
    layout->addLayout(right, 1);
}

QWidget* FetchPage::makeForm()
{
    auto* padded = new QWidget;
    auto* layout = new QVBoxLayout(padded);
    layout->setContentsMargins(pageMargin, pageMargin, 0, pageMargin);
    layout->addWidget(m_form);
    padded->setFixedWidth(formWidth);
    return padded;
}

QWidget* FetchPage::makeResult()
{
    auto* result = new QWidget;
    auto* layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    return result;
}

QWidget* FetchPage::makeEmptyState()
{
    return new EmptyState(
        QStringLiteral("fetch"), tr("No histories fetched yet"),
        tr("Give the addresses of wallets and choose an explorer: it is asked, page by page, for "
           "the transactions of each, and the place Risk judges them. The addresses and your key "
           "go to that explorer and to nobody else. What comes is kept on this computer, so that "
           "the next time only new blocks are asked for."));
}

void FetchPage::setHasRun(bool hasRun)
{
    m_states->setCurrentIndex(hasRun ? Ready : Empty);
}

void FetchPage::focusFirst()
{
    m_form->focusFirst();
}

void FetchPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void FetchPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FetchPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_form->addresses().addFiles(localFiles(*event->mimeData()));
}

}  // namespace walletloupe::ui

#include "ui/fetch/fetch_page.h"

#include "core/workflow/fetch/fetch_session.h"
#include "core/workflow/risk/risk_session.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/fetch/address_list.h"
#include "ui/fetch/fetch_footer.h"
#include "ui/fetch/fetch_form.h"
#include "ui/fetch/fetch_header.h"
#include "ui/fetch/fetch_keys.h"
#include "ui/fetch/fetch_run_view.h"
#include "ui/format/message_text.h"
#include "ui/page/file_dialogs.h"
#include "ui/page/messages.h"
#include "ui/parts/dropped_files.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/line_list_dialog.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {
namespace {

using workflow::FetchSession;

enum State { Empty, Ready };

constexpr int pageMargin = 16;
constexpr int spacing = 12;
constexpr int formWidth = 400;
const QString origin = QStringLiteral("fetch");

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
    return provider ? QString() : messageText(provider.error());
}

/// Providers have been checked by the form.
workflow::FetchOptions orderOf(const FetchFormOptions& choice)
{
    workflow::FetchOptions order;
    if (auto provider = explorer::providerFor(choice.provider.toStdString()))
        order.provider = std::move(*provider);
    order.wallets = choice.wallets;
    order.chain = choice.chain;
    order.fromBlock = choice.fromBlock;
    order.toBlock = choice.toBlock;
    order.callsPerSecond = choice.callsPerSecond;
    order.includeLiquidations = choice.includeLiquidations;
    return order;
}

QString withoutFullStop(QString text)
{
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

}  // namespace

PageInfo FetchPage::info()
{
    return {QStringLiteral("fetch"),
            tr("&Fetch"),
            QStringLiteral("fetch"),
            tr("Transactions from an explorer"),
            {}};
}

FetchPage::FetchPage(const Services& services, QWidget* parent)
    : Page(services, parent)
    , m_session(services.sessions.fetch)
    , m_form(new FetchForm(knownProviders(), problemOfUrl, services.runInBackground))
    , m_keys(new FetchKeys(services.sessions.keys, *m_form, this))
    , m_run(new FetchRunView(services))
    , m_footer(new FetchFooter(m_session))
    , m_states(new QStackedWidget)
{
    setAcceptDrops(true);
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(m_run);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, pageMargin, pageMargin, spacing / 2);
    right->setSpacing(spacing / 2);
    right->addWidget(m_states, 1);
    right->addWidget(m_footer);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(makeForm());
    layout->addLayout(right, 1);
    connectForm();
    connectSession();
    showOrder();
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

QWidget* FetchPage::makeEmptyState()
{
    return new EmptyState(
        QStringLiteral("fetch"), tr("No histories fetched yet"),
        tr("Give the addresses of wallets and choose an explorer: it is asked, page by page, for "
           "the transactions of each, and the place Risk judges them. The addresses and your key "
           "go to that explorer and to nobody else. What comes is kept on this computer, so that "
           "the next time only new blocks are asked for."));
}

void FetchPage::connectForm()
{
    AddressList& addresses = m_form->addresses();
    connect(&m_form->start(), &QPushButton::clicked, this, &FetchPage::start);
    connect(&m_run->header().retry(), &QPushButton::clicked, this, &FetchPage::retry);
    connect(&addresses, &AddressList::failed, this,
            [this](const Error& error) { services().messages.addError(error, origin); });
    connect(&addresses, &AddressList::messagesRequested, this,
            [this](const std::vector<std::string>& notes) {
                showLines(*window(), tr("Refused and repeated addresses"), notes);
            });
    connect(&addresses.open(), &QPushButton::clicked, this, [this, &addresses] {
        services().files.chooseFiles(
            tr("Add wallets"), FileDialogs::tableFilter() + tr(";;All files (*)"),
            [&addresses](const QStringList& paths) { addresses.addFiles(paths); });
    });
}

void FetchPage::connectSession()
{
    connect(&services().actions.cancel, &QAction::triggered, this, &FetchPage::cancel);
    connect(&m_session, &FetchSession::orderChanged, this, &FetchPage::showOrder);
    connect(&m_session, &FetchSession::busyChanged, m_form, &FetchForm::setBusy);
    connect(&m_session, &FetchSession::ended, this, &FetchPage::showEnd);
    connect(&m_session, &FetchSession::liquidationsPlanned, this,
            [this](quint64, const QString& text) {
                services().messages.add({Tone::Info, text, {}, {}, origin});
            });
    connect(&m_session, &FetchSession::failed, this,
            [this](const Error& error) { services().messages.addError(error, origin); });
}

/// Elsewhere the key means what is seen there, and not the work of hours behind it.
void FetchPage::cancel()
{
    const Sessions& sessions = services().sessions;
    const bool isOtherMeant = sessions.segmentation.isBusy() || sessions.risk.isBusy();
    if (isVisible() || !isOtherMeant)
        m_session.cancel();
}

void FetchPage::start()
{
    services().messages.drop(origin);
    saveState(services().settings);
    const workflow::FetchOptions order = orderOf(m_form->choice());
    m_keys->withKey(QString::fromStdString(order.provider.name),
                    [this, order](const QString& key) { m_session.start(order, key); });
}

void FetchPage::retry()
{
    services().messages.drop(origin);
    m_keys->withKey(QString::fromStdString(m_session.report().fetchOptions.provider.name),
                    [this](const QString& key) { m_session.retryUnfinished(key); });
}

void FetchPage::showOrder()
{
    const bool hasRun = !m_session.report().wallets.empty();
    m_states->setCurrentIndex(hasRun ? Ready : Empty);
    // The button that was pressed is not to be pressed now.
    if (hasRun)
        m_run->focusFirst();
}

void FetchPage::showEnd()
{
    const workflow::FetchReport& report = m_session.report();
    if (!report.stopper || report.wasCancelled)
        return;
    const QString reason = withoutFullStop(QString::fromStdString(report.stopReason));
    services().messages.add(
        {Tone::Error,
         tr("Fetching stopped: %1. What was fetched is kept: “Retry unfinished” goes on there.")
             .arg(reason),
         {},
         {},
         origin});
}

void FetchPage::focusFirst()
{
    m_form->focusFirst();
}

void FetchPage::restoreState(const QSettings& settings)
{
    m_form->restoreInputs(settings);
}

void FetchPage::saveState(QSettings& settings) const
{
    m_form->saveInputs(settings);
}

void FetchPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_footer->measureStore();
    m_keys->begin();
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

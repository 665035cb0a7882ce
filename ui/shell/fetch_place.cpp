#include "ui/shell/fetch_place.h"

#include "core/workflow/api_keys.h"
#include "core/workflow/fetch_session.h"
#include "core/workflow/risk_session.h"
#include "core/workflow/segmentation_session.h"
#include "ui/forms/address_list.h"
#include "ui/forms/fetch_form.h"
#include "ui/forms/key_field.h"
#include "ui/shell/actions.h"
#include "ui/shell/fetch_foot.h"
#include "ui/shell/fetch_header.h"
#include "ui/shell/fetch_page.h"
#include "ui/shell/fetch_texts.h"
#include "ui/shell/file_questions.h"
#include "ui/shell/line_list_dialog.h"
#include "ui/shell/problem_strip.h"
#include "ui/shell/sessions.h"
#include "ui/wallets/fetch_table.h"

#include <QAction>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace walletloupe::ui {
namespace {

using workflow::ApiKey;
using workflow::FetchSession;
using workflow::KeyOrigin;

constexpr std::chrono::milliseconds showingTime{100};
const QString origin = QStringLiteral("fetch");

KeyPlace placeOf(KeyOrigin from)
{
    switch (from) {
        case KeyOrigin::Environment:
            return KeyPlace::Environment;
        case KeyOrigin::Session:
            return KeyPlace::Session;
        case KeyOrigin::Keychain:
            return KeyPlace::Keychain;
        case KeyOrigin::None:
            break;
    }
    return KeyPlace::None;
}

/// Providers have been checked by the form.
workflow::FetchOrder orderOf(const FetchChoice& choice)
{
    workflow::FetchOrder order;
    if (auto provider = explorer::providerFor(choice.provider.toStdString()))
        order.provider = std::move(*provider);
    order.wallets = choice.wallets;
    order.chain = choice.chain;
    order.fromBlock = choice.fromBlock;
    order.toBlock = choice.toBlock;
    order.callsPerSecond = choice.callsPerSecond;
    order.asksLiquidations = choice.asksLiquidations;
    return order;
}

QString withoutFullStop(QString text)
{
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

}  // namespace

FetchPlace::FetchPlace(const FetchParts& parts, QObject* parent)
    : QObject(parent)
    , m_session(parts.sessions.fetch)
    , m_keys(parts.sessions.keys)
    , m_page(parts.page)
    , m_strip(parts.strip)
    , m_window(parts.window)
    , m_settings(parts.settings)
    , m_files(new FileQuestions(parts.window, parts.settings, this))
    , m_showing(new QTimer(this))
{
    m_showing->setSingleShot(true);
    m_showing->setInterval(showingTime);
    connect(m_showing, &QTimer::timeout, this, &FetchPlace::showWallets);
    m_page.form().restoreChoices(m_settings);
    connectForm();
    connectHeader();
    connectSession();
    connectCancel(parts.actions, parts.sessions);
    showOrder();
}

void FetchPlace::connectForm()
{
    FetchForm& form = m_page.form();
    connect(&m_page, &FetchPage::shown, this, [this] {
        measureStore();
        // A keychain may ask for a password: not before this place is used.
        if (!std::exchange(m_wasShown, true))
            lookForKey();
    });
    connect(&form, &FetchForm::startRequested, this, &FetchPlace::start);
    connect(&form, &FetchForm::providerSettled, this, [this] {
        if (m_wasShown)
            lookForKey();
    });
    connect(&form.key(), &KeyField::keepRequested, this, &FetchPlace::keepKey);
    connect(&form.key(), &KeyField::forgetRequested, this, [this] { keepKey({}); });
    connect(&form.addresses(), &AddressList::failed, this, &FetchPlace::showError);
    connect(&form.addresses(), &AddressList::notesRequested, this,
            [this](const std::vector<std::string>& notes) {
                showLines(m_window, tr("Refused and repeated addresses"), notes);
            });
    connect(&form.addresses(), &AddressList::fileRequested, this, [this] {
        m_files->askForFiles(
            tr("Add wallets"), tr("Tables (*.csv *.tsv *.txt);;All files (*)"),
            [this](const QStringList& paths) { m_page.form().addresses().addFiles(paths); });
    });
}

void FetchPlace::connectHeader()
{
    const FetchHeader& header = m_page.header();
    connect(&header, &FetchHeader::pauseRequested, &m_session, &FetchSession::setPaused);
    connect(&header, &FetchHeader::cancelRequested, &m_session, &FetchSession::cancel);
    connect(&header, &FetchHeader::retryRequested, this, &FetchPlace::retry);
    connect(&header, &FetchHeader::judgeRequested, this,
            [this] { write(m_session.proposedFile(), true); });
    connect(&header, &FetchHeader::saveRequested, this, [this] {
        m_files->askForTarget(tr("Save transactions"), tr("CSV (*.csv)"),
                              QFileInfo(m_session.proposedFile()).completeBaseName(),
                              QStringLiteral("csv"),
                              [this](const QString& path) { write(path, false); });
    });
    connect(&m_page.foot(), &FetchFoot::clearRequested, this, &FetchPlace::askToClear);
}

void FetchPlace::connectSession()
{
    connect(&m_session, &FetchSession::orderChanged, this, &FetchPlace::showOrder);
    connect(&m_session, &FetchSession::walletChanged, this, &FetchPlace::noteWallet);
    connect(&m_session, &FetchSession::progressChanged, this, &FetchPlace::showStanding);
    connect(&m_session, &FetchSession::pausedChanged, this, &FetchPlace::showStanding);
    connect(&m_session, &FetchSession::busyChanged, this, &FetchPlace::showStanding);
    connect(&m_session, &FetchSession::ended, this, &FetchPlace::showEnd);
    connect(&m_session, &FetchSession::liquidationsPlanned, this,
            [this](quint64, const QString& text) {
                m_strip.add({Tone::Info, text, {}, {}, origin});
            });
    connect(&m_session, &FetchSession::written, this, &FetchPlace::finishWriting);
    connect(&m_session, &FetchSession::failed, this, [this](const Error& error) {
        finishWriting({});
        showError(error);
    });
    connect(&m_session, &FetchSession::storeMeasured, this,
            [this](quint64 bytes, quint64 histories, quint64 rows) {
                m_page.foot().setStore(storeText(bytes, histories, rows),
                                       QFileInfo(m_session.store()).path());
            });
}

void FetchPlace::connectCancel(const Actions& actions, const Sessions& sessions)
{
    connect(actions.cancel, &QAction::triggered, this, [this, &sessions] {
        // Elsewhere the key means what is seen there, and not the work of hours behind it.
        const bool isOtherMeant = sessions.segmentation.isBusy() || sessions.risk.isBusy();
        if (m_page.isVisible() || !isOtherMeant)
            m_session.cancel();
    });
}

void FetchPlace::lookForKey()
{
    const QString provider = m_page.form().provider().name;
    if (!provider.isEmpty())
        m_keys.find(provider, this,
                    [this, provider](const ApiKey& key) { showKey(provider, key); });
}

void FetchPlace::showKey(const QString& provider, const ApiKey& key)
{
    // Another one may be chosen by now.
    if (provider == m_page.form().provider().name)
        m_page.form().key().setStored(placeOf(key.origin), key.trouble.isEmpty());
}

void FetchPlace::withKey(const QString& provider, std::function<void(const QString& key)> use)
{
    FetchForm& form = m_page.form();
    const QString typed = form.key().typedKey();
    if (!typed.isEmpty() && provider == form.provider().name)
        return use(typed);
    m_keys.find(provider, this, [use = std::move(use)](const ApiKey& found) { use(found.key); });
}

void FetchPlace::keepKey(const QString& key)
{
    const QString provider = m_page.form().provider().name;
    m_keys.keep(provider, key, this,
                [this, provider](const ApiKey& kept) { showKey(provider, kept); });
}

void FetchPlace::start()
{
    m_strip.drop(origin);
    m_page.form().saveChoices(m_settings);
    const workflow::FetchOrder order = orderOf(m_page.form().choice());
    withKey(QString::fromStdString(order.provider.name),
            [this, order](const QString& key) { m_session.start(order, key); });
}

void FetchPlace::retry()
{
    m_strip.drop(origin);
    withKey(QString::fromStdString(m_session.report().order.provider.name),
            [this](const QString& key) { m_session.retryUnfinished(key); });
}

void FetchPlace::write(const QString& path, bool isForRisk)
{
    m_isWriting = true;
    m_forRisk = isForRisk ? path : QString();
    showStanding();
    m_session.writeTransactions(path);
}

void FetchPlace::finishWriting(const QString& path)
{
    m_isWriting = false;
    const QString wanted = std::exchange(m_forRisk, {});
    showStanding();
    if (!path.isEmpty() && path == wanted)
        Q_EMIT judgeRequested(path);
}

void FetchPlace::measureStore()
{
    // Looking alone must not make a file.
    if (QFileInfo::exists(m_session.store()))
        m_session.measureStore();
    else
        m_page.foot().setStore(storeText(0, 0, 0), QFileInfo(m_session.store()).path());
    showStanding();
}

void FetchPlace::askToClear()
{
    if (m_question && m_question->isVisible())
        return;
    m_question = new QMessageBox(QMessageBox::Question, tr("Clear what is kept?"),
                                 tr("Every history that was fetched is forgotten."),
                                 QMessageBox::Cancel, &m_window);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setInformativeText(
        tr("Files that were saved stay where they are. To see the histories again they must be "
           "fetched again."));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* const clear = m_question->addButton(tr("Clear"), QMessageBox::DestructiveRole);
    m_question->setDefaultButton(QMessageBox::Cancel);
    connect(clear, &QPushButton::clicked, &m_session, &FetchSession::clearStore);
    m_question->open();
}

void FetchPlace::showOrder()
{
    const workflow::FetchReport& report = m_session.report();
    m_page.setHasRun(!report.wallets.empty());
    m_page.table().setRows(fetchRows(report));
    m_page.foot().setCredit(QString::fromStdString(report.order.provider.credit));
    m_firstChanged = m_endOfChanged = 0;
    showStanding();
    if (report.wallets.empty())
        return;
    // The button that was pressed is not to be pressed now.
    m_page.table().focusFirst();
    m_page.foot().setStore(tr("What comes is kept on this computer."),
                           QFileInfo(m_session.store()).path());
}

void FetchPlace::noteWallet(std::size_t wallet)
{
    const bool isFirst = m_firstChanged == m_endOfChanged;
    m_firstChanged = isFirst ? wallet : std::min(m_firstChanged, wallet);
    m_endOfChanged = isFirst ? wallet + 1 : std::max(m_endOfChanged, wallet + 1);
    if (!m_showing->isActive())
        m_showing->start();
}

void FetchPlace::showWallets()
{
    m_showing->stop();
    std::vector<FetchRow> rows;
    for (std::size_t i = m_firstChanged; i < m_endOfChanged; ++i)
        rows.push_back(fetchRow(m_session.report(), i));
    m_page.table().updateRows(m_firstChanged, rows);
    m_firstChanged = m_endOfChanged = 0;
}

void FetchPlace::showStanding()
{
    const bool isBusy = m_session.isBusy();
    const workflow::FetchReport& report = m_session.report();
    FetchStanding now;
    now.title = fetchTitle(report.order);
    now.text = isBusy ? fetchProgressText(m_session.progress(), m_session.isPaused())
                      : fetchSummaryText(report);
    now.fraction = m_session.progress().fraction;
    now.isBusy = isBusy;
    now.isPaused = isBusy && m_session.isPaused();
    now.hasUnfinished = hasUnfinished(report);
    now.isWriting = m_isWriting;
    m_page.header().setStanding(now);
    m_page.form().setBusy(isBusy);
    m_page.foot().setClearable(!isBusy && QFileInfo::exists(m_session.store()),
                               isBusy ? tr("Fetching is under way") : tr("Nothing is kept"));
}

void FetchPlace::showEnd()
{
    showWallets();
    showStanding();
    measureStore();
    const workflow::FetchReport& report = m_session.report();
    if (report.stopper && !report.wasCancelled)
        m_strip.add({Tone::Error,
                     tr("Fetching stopped: %1. What was fetched is kept: “Retry unfinished” goes "
                        "on there.")
                         .arg(withoutFullStop(QString::fromStdString(report.stopReason))),
                     {},
                     {},
                     origin});
}

void FetchPlace::showError(const Error& error)
{
    m_strip.add({Tone::Error, QString::fromStdString(error.message), {}, {}, origin});
}

}  // namespace walletloupe::ui

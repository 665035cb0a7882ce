#include "ui/fetch/fetch_run_view.h"

#include "core/workflow/fetch/fetch_session.h"
#include "ui/fetch/fetch_header.h"
#include "ui/fetch/fetch_table.h"
#include "ui/fetch/fetch_texts.h"
#include "ui/page/file_dialogs.h"
#include "ui/page/requests.h"

#include <QFileInfo>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace walletloupe::ui {
namespace {

using workflow::FetchSession;

constexpr int spacing = 12;
constexpr std::chrono::milliseconds showingTime{100};

}  // namespace

FetchRunView::FetchRunView(const Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_session(services.sessions.fetch)
    , m_header(new FetchHeader)
    , m_table(new FetchTable)
    , m_showing(new QTimer(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    m_showing->setSingleShot(true);
    m_showing->setInterval(showingTime);
    connect(m_showing, &QTimer::timeout, this, &FetchRunView::showWallets);
    connectHeader();
    connectSession();
    showOrder();
}

void FetchRunView::connectHeader()
{
    connect(&m_header->pause(), &QPushButton::clicked, &m_session,
            [this] { m_session.setPaused(!m_session.isPaused()); });
    connect(&m_header->cancel(), &QPushButton::clicked, &m_session, &FetchSession::cancel);
    connect(&m_header->save(), &QPushButton::clicked, this, &FetchRunView::askWhereToSave);
    connect(&m_header->score(), &QPushButton::clicked, this,
            [this] { write(m_session.proposedFile(), true); });
}

void FetchRunView::connectSession()
{
    connect(&m_session, &FetchSession::orderChanged, this, &FetchRunView::showOrder);
    connect(&m_session, &FetchSession::walletChanged, this, &FetchRunView::markWalletChanged);
    connect(&m_session, &FetchSession::progressChanged, this, &FetchRunView::showHeaderState);
    connect(&m_session, &FetchSession::pausedChanged, this, &FetchRunView::showHeaderState);
    connect(&m_session, &FetchSession::busyChanged, this, &FetchRunView::showHeaderState);
    connect(&m_session, &FetchSession::ended, this, [this] {
        showWallets();
        showHeaderState();
    });
    connect(&m_session, &FetchSession::written, this, &FetchRunView::finishWriting);
    connect(&m_session, &FetchSession::failed, this, [this] { finishWriting({}); });
}

void FetchRunView::showOrder()
{
    m_table->setRows(fetchRows(m_session.report()));
    m_firstChanged = m_endOfChanged = 0;
    showHeaderState();
}

void FetchRunView::focusFirst()
{
    m_table->focusFirst();
}

void FetchRunView::markWalletChanged(std::size_t wallet)
{
    const bool isFirst = m_firstChanged == m_endOfChanged;
    m_firstChanged = isFirst ? wallet : std::min(m_firstChanged, wallet);
    m_endOfChanged = isFirst ? wallet + 1 : std::max(m_endOfChanged, wallet + 1);
    if (!m_showing->isActive())
        m_showing->start();
}

void FetchRunView::showWallets()
{
    m_showing->stop();
    std::vector<FetchRow> rows;
    for (std::size_t i = m_firstChanged; i < m_endOfChanged; ++i)
        rows.push_back(fetchRow(m_session.report(), i));
    m_table->updateRows(m_firstChanged, rows);
    m_firstChanged = m_endOfChanged = 0;
}

void FetchRunView::showHeaderState()
{
    const bool isBusy = m_session.isBusy();
    const workflow::FetchReport& report = m_session.report();
    FetchHeaderState now;
    now.title = fetchTitle(report.fetchOptions);
    now.text = isBusy ? fetchProgressText(m_session.progress(), m_session.isPaused())
                      : fetchSummaryText(report);
    now.fraction = m_session.progress().fraction;
    now.isBusy = isBusy;
    now.isPaused = isBusy && m_session.isPaused();
    now.hasUnfinished = hasUnfinished(report);
    now.isWriting = m_isWriting;
    m_header->setHeaderState(now);
}

void FetchRunView::askWhereToSave()
{
    m_services.files.chooseSavePath(tr("Save transactions"), tr("CSV (*.csv)"),
                                    QFileInfo(m_session.proposedFile()).completeBaseName(),
                                    QStringLiteral("csv"),
                                    [this](const QString& path) { write(path, false); });
}

void FetchRunView::write(const QString& path, bool isForRisk)
{
    m_isWriting = true;
    m_forRisk = isForRisk ? path : QString();
    showHeaderState();
    m_session.writeTransactions(path);
}

void FetchRunView::finishWriting(const QString& path)
{
    m_isWriting = false;
    const QString wanted = std::exchange(m_forRisk, {});
    showHeaderState();
    if (!path.isEmpty() && path == wanted)
        Q_EMIT m_services.requests.scoresRequested(path);
}

}  // namespace walletloupe::ui

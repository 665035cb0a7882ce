#include "ui/fetch/fetch_footer.h"

#include "core/workflow/fetch/fetch_session.h"
#include "ui/fetch/fetch_texts.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>

namespace walletloupe::ui {

using workflow::FetchSession;

FetchFooter::FetchFooter(FetchSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_credit(makeHint({}))
    , m_store(new ElidedLabel(Qt::ElideRight))
    , m_clear(makeLinkButton(tr("Clear…")))
{
    m_credit->setWordWrap(false);
    m_credit->setAccessibleName(tr("Source of the data"));
    m_store->setProperty("role", QStringLiteral("small"));
    m_store->setAccessibleName(tr("What is kept"));
    m_store->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_clear->setAccessibleName(tr("Clear what is kept"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_credit);
    layout->addWidget(m_store, 1);
    layout->addWidget(m_clear);
    connect(m_clear, &QPushButton::clicked, this, &FetchFooter::confirmClear);
    connect(&session, &FetchSession::orderChanged, this, &FetchFooter::showOrder);
    connect(&session, &FetchSession::busyChanged, this, &FetchFooter::updateClear);
    connect(&session, &FetchSession::ended, this, &FetchFooter::measureStore);
    connect(&session, &FetchSession::storeMeasured, this,
            [this](quint64 bytes, quint64 histories, quint64 rows) {
                showStore(storeText(bytes, histories, rows));
                updateClear();
            });
    showOrder();
}

void FetchFooter::measureStore()
{
    // Looking alone must not make a file.
    if (QFileInfo::exists(m_session.store()))
        m_session.measureStore();
    else
        showStore(storeText(0, 0, 0));
    updateClear();
}

void FetchFooter::showOrder()
{
    const workflow::FetchReport& report = m_session.report();
    m_credit->setText(QString::fromStdString(report.fetchOptions.provider.credit));
    if (!report.wallets.empty())
        showStore(tr("What comes is kept on this computer."));
    updateClear();
}

void FetchFooter::showStore(const QString& text)
{
    m_store->showText(text);
    const QString folder = QFileInfo(m_session.store()).path();
    m_store->setAccessibleDescription(tr("In %1").arg(QDir::toNativeSeparators(folder)));
}

void FetchFooter::updateClear()
{
    const bool isBusy = m_session.isBusy();
    const bool clearable = !isBusy && QFileInfo::exists(m_session.store());
    m_clear->setEnabled(clearable);
    m_clear->setToolTip(clearable ? tr("Forget every history that is kept")
                        : isBusy  ? tr("Fetching is under way")
                                  : tr("Nothing is kept"));
}

void FetchFooter::confirmClear()
{
    if (m_question && m_question->isVisible())
        return;
    m_question = new QMessageBox(QMessageBox::Question, tr("Clear what is kept?"),
                                 tr("Every history that was fetched is forgotten."),
                                 QMessageBox::Cancel, window());
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

}  // namespace walletloupe::ui

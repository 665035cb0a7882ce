#include "ui/shell/close_confirmation.h"

#include "core/workflow/fetch/fetch_session.h"
#include "core/workflow/segmentation/result_saver.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/page/services.h"
#include "ui/page/session_text.h"
#include "ui/shell/save_commands.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

#include <utility>

namespace walletloupe::ui {

using workflow::ResultSaver;
using workflow::SegmentationSession;

CloseConfirmation::CloseConfirmation(QWidget& window, const Sessions& sessions, FileDialogs& files,
                                     QObject* parent)
    : QObject(parent), m_window(window), m_sessions(sessions), m_files(files)
{
    connect(&sessions.segmentation, &SegmentationSession::styleChanged, this,
            [this](bool isSaved) { m_isSaved = isSaved; });
    connect(&sessions.saver, &ResultSaver::saved, this, [this] {
        if (std::exchange(m_closesWhenSaved, false))
            m_window.close();
    });
    connect(&sessions.saver, &ResultSaver::failed, this, [this] { m_closesWhenSaved = false; });
}

bool CloseConfirmation::mayClose()
{
    const bool fetches = m_sessions.fetch.isBusy() && !m_endsFetching;
    if (!fetches && (m_isSaved || m_isDiscarded))
        return true;
    if (!m_question || !m_question->isVisible())
        fetches ? confirmStopFetching() : ask();
    return false;
}

void CloseConfirmation::confirmStopFetching()
{
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Stop fetching?"),
                        tr("Histories are being fetched."), QMessageBox::Cancel, &m_window);
    question->setInformativeText(
        tr("What was fetched is kept: the next run over these wallets goes on there."));
    QPushButton* const stop = question->addButton(tr("Stop and close"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(stop, &QPushButton::clicked, this, [this] {
        m_endsFetching = true;
        m_window.close();
    });
    open(question);
}

void CloseConfirmation::open(QMessageBox* question)
{
    m_question = question;
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->open();
}

void CloseConfirmation::ask()
{
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Save the names?"),
                        tr("The names and colours of the clusters are in no file yet."),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question->setInformativeText(tr("A saved model keeps them. Without it they are lost."));
    question->setDefaultButton(QMessageBox::Save);
    connect(question->button(QMessageBox::Save), &QAbstractButton::clicked, this,
            &CloseConfirmation::save);
    connect(question->button(QMessageBox::Discard), &QAbstractButton::clicked, this,
            &CloseConfirmation::closeWithoutSaving);
    open(question);
}

void CloseConfirmation::save()
{
    chooseModelPath(m_files, baseNameFor(m_sessions.segmentation), [this](const QString& path) {
        m_closesWhenSaved = true;
        m_sessions.saver.saveModel(path);
    });
}

void CloseConfirmation::closeWithoutSaving()
{
    m_isDiscarded = true;
    m_window.close();
}

}  // namespace walletloupe::ui

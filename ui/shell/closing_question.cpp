#include "ui/shell/closing_question.h"

#include "core/workflow/fetch_session.h"
#include "core/workflow/result_saver.h"
#include "core/workflow/segmentation_session.h"
#include "ui/page/services.h"
#include "ui/shell/save_commands.h"
#include "ui/shell/session_words.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

#include <utility>

namespace walletloupe::ui {

using workflow::ResultSaver;
using workflow::SegmentationSession;

ClosingQuestion::ClosingQuestion(QWidget& window, const Sessions& sessions, FileDialogs& files,
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

bool ClosingQuestion::mayClose()
{
    const bool fetches = m_sessions.fetch.isBusy() && !m_endsFetching;
    if (!fetches && (m_isSaved || m_isDiscarded))
        return true;
    if (!m_question || !m_question->isVisible())
        fetches ? askAboutFetching() : ask();
    return false;
}

void ClosingQuestion::askAboutFetching()
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

void ClosingQuestion::open(QMessageBox* question)
{
    m_question = question;
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->open();
}

void ClosingQuestion::ask()
{
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Save the names?"),
                        tr("The names and colours of the clusters are in no file yet."),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question->setInformativeText(tr("A saved model keeps them. Without it they are lost."));
    question->setDefaultButton(QMessageBox::Save);
    connect(question->button(QMessageBox::Save), &QAbstractButton::clicked, this,
            &ClosingQuestion::save);
    connect(question->button(QMessageBox::Discard), &QAbstractButton::clicked, this,
            &ClosingQuestion::closeAnyway);
    open(question);
}

void ClosingQuestion::save()
{
    askWhereToSaveModel(m_files, baseNameFor(m_sessions.segmentation), [this](const QString& path) {
        m_closesWhenSaved = true;
        m_sessions.saver.saveModel(path);
    });
}

void ClosingQuestion::closeAnyway()
{
    m_isDiscarded = true;
    m_window.close();
}

}  // namespace walletloupe::ui

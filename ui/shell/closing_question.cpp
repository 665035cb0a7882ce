#include "ui/shell/closing_question.h"

#include "core/workflow/result_saver.h"
#include "core/workflow/segmentation_session.h"
#include "ui/shell/file_commands.h"
#include "ui/shell/session_words.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QWidget>

#include <utility>

namespace walletloupe::ui {

using workflow::ResultSaver;
using workflow::SegmentationSession;

ClosingQuestion::ClosingQuestion(QWidget& window, const SegmentationSession& session,
                                 ResultSaver& saver, FileCommands& files, QObject* parent)
    : QObject(parent), m_window(window), m_session(session), m_saver(saver), m_files(files)
{
    connect(&session, &SegmentationSession::styleChanged, this,
            [this](bool isSaved) { m_isSaved = isSaved; });
    connect(&saver, &ResultSaver::saved, this, [this] {
        if (std::exchange(m_closesWhenSaved, false))
            m_window.close();
    });
    connect(&saver, &ResultSaver::failed, this, [this] { m_closesWhenSaved = false; });
}

bool ClosingQuestion::mayClose()
{
    if (m_isSaved || m_isDiscarded)
        return true;
    if (!m_question)
        ask();
    return false;
}

void ClosingQuestion::ask()
{
    m_question =
        new QMessageBox(QMessageBox::Question, tr("Save the names?"),
                        tr("The names and colours of the clusters are in no file yet."),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setInformativeText(tr("A saved model keeps them. Without it they are lost."));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setDefaultButton(QMessageBox::Save);
    connect(m_question->button(QMessageBox::Save), &QAbstractButton::clicked, this,
            &ClosingQuestion::save);
    connect(m_question->button(QMessageBox::Discard), &QAbstractButton::clicked, this,
            &ClosingQuestion::closeAnyway);
    m_question->open();
}

void ClosingQuestion::save()
{
    m_files.askWhereToSaveModel(baseNameFor(m_session), [this](const QString& path) {
        m_closesWhenSaved = true;
        m_saver.saveModel(path);
    });
}

void ClosingQuestion::closeAnyway()
{
    m_isDiscarded = true;
    m_window.close();
}

}  // namespace walletloupe::ui

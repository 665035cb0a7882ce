#pragma once

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace walletloupe::workflow {
class ResultSaver;
class SegmentationSession;
}  // namespace walletloupe::workflow

namespace walletloupe::ui {

class FileCommands;

/// Asks, before the window closes, what becomes of names and colours that are in no file.
class ClosingQuestion final : public QObject {
    Q_OBJECT

public:
    /// All of it outlives this object.
    ClosingQuestion(QWidget& window, const workflow::SegmentationSession& session,
                    workflow::ResultSaver& saver, FileCommands& files, QObject* parent = nullptr);

    /// Whether the window may close now. If not, the question is open, and the window closes by
    /// its answer.
    bool mayClose();

private:
    void ask();
    void save();
    void closeAnyway();

    QWidget& m_window;
    const workflow::SegmentationSession& m_session;
    workflow::ResultSaver& m_saver;
    FileCommands& m_files;
    QPointer<QMessageBox> m_question;
    bool m_isSaved = true;
    bool m_isDiscarded = false;
    bool m_closesWhenSaved = false;
};

}  // namespace walletloupe::ui

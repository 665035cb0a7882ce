#pragma once

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace walletloupe::ui {

class FileDialogs;
struct Sessions;

/// Asks, before the window closes, whether fetching may end, and what becomes of names and colours
/// that are in no file.
class CloseConfirmation final : public QObject {
    Q_OBJECT

public:
    /// All of it outlives this object.
    CloseConfirmation(QWidget& window, const Sessions& sessions, FileDialogs& files,
                      QObject* parent = nullptr);

    /// Whether the window may close now. If not, the question is open, and the window closes by
    /// its answer.
    bool mayClose();

private:
    void confirmStopFetching();
    void ask();
    void open(QMessageBox* question);
    void save();
    void closeWithoutSaving();

    QWidget& m_window;
    const Sessions& m_sessions;
    FileDialogs& m_files;
    QPointer<QMessageBox> m_question;
    bool m_endsFetching = false;
    bool m_isSaved = true;
    bool m_isDiscarded = false;
    bool m_closesWhenSaved = false;
};

}  // namespace walletloupe::ui

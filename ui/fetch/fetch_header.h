#pragma once

#include <QString>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace walletloupe::ui {

class ElidedLabel;

/// How a run stands, for its header.
struct FetchHeaderState {
    QString title;  ///< who is asked
    QString text;   ///< how far it is
    double fraction = 0.0;
    bool isBusy = false;
    bool isPaused = false;
    bool hasUnfinished = false;
    bool isWriting = false;  ///< its rows are being written to a file
};

/// How far a run is, and what can be done with it.
class FetchHeader final : public QWidget {
    Q_OBJECT

public:
    explicit FetchHeader(QWidget* parent = nullptr);

    void setHeaderState(const FetchHeaderState& headerState);
    /// Goes on too.
    const QPushButton& pause() const { return *m_pause; }
    const QPushButton& cancel() const { return *m_cancel; }
    const QPushButton& retry() const { return *m_retry; }
    const QPushButton& save() const { return *m_save; }
    const QPushButton& score() const { return *m_score; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeButtons();
    void showButtons(const FetchHeaderState& headerState);

    QBoxLayout* m_top;
    ElidedLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_text;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    QPushButton* m_retry;
    QPushButton* m_save;
    QPushButton* m_score;
};

}  // namespace walletloupe::ui

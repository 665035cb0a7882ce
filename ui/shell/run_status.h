#pragma once

#include <QString>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace walletloupe::ui {

/// What is running, how far it is, and a button to stop it; lives in the status bar.
class RunStatus final : public QWidget {
    Q_OBJECT

public:
    /// The button shows `cancel`, which is enabled while something runs.
    explicit RunStatus(QAction& cancel, QWidget* parent = nullptr);

    /// Empty: nothing runs.
    void setActivity(const QString& what);
    /// 0 to 1; until the first call of an activity the bar only shows that something happens.
    void setProgress(double fraction);
    /// What the window holds, shown while nothing runs.
    void setSummary(const QString& text);
    /// What happened last ("Saved labels.csv"), shown for a while instead of the summary.
    void setMessage(const QString& text);

    /// "Saved labels.csv"
    void showSaved(const QString& path);

private:
    void showText();

    QAction& m_cancel;
    QString m_activity;
    QString m_summary;
    QString m_message;
    QTimer* m_messageTimer;
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_button;
};

}  // namespace walletloupe::ui

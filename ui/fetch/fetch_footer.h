#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QMessageBox;
class QPushButton;

namespace walletloupe::workflow {
class FetchSession;
}

namespace walletloupe::ui {

class ElidedLabel;

/// Below the wallets: whose data it is, how much of it is kept, and a way to clear it.
class FetchFooter final : public QWidget {
    Q_OBJECT

public:
    /// `session` outlives the widget.
    explicit FetchFooter(workflow::FetchSession& session, QWidget* parent = nullptr);

    /// Shows how much is kept now.
    void measureStore();

private:
    void showOrder();
    void showStore(const QString& text);
    void updateClear();
    void confirmClear();

    workflow::FetchSession& m_session;
    QLabel* m_credit;
    ElidedLabel* m_store;
    QPushButton* m_clear;
    QPointer<QMessageBox> m_question;
};

}  // namespace walletloupe::ui

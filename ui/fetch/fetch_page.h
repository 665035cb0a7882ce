#pragma once

#include "ui/page/page.h"

class QStackedWidget;

namespace walletloupe::ui {

class FetchFooter;
class FetchForm;
class FetchKeys;
class FetchRunView;

/// The page "Fetch": asks an explorer for the histories of wallets.
class FetchPage final : public Page {
    Q_OBJECT

public:
    static PageInfo info();

    explicit FetchPage(const Services& services, QWidget* parent = nullptr);

    void focusFirst() override;
    /// Explorer, chain and rate; never the key.
    void restoreState(const QSettings& settings) override;
    void saveState(QSettings& settings) const override;

protected:
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeEmptyState();
    void connectForm();
    void connectSession();
    void cancel();
    void start();
    void retry();
    void showOrder();
    void showEnd();

    workflow::FetchSession& m_session;
    FetchForm* m_form;
    FetchKeys* m_keys;
    FetchRunView* m_run;
    FetchFooter* m_footer;
    QStackedWidget* m_states;
};

}  // namespace walletloupe::ui

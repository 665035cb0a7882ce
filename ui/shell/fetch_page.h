#pragma once

#include "ui/parts/run_in_background.h"

#include <QWidget>

class QStackedWidget;

namespace walletloupe::ui {

class FetchFoot;
class FetchForm;
class FetchHeader;
class FetchTable;

/// The place "Fetch": asks an explorer for the histories of wallets.
class FetchPage final : public QWidget {
    Q_OBJECT

public:
    explicit FetchPage(const RunInBackground& runInBackground, QWidget* parent = nullptr);

    FetchForm& form() { return *m_form; }
    FetchHeader& header() { return *m_header; }
    FetchTable& table() { return *m_table; }
    FetchFoot& foot() { return *m_foot; }
    /// Whether anything was fetched yet.
    void setHasRun(bool hasRun);
    void focusFirst();

Q_SIGNALS:
    /// It has come to the front.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeResult();
    QWidget* makeEmptyState();

    FetchForm* m_form;
    FetchHeader* m_header;
    FetchTable* m_table;
    FetchFoot* m_foot;
    QStackedWidget* m_states;
};

}  // namespace walletloupe::ui

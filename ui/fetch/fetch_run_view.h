#pragma once

#include "ui/page/services.h"

#include <QString>
#include <QWidget>

#include <cstddef>

class QTimer;

namespace walletloupe::ui {

class FetchHeader;
class FetchTable;

/// A run of the session: how far it is, its wallets, and where its transactions are written to.
class FetchRunView final : public QWidget {
    Q_OBJECT

public:
    explicit FetchRunView(const Services& services, QWidget* parent = nullptr);

    FetchHeader& header() { return *m_header; }
    void focusFirst();

private:
    void connectHeader();
    void connectSession();
    void showOrder();
    void markWalletChanged(std::size_t wallet);
    void showWallets();
    void showHeaderState();
    void askWhereToSave();
    /// Writes to `path`; for the page Risk, which opens what was written.
    void write(const QString& path, bool isForRisk);
    void finishWriting(const QString& path);

    Services m_services;
    workflow::FetchSession& m_session;
    FetchHeader* m_header;
    FetchTable* m_table;
    QTimer* m_showing;  ///< wallets change faster than anybody reads
    std::size_t m_firstChanged = 0;
    std::size_t m_endOfChanged = 0;  ///< equal to the first: none has changed
    bool m_isWriting = false;
    QString m_forRisk;  ///< a file that is being written for the page Risk
};

}  // namespace walletloupe::ui

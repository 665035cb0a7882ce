#pragma once

#include <QObject>
#include <QPair>
#include <QString>
#include <QVector>

#include <cstdint>
#include <memory>
#include <vector>

namespace walletloupe::ui {

/// What one page asks of another, without knowing it: the page that serves a request connects to
/// its signal and comes to the front; whoever asks emits it.
class Requests final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /// Show these rows of the wallet table only; they ascend.
    void walletRowsRequested(const std::shared_ptr<const std::vector<std::uint32_t>>& rows);
    /// Show the rows of the wallet file that could not be used.
    void problemRowsRequested();
    /// Show a row of the wallet table on the map.
    void mapRequested(quint32 row);
    /// Show how far the wallets have drifted away from the training wallets.
    void driftRequested();
    /// Label a wallet of the table, by the names of its columns.
    void predictionRequested(const QString& wallet, const QVector<QPair<QString, double>>& values);
    /// Score the wallets of a file of transactions that were fetched.
    void scoresRequested(const QString& transactions);
};

}  // namespace walletloupe::ui

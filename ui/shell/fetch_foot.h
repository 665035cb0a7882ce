#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace walletloupe::ui {

class ElidedLabel;

/// Below the wallets: whose data it is, and how much of it is kept.
class FetchFoot final : public QWidget {
    Q_OBJECT

public:
    explicit FetchFoot(QWidget* parent = nullptr);

    /// What the provider wants said beside its data; empty where nothing.
    void setCredit(const QString& credit);
    void setStore(const QString& text, const QString& folder);
    void setClearable(bool clearable, const QString& whyNot);

Q_SIGNALS:
    void clearRequested();

private:
    QLabel* m_credit;
    ElidedLabel* m_store;
    QPushButton* m_clear;
};

}  // namespace walletloupe::ui

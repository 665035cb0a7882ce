#pragma once

#include "core/table/wallet_table.h"

#include <QWidget>

#include <memory>

class QStackedLayout;

namespace walletloupe::ui {

/// The place "Inspect": what every column of the file holds, before any model.
class InspectPage final : public QWidget {
    Q_OBJECT

public:
    explicit InspectPage(QWidget* parent = nullptr);

    void setTable(const std::shared_ptr<const table::WalletTable>& table);
    void focusFirst();

Q_SIGNALS:
    void openRequested();
    void sampleRequested();

private:
    QWidget* makeEmptyState();

    QStackedLayout* m_states;
};

}  // namespace walletloupe::ui

#pragma once

#include "ui/fetch/fetch_row.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace walletloupe::ui {

/// The wallets of a run that are to be seen; cells without a number come last either way.
class FetchRowFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit FetchRowFilter(QObject* parent = nullptr);

    void setText(const QString& text);
    /// None: all.
    void setState(std::optional<workflow::FetchStatus> state);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_text;
    std::optional<workflow::FetchStatus> m_state;
};

}  // namespace walletloupe::ui

#pragma once

#include "core/risk/category.h"

#include <QSortFilterProxyModel>
#include <QString>

#include <optional>

namespace walletloupe::ui {

/// The rows of a RiskTableModel that were asked for, in the order that was asked for; cells
/// without a number come last in either order.
class RiskRowFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    static constexpr int lowestScore = 0;
    static constexpr int highestScore = 1000;

    explicit RiskRowFilter(QObject* parent = nullptr);

    /// Part of the wallet's address or name.
    void setText(const QString& text);
    void setCategory(const std::optional<risk::Category>& category);
    /// Wallets without a score are in no range but the whole one.
    void setScores(int from, int to);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_text;
    std::optional<risk::Category> m_category;
    int m_from = lowestScore;
    int m_to = highestScore;
};

}  // namespace walletloupe::ui

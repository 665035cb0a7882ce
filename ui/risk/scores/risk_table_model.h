#pragma once

#include "core/analysis/risk/risk_scores.h"
#include "ui/tables/table_column.h"

#include <functional>

namespace walletloupe::ui {

/// A judgement as a Qt model: one row a wallet, texts for people, raw numbers in TableSortRole
/// (NaN where there is none).
class RiskTableModel final : public ColumnTableModel<std::size_t> {
    Q_OBJECT

public:
    enum Role {
        CategoryRole = FirstOwnTableRole,  ///< int of risk::Category
        ScoreRole,                         ///< double, NaN for a wallet without a score
        BandRole,                          ///< QPointF: lowest and highest score; none: unknown
    };
    /// The first columns; those that a profile asks for, and one a component, follow.
    enum Column { Wallet, Score, Category, Transactions, Band, Kept, FirstOfProfile };

    explicit RiskTableModel(QObject* parent = nullptr);

    /// The same wallets under other scores keep their rows.
    void setRiskScores(const analysis::RiskScores& riskScores);
    const analysis::RiskScores& riskScores() const { return m_riskScores; }
    /// Colours follow the theme.
    void setDark(bool dark);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

protected:
    std::size_t rowAt(int row) const override { return static_cast<std::size_t>(row); }
    QVariant rowData(std::size_t wallet, const QModelIndex& cell, int role) const override;

private:
    using RiskColumn = TableColumn<std::size_t>;

    Columns columns() const;
    RiskColumn walletColumn() const;
    RiskColumn scoreColumn() const;
    RiskColumn categoryColumn() const;
    RiskColumn bandColumn() const;
    RiskColumn anomalyColumn() const;
    /// Of scored wallets; others have an empty cell.
    RiskColumn scoredColumn(const QString& title, const QString& help,
                            std::function<double(std::size_t)> number,
                            std::function<QString(double)> text) const;
    double score(std::size_t wallet) const;
    QString toolTip(std::size_t wallet) const;

    analysis::RiskScores m_riskScores;
    bool m_dark = false;
};

}  // namespace walletloupe::ui

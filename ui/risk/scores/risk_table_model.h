#pragma once

#include "core/analysis/risk/risk_scores.h"
#include "ui/format/table_roles.h"

#include <QAbstractTableModel>

#include <vector>

namespace walletloupe::ui {

/// A judgement as a Qt model: one row a wallet, texts for people, raw numbers in TableSortRole
/// (NaN where there is none).
class RiskTableModel final : public QAbstractTableModel {
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
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    enum class Kind { Wallet, Score, Category, Transactions, Band, Kept, Anomaly, Cluster, Points };
    struct ColumnKind {
        Kind kind;
        std::size_t component = 0;  ///< of Points
        bool operator==(const ColumnKind&) const = default;
    };

    static std::vector<ColumnKind> columnsOf(const analysis::RiskScores& riskScores);
    double number(std::size_t wallet, const ColumnKind& column) const;
    QString text(std::size_t wallet, const ColumnKind& column) const;
    QString numberAsText(double value, Kind kind) const;
    QString toolTip(std::size_t wallet, const ColumnKind& column) const;
    QString title(const ColumnKind& column) const;
    static QString help(const ColumnKind& column);

    analysis::RiskScores m_riskScores;
    std::vector<ColumnKind> m_columns;
    bool m_dark = false;
};

}  // namespace walletloupe::ui

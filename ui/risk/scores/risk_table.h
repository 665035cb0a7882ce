#pragma once

#include "core/analysis/risk/risk_scores.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace walletloupe::ui {

class RiskRowFilter;
class RiskTableModel;
class TableView;

/// The table of scored wallets with its filters.
class RiskTable final : public QWidget {
    Q_OBJECT

public:
    explicit RiskTable(QWidget* parent = nullptr);

    /// The wallet that was chosen stays so where it is still there.
    void setRiskScores(const analysis::RiskScores& riskScores);
    /// None: all categories.
    void setCategory(const std::optional<risk::Category>& category);
    std::optional<risk::Category> category() const;
    /// Makes one wallet of the judgement the chosen one, unless a filter hides it.
    void chooseWallet(int index);
    void focusFirst();

Q_SIGNALS:
    /// The place of a wallet in the judgement; -1 for none.
    void walletChosen(int index);
    void categoryChanged(const std::optional<walletloupe::risk::Category>& category);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeFilters();
    QLayout* makeCounts();
    void makeFilterParts();
    void makeTable();
    QSpinBox* makeScoreBox(int value, const QString& name);
    void applyFilters();
    void clearFilters();
    void updateCounts();
    void selectFirst();
    void emitSelection();

    RiskTableModel* m_model;
    RiskRowFilter* m_filter;
    TableView* m_view;
    QLineEdit* m_text;
    QComboBox* m_category;
    QSpinBox* m_from;
    QSpinBox* m_to;
    QPushButton* m_clear;
    QLabel* m_counts;
    QBoxLayout* m_bar;
    int m_chosen = -1;
};

}  // namespace walletloupe::ui

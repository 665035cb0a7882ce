#pragma once

#include "core/analysis/risk/risk_scores.h"
#include "ui/charts/painted_chart.h"

#include <array>
#include <optional>

namespace walletloupe::ui {

/// Wallets in each of the five bands, with too little data, and without any, as bars. A click on
/// a bar chooses its category, another one lets go; so do the arrow keys and the space bar.
class CategoryChart final : public PaintedChart {
    Q_OBJECT

public:
    explicit CategoryChart(QWidget* parent = nullptr);

    void setRiskScores(const analysis::RiskScores& riskScores);
    /// The category that is shown alone elsewhere; the other bars step back.
    void setChosen(const std::optional<risk::Category>& category);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString title() const override { return tr("Categories"); }
    QString exportName() const override { return QStringLiteral("risk-categories"); }
    bool isEmpty() const override { return m_total == 0; }
    std::string csv() const override;

Q_SIGNALS:
    void categoryChosen(const std::optional<walletloupe::risk::Category>& category);

protected:
    QString emptyText() const override;
    void paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static constexpr std::size_t categories = 7;

    QString valueText(std::size_t category) const;
    void paintRow(QPainter& painter, const QRectF& row, std::size_t category, double barLeft,
                  double barRoom, const ChartColors& colors) const;
    void toggle(std::size_t category);

    std::array<qint64, categories> m_counts{};
    qint64 m_total = 0;
    std::optional<risk::Category> m_chosen;
    std::size_t m_cursor = 0;
};

}  // namespace walletloupe::ui

#pragma once

#include "core/analysis/risk/risk_scores.h"
#include "ui/charts/chart_rows.h"
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
    bool isEmpty() const override { return m_total == 0; }
    QString summary() const override;
    std::string csv() const override;

Q_SIGNALS:
    void categoryChosen(const std::optional<walletloupe::risk::Category>& category);

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override;
    void drawCursor(ChartCanvas& canvas, std::size_t mark) const override;
    /// Chooses a category, or none where it is chosen already.
    bool pick(std::size_t mark) override;

private:
    static constexpr std::size_t categories = 7;

    QString valueText(std::size_t category) const;
    void drawRow(const ChartCanvas& canvas, const ChartRows& rows, std::size_t category) const;

    std::array<qint64, categories> m_counts{};
    qint64 m_total = 0;
    std::optional<risk::Category> m_chosen;
};

}  // namespace walletloupe::ui

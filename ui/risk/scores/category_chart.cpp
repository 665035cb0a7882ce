#include "ui/risk/scores/category_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"
#include "ui/parts/themed_icon.h"

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr double gap = 10.0;
constexpr double iconSide = 15.0;
constexpr double steppedBack = 0.3;

}  // namespace

CategoryChart::CategoryChart(QWidget* parent)
    : PaintedChart({tr("Categories"), QStringLiteral("risk-categories"),
                    tr("Open transactions to see how many wallets each category has.")},
                   parent)
{
    setCursor(Qt::PointingHandCursor);
}

void CategoryChart::setRiskScores(const analysis::RiskScores& riskScores)
{
    m_counts.fill(0);
    m_total = static_cast<qint64>(riskScores.wallets());
    for (std::size_t i = 0; i < riskScores.wallets(); ++i)
        ++m_counts[static_cast<std::size_t>(riskScores.category(i))];
    refresh();
}

void CategoryChart::setChosen(const std::optional<risk::Category>& category)
{
    m_chosen = category;
    update();
}

QSize CategoryChart::minimumSizeHint() const
{
    return {232, static_cast<int>(categories) * (fontMetrics().height() + 1) + 4};
}

QSize CategoryChart::sizeHint() const
{
    return {380, static_cast<int>(categories) * (fontMetrics().height() + 9) + 4};
}

QString CategoryChart::valueText(std::size_t category) const
{
    const qint64 count = m_counts[category];
    if (count == 0)
        return countText(0);
    return tr("%1 · %2").arg(countText(count),
                             shareText(static_cast<double>(count) / static_cast<double>(m_total)));
}

QString CategoryChart::textOf(std::size_t mark) const
{
    return tr("%1: %2. Click to see its wallets alone, and again to see all.")
        .arg(categoryText(allCategories[mark]), valueText(mark));
}

QString CategoryChart::summary() const
{
    QStringList texts;
    for (std::size_t i = 0; i < categories; ++i)
        texts << categoryText(allCategories[i]) + u' ' + valueText(i);
    return texts.join(QStringLiteral(", "));
}

void CategoryChart::draw(ChartCanvas& canvas) const
{
    RowSides sides{0.0, 0.0, gap};
    for (std::size_t i = 0; i < categories; ++i) {
        sides.label = std::max(sides.label, canvas.widthOf(categoryText(allCategories[i])));
        sides.number = std::max(sides.number, canvas.widthOf(valueText(i)));
    }
    sides.label += iconSide + 6.0;
    const ChartRows rows = rowsIn(canvas.area, categories, sides, canvas.area.height());
    for (std::size_t i = 0; i < categories; ++i) {
        drawRow(canvas, rows, i);
        canvas.mark(rows.row(i));
    }
}

void CategoryChart::drawRow(const ChartCanvas& canvas, const ChartRows& rows,
                            std::size_t category) const
{
    const risk::Category shown = allCategories[category];
    const bool isBack = m_chosen && *m_chosen != shown;
    const QColor color = mixed(canvas.colors.ground, categoryColor(shown, canvas.colors.dark),
                               isBack ? steppedBack : 1.0);
    const QRectF row = rows.row(category);
    paintIcon(canvas.painter,
              {row.left() + 2.0, row.center().y() - iconSide / 2.0, iconSide, iconSide},
              categoryIcon(shown), color);
    canvas.text(rows.label(category).adjusted(iconSide + 8.0, 0, gap, 0),
                Qt::AlignLeft | Qt::AlignVCenter, categoryText(shown),
                isBack ? canvas.colors.quietText : canvas.colors.text);
    const auto largest = static_cast<double>(
        std::max<qint64>(1, *std::max_element(m_counts.begin(), m_counts.end())));
    const auto count = static_cast<double>(m_counts[category]);
    const double length = std::max(8.0, rows.plot.width()) * count / largest;
    const QRectF bar =
        rows.bar(category, rows.plot.left(), rows.plot.left() + length,
                 std::min(rows.height * 0.64, canvas.lineHeight * 1.1), count > 0.0 ? 2.0 : 0.0);
    canvas.bar(bar, color, 2.5);
    canvas.text({bar.right() + gap * 0.6, row.top(), row.right() - bar.right(), row.height()},
                Qt::AlignLeft | Qt::AlignVCenter, valueText(category), canvas.colors.quietText);
}

void CategoryChart::drawCursor(ChartCanvas& canvas, std::size_t mark) const
{
    canvas.outline(canvas.marks[mark].adjusted(0.5, 0.5, -0.5, -0.5),
                   QPen(canvas.colors.quietText, 1.0, Qt::DotLine), 4.0);
}

bool CategoryChart::pick(std::size_t mark)
{
    const risk::Category asked = allCategories[mark];
    placeCursor(mark);
    setChosen(m_chosen == asked ? std::nullopt : std::optional(asked));
    Q_EMIT categoryChosen(m_chosen);
    return true;
}

std::string CategoryChart::csv() const
{
    csv::CsvWriter csv;
    csv.text("category").text("wallets");
    csv.endRow();
    for (const risk::Category category : allCategories) {
        csv.text(risk::categoryName(category));
        csv.integer(m_counts[static_cast<std::size_t>(category)]);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui

#include "ui/charts/score_bins.h"

#include "core/csv/writing/csv_writer.h"
#include "core/risk/category.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("walletloupe::ui::ScoreBins", text);
}

}  // namespace

void ScoreBins::add(int score)
{
    ++m_scored;
    ++m_counts[std::min(static_cast<std::size_t>(score / step), steps - 1)];
}

qint64 ScoreBins::largest() const
{
    return std::max<qint64>(1, *std::max_element(m_counts.begin(), m_counts.end()));
}

int ScoreBins::lastOf(std::size_t bin)
{
    const int next = static_cast<int>(bin + 1) * step;
    return bin + 1 == steps ? next : next - 1;
}

QString ScoreBins::textOf(std::size_t bin) const
{
    return tr("%1 to %2: %3")
        .arg(countText(static_cast<qint64>(bin) * step), countText(lastOf(bin)),
             countedText(m_counts[bin], tr("wallet"), tr("wallets")));
}

QString ScoreBins::summary() const
{
    return tr("%1 with a score").arg(countedText(m_scored, tr("wallet"), tr("wallets")));
}

void ScoreBins::drawBars(ChartCanvas& canvas, const QRectF& plot, const Bands& bands) const
{
    const double width = plot.width() / static_cast<double>(steps);
    for (std::size_t i = 0; i < steps; ++i) {
        const double left = plot.left() + static_cast<double>(i) * width;
        canvas.mark({left, plot.top(), width, plot.height()});
        if (m_counts[i] == 0)
            continue;
        const double share = static_cast<double>(m_counts[i]) / static_cast<double>(largest());
        const double height = std::max(1.5, plot.height() * share);
        const double middle = (static_cast<double>(i) + 0.5) * step;
        canvas.bar(QRectF(left + 0.5, plot.bottom() - height, std::max(1.0, width - 1.0), height),
                   categoryColor(risk::categoryOf(middle, bands), canvas.colors.dark));
    }
    canvas.painter.setBrush(Qt::NoBrush);
}

void ScoreBins::drawCounts(const ChartCanvas& canvas, const QRectF& plot) const
{
    const auto most = static_cast<double>(largest());
    drawLeftAxis(canvas, plot, Scale::upwards(plot, 0.0, most),
                 ticksAt(std::array{0.0, most},
                         [](double count) { return countText(static_cast<qint64>(count)); }),
                 6.0);
}

void ScoreBins::drawNames(const ChartCanvas& canvas, const QRectF& plot, const Bands& bands)
{
    const Scale scale = scaleOf(plot);
    for (std::size_t i = 0; i <= bands.size(); ++i) {
        const double from = scale.at(i == 0 ? 0.0 : bands[i - 1]);
        const double to = scale.at(i == bands.size() ? highestScore : bands[i]);
        const QString name = categoryText(allCategories[i]);
        if (canvas.widthOf(name) <= to - from)
            canvas.text({from, plot.top() - canvas.lineHeight - 3.0, to - from, canvas.lineHeight},
                        Qt::AlignCenter, name, categoryColor(allCategories[i], canvas.colors.dark));
    }
}

std::string ScoreBins::csv() const
{
    csv::CsvWriter csv;
    csv.text("from").text("to").text("wallets");
    csv.endRow();
    for (std::size_t i = 0; i < steps; ++i) {
        csv.integer(static_cast<long long>(i) * step).integer(lastOf(i)).integer(m_counts[i]);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui

#include "ui/clusters/sweep_charts.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_frame.h"
#include "ui/clusters/criterion_chart.h"
#include "ui/clusters/sweep_legend.h"

#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr int gap = 10;
constexpr int narrowestFrame = 185;
constexpr int lowestFrame = 148;
constexpr int maxColumns = 4;
constexpr int columnsOnPaper = 3;

std::optional<CurvePoint> toCurve(const std::optional<SweepPoint>& point)
{
    return point ? std::optional(CriterionChart::toCurve(*point)) : std::nullopt;
}

int rowsFor(std::size_t cells, int columns)
{
    return (static_cast<int>(cells) + columns - 1) / columns;
}

void addRow(csv::CsvWriter& csv, const analysis::Sweep& sweep, const analysis::SweepStep& step)
{
    csv.text(ml::scaleName(sweep.scale)).integer(step.k);
    for (const SweepCriterion& criterion : sweepCriteria()) {
        const auto value = criterion.value(sweep, step);
        if (value)
            csv.number(*value);
        else
            csv.text("");
    }
    csv.endRow();
}

}  // namespace

SweepCharts::SweepCharts(QSettings& settings, QWidget* parent)
    : QWidget(parent), m_legend(new SweepLegend)
{
    for (const SweepCriterion& criterion : sweepCriteria()) {
        auto* chart = new CriterionChart(criterion);
        m_charts.push_back(chart);
        connectChart(chart);
        m_frames.push_back(
            new ChartFrame(chart, *chart, settings, ChartFrame::Style::Compact, this));
    }
    m_frames.push_back(new ChartFrame(m_legend, *this, settings, ChartFrame::Style::Compact, this));
    setMinimumWidth(narrowestFrame);
    arrange();
    showCaptions();
}

void SweepCharts::connectChart(CriterionChart* chart)
{
    connect(chart, &CurveChart::pointPicked, this, [this](const CurvePoint& point) {
        // One cluster is where curves begin; it cannot be fitted.
        if (point.k >= 2.0)
            Q_EMIT picked(CriterionChart::toSweep(point));
    });
    connect(chart, &CurveChart::pointedAt, this, [this](const std::optional<CurvePoint>& point) {
        const auto here = point ? std::optional(CriterionChart::toSweep(*point)) : std::nullopt;
        setMarked(here);
        Q_EMIT pointedAt(here);
    });
}

void SweepCharts::setSweeps(const std::vector<analysis::Sweep>& sweeps, bool several)
{
    m_sweeps = sweeps;
    m_several = several;
    for (CriterionChart* chart : m_charts) {
        chart->setSweeps(sweeps, several);
        chart->setMarked(toCurve(m_marked));
    }
    m_legend->setSweeps(sweeps, several);
    for (ChartFrame* frame : m_frames)
        frame->updateState();
    showCaptions();
}

void SweepCharts::setCurrent(std::optional<int> k, std::optional<ml::ScaleKind> scale)
{
    const auto at = k ? std::optional<double>(*k) : std::nullopt;
    const auto line = scale ? std::optional(static_cast<int>(*scale)) : std::nullopt;
    for (CriterionChart* chart : m_charts)
        chart->setCurrent(at, line);
}

void SweepCharts::setMarked(const std::optional<SweepPoint>& point)
{
    if (m_marked == point)
        return;
    m_marked = point;
    for (CriterionChart* chart : m_charts)
        chart->setMarked(toCurve(point));
    showCaptions();
}

void SweepCharts::showCaptions()
{
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        const auto& marked = m_charts[i]->marked();
        m_frames[i]->setCaption(marked ? m_charts[i]->readout(*marked) : m_charts[i]->caption());
    }
    m_frames.back()->setCaption(tr("over the number of clusters, k"));
}

bool SweepCharts::isEmpty() const
{
    return m_charts.front()->isEmpty();
}

QString SweepCharts::summary() const
{
    QStringList texts;
    for (const LegendEntry& entry : m_legend->entries())
        texts << entry.text;
    return texts.join(QStringLiteral("; "));
}

void SweepCharts::paint(QPainter& painter, const QRectF& area) const
{
    const double width = area.width() / columnsOnPaper;
    const double height = area.height() / rowsFor(m_frames.size(), columnsOnPaper);
    const auto cell = [&](std::size_t index) {
        const auto at = static_cast<int>(index);
        return QRectF(area.left() + at % columnsOnPaper * width,
                      area.top() + at / columnsOnPaper * height, width, height);
    };
    painter.fillRect(area, printColors().ground);
    for (std::size_t i = 0; i < m_charts.size(); ++i)
        m_charts[i]->paintOnSheet(painter, cell(i));
    constexpr double margin = 24.0;
    paintLegend(painter, cell(m_charts.size()).adjusted(margin, margin, -margin, -margin),
                m_legend->entries(), m_several, printColors(), printFont());
}

std::string SweepCharts::csv() const
{
    csv::CsvWriter csv;
    csv.text("scale").text("k");
    for (const SweepCriterion& criterion : sweepCriteria())
        csv.text(criterion.column);
    csv.endRow();
    for (const analysis::Sweep& sweep : m_sweeps) {
        for (const analysis::SweepStep& step : sweep.steps)
            addRow(csv, sweep, step);
    }
    return csv.str();
}

void SweepCharts::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SweepCharts::arrange()
{
    m_columns = std::clamp((width() + gap) / (narrowestFrame + gap), 1, maxColumns);
    const int rows = rowsFor(m_frames.size(), m_columns);
    setMinimumHeight(rows * lowestFrame + (rows - 1) * gap);
    const int cellWidth = (width() - (m_columns - 1) * gap) / m_columns;
    const int cellHeight = (height() - (rows - 1) * gap) / rows;
    for (std::size_t i = 0; i < m_frames.size(); ++i) {
        const int at = static_cast<int>(i);
        m_frames[i]->setGeometry(at % m_columns * (cellWidth + gap),
                                 at / m_columns * (cellHeight + gap), cellWidth, cellHeight);
    }
}

}  // namespace walletloupe::ui

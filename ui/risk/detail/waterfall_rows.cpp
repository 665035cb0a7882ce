#include "ui/risk/detail/waterfall_rows.h"

#include "ui/format/feature_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double maxPoints = 1000.0;

/// What a tenth of a point does not show.
constexpr double minPoints = 0.05;

QString tr(const char* text)
{
    return QCoreApplication::translate("Waterfall", text);
}

double pointsOf(const std::vector<risk::Step>& steps, const std::string& component)
{
    double sum = 0.0;
    for (const risk::Step& step : steps)
        sum +=
            step.kind == risk::StepKind::Feature && step.component == component ? step.points : 0.0;
    return sum;
}

/// Puts the lines together.
class Rows final {
public:
    Rows(const Waterfall& waterfall, bool unfold) : m_waterfall(waterfall), m_unfold(unfold) {}

    std::vector<WaterfallRow> take();

private:
    void addHeading(const risk::Step& step);
    void addStep(std::size_t index);
    void addFolded();

    const Waterfall& m_waterfall;
    bool m_unfold;
    bool m_hasHeading = false;
    std::string m_component;
    double m_sum = 0.0;
    std::vector<std::size_t> m_folded;
    std::vector<WaterfallRow> m_rows;
};

void Rows::addHeading(const risk::Step& step)
{
    const std::string component = step.kind == risk::StepKind::Feature ? step.component : "";
    if (m_hasHeading && component == m_component)
        return;
    m_hasHeading = true;
    m_component = component;
    WaterfallRow row;
    row.kind = WaterfallRow::Kind::Heading;
    row.label = component.empty() ? tr("Adjustments") : QString::fromStdString(component);
    row.from = row.to = m_sum;
    if (component.empty()) {
        for (const risk::Step& other : m_waterfall.steps)
            row.points += other.kind == risk::StepKind::Feature ? 0.0 : other.points;
    } else {
        row.points = pointsOf(m_waterfall.steps, component);
    }
    m_rows.push_back(std::move(row));
}

void Rows::addStep(std::size_t index)
{
    const risk::Step& step = m_waterfall.steps[index];
    const double before = std::exchange(m_sum, m_sum + step.points);
    if (!m_unfold && std::abs(step.points) < minPoints) {
        m_folded.push_back(index);
        return;
    }
    addHeading(step);
    m_rows.push_back({WaterfallRow::Kind::Step, index, stepText(step), step.points, before, m_sum});
}

void Rows::addFolded()
{
    if (m_folded.empty())
        return;
    QStringList names;
    for (const std::size_t index : m_folded)
        names << stepText(m_waterfall.steps[index]);
    WaterfallRow row;
    row.kind = WaterfallRow::Kind::Folded;
    row.label = tr("No points: %1").arg(names.join(QStringLiteral(", ")));
    row.from = row.to = m_sum;
    m_rows.push_back(std::move(row));
}

std::vector<WaterfallRow> Rows::take()
{
    for (std::size_t i = 0; i < m_waterfall.steps.size(); ++i)
        addStep(i);
    addFolded();
    WaterfallRow row;
    row.kind = WaterfallRow::Kind::Score;
    row.label = tr("Score");
    row.points = row.to = m_sum;
    m_rows.push_back(std::move(row));
    return std::move(m_rows);
}

}  // namespace

std::vector<WaterfallRow> waterfallRows(const Waterfall& waterfall, bool unfold)
{
    return Rows(waterfall, unfold).take();
}

QString stepText(const risk::Step& step)
{
    switch (step.kind) {
        case risk::StepKind::Feature:
            return featureTitle(step.feature);
        case risk::StepKind::Penalty:
            return tr("Penalty: %1").arg(featureTitle(step.feature));
        case risk::StepKind::Anomaly:
            return tr("Anomaly");
        case risk::StepKind::Cluster:
            return tr("Peer group");
        case risk::StepKind::Clip:
            return tr("Limit 0 to 1000");
        case risk::StepKind::Round:
            return tr("Rounding");
    }
    return {};
}

double waterfallEnd(const Waterfall& waterfall)
{
    double sum = 0.0;
    double largest = waterfall.score;
    for (const risk::Step& step : waterfall.steps) {
        sum += step.points;
        largest = std::max(largest, sum);
    }
    for (const double band : waterfall.bands) {
        if (largest <= band)
            return band;
    }
    return std::max(maxPoints, 1.02 * largest);
}

}  // namespace walletloupe::ui

#include "core/analysis/risk/counterfactual.h"

#include "core/analysis/risk/score_thresholds.h"
#include "core/analysis/segmentation/ordered_doubles.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace walletloupe::analysis {
namespace {

/// Values between two cuts, as the search meets them: `near` first.
struct Stretch {
    double near = 0.0;
    double far = 0.0;
};

/// The stretches from a value outwards, whole numbers only for counts.
std::vector<Stretch> stretches(const std::vector<double>& thresholds, double from, double to,
                               bool wholeNumbers)
{
    std::vector<Stretch> result;
    const auto add = [&](double low, double high) {
        if (wholeNumbers) {
            low = std::ceil(low);
            high = std::floor(high);
        }
        if (low <= high)
            result.push_back(from <= to ? Stretch{low, high} : Stretch{high, low});
    };
    double low = std::min(from, to);
    const double high = std::max(from, to);
    for (const double cut : thresholds) {
        if (cut < low || cut >= high)
            continue;
        add(low, cut);
        low = numberAt(orderOf(cut) + 1);
    }
    add(low, high);
    if (from > to)
        std::reverse(result.begin(), result.end());
    return result;
}

/// A short number from `first` towards `last`, at most a hundredth of its size away from `first`.
double shortNumber(double first, double last)
{
    const double size =
        std::abs(first) > 1e-6 * std::abs(last) ? std::abs(first) : std::abs(last - first);
    const auto fits = [&](double value) {
        return std::min(first, last) <= value && value <= std::max(first, last) &&
               std::abs(value - first) <= 0.01 * size;
    };
    const auto outwards = [&](double value) {
        return first <= last ? std::ceil(value) : std::floor(value);
    };
    for (int digits = -18; digits <= 18; ++digits) {
        const double power = std::pow(10.0, std::abs(digits));
        const double value =
            digits < 0 ? outwards(first / power) * power : outwards(first * power) / power;
        if (fits(value))
            return value;
    }
    return first;
}

/// The search along one feature of one row.
class FeatureSearch final {
public:
    FeatureSearch(RiskWhatIf& whatIf, const WhatIfRow& row, risk::Category category,
                  Eigen::Index column)
        : m_whatIf(whatIf)
        , m_row(row)
        , m_category(category)
        , m_column(column)
        , m_value(row.raw[column])
        , m_isCount(isCount(riskFeatures()[static_cast<std::size_t>(column)]))
    {
    }

    std::optional<Counterfactual> nearest();

private:
    risk::Category categoryAt(double value, const risk::Evidence& evidence);
    bool leaves(double value, const risk::Evidence& evidence)
    {
        return categoryAt(value, evidence) != m_category;
    }
    std::vector<risk::Evidence> evidenceOf(const std::vector<Stretch>& all) const;
    std::optional<Counterfactual> towards(const std::vector<double>& thresholds, double end);
    double firstLeaving(const Stretch& stretch, const risk::Evidence& evidence);
    double readable(double value, const Stretch& stretch);
    Counterfactual changeTo(double value, const risk::Evidence& evidence);

    RiskWhatIf& m_whatIf;
    WhatIfRow m_row;
    risk::Category m_category;
    Eigen::Index m_column;
    double m_value;
    bool m_isCount;
    risk::ScoreBreakdown m_parts;
};

risk::Category FeatureSearch::categoryAt(double value, const risk::Evidence& evidence)
{
    m_whatIf.set(m_row, m_column, value);
    return m_whatIf.categoryOf(m_row, evidence, &m_parts);
}

std::vector<risk::Evidence> FeatureSearch::evidenceOf(const std::vector<Stretch>& all) const
{
    RowMatrix rows = m_row.raw.replicate(static_cast<Eigen::Index>(all.size()), 1);
    for (std::size_t i = 0; i < all.size(); ++i)
        rows(static_cast<Eigen::Index>(i), m_column) = all[i].near;
    return m_whatIf.evidenceOf(rows);
}

/// The score only rises or falls from near, which keeps the category, to far, which does not.
double FeatureSearch::firstLeaving(const Stretch& stretch, const risk::Evidence& evidence)
{
    const bool isUp = stretch.near <= stretch.far;
    const auto place = [&](double value) {
        return m_isCount ? static_cast<std::int64_t>(value) : orderOf(value);
    };
    const auto number = [&](std::int64_t at) {
        return m_isCount ? static_cast<double>(at) : numberAt(at);
    };
    const std::int64_t begin = place(stretch.near);
    const std::int64_t steps = isUp ? place(stretch.far) - begin : begin - place(stretch.far);
    const auto at = [&](std::int64_t step) { return number(isUp ? begin + step : begin - step); };
    const std::int64_t kept =
        lastIndexWhere(0, steps, [&](std::int64_t step) { return !leaves(at(step), evidence); });
    return at(kept + 1);
}

/// Another number at the same place of the population, shorter to write.
double FeatureSearch::readable(double value, const Stretch& stretch)
{
    if (m_isCount)
        return value;
    const double scaled = m_whatIf.scaled(m_column, value);
    const bool isUp = stretch.near <= stretch.far;
    const std::int64_t begin = orderOf(value);
    const std::int64_t steps = isUp ? orderOf(stretch.far) - begin : begin - orderOf(stretch.far);
    const auto at = [&](std::int64_t step) { return numberAt(isUp ? begin + step : begin - step); };
    return shortNumber(value, at(lastIndexWhere(0, steps, [&](std::int64_t step) {
                           return m_whatIf.scaled(m_column, at(step)) == scaled;
                       })));
}

Counterfactual FeatureSearch::changeTo(double value, const risk::Evidence& evidence)
{
    Counterfactual change;
    change.feature = riskFeatures()[static_cast<std::size_t>(m_column)];
    change.value = m_value;
    change.newValue = value;
    change.scaled = m_whatIf.scaled(m_column, m_value);
    change.newScaled = m_whatIf.scaled(m_column, value);
    change.category = categoryAt(value, evidence);
    change.score = m_parts.score;
    return change;
}

std::optional<Counterfactual> FeatureSearch::towards(const std::vector<double>& thresholds,
                                                     double end)
{
    const std::vector<Stretch> all = stretches(thresholds, m_value, end, m_isCount);
    const std::vector<risk::Evidence> evidence = evidenceOf(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (leaves(all[i].near, evidence[i]))
            return changeTo(readable(all[i].near, all[i]), evidence[i]);
        if (leaves(all[i].far, evidence[i]))
            return changeTo(readable(firstLeaving(all[i], evidence[i]), all[i]), evidence[i]);
    }
    return std::nullopt;
}

std::optional<Counterfactual> FeatureSearch::nearest()
{
    const auto range = m_whatIf.range(m_column);
    if (!range || std::isnan(m_value))
        return std::nullopt;
    const double low = std::min(range->first, m_value);
    const double high = std::max(range->second, m_value);
    const std::vector<double> thresholds = scoreThresholds(m_whatIf, m_row, m_column, low, high);
    // Beyond the population there is nothing to go to.
    const auto up = m_value < range->second ? towards(thresholds, range->second) : std::nullopt;
    const auto down = m_value > range->first ? towards(thresholds, range->first) : std::nullopt;
    if (!up || !down)
        return up ? up : down;
    return down->distance() < up->distance() ? down : up;
}

}  // namespace

double Counterfactual::distance() const
{
    return std::abs(newScaled - scaled);
}

std::optional<std::vector<Counterfactual>> findCounterfactuals(RiskWhatIf& whatIf,
                                                               const WhatIfRow& row,
                                                               const Executor& executor)
{
    const risk::Category category = whatIf.evaluate(row).category;
    const std::vector<Eigen::Index>& columns = whatIf.columns();
    std::vector<std::optional<Counterfactual>> found(columns.size());
    std::atomic<std::size_t> done{0};
    executor.forEach(columns.size(), [&](std::size_t i) {
        if (executor.cancelled())
            return;
        found[i] = FeatureSearch(whatIf, row, category, columns[i]).nearest();
        executor.report(static_cast<double>(++done) / static_cast<double>(columns.size()));
    });
    if (executor.cancelled())
        return std::nullopt;
    std::vector<Counterfactual> changes;
    for (auto& change : found) {
        if (change)
            changes.push_back(std::move(*change));
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Counterfactual& a, const Counterfactual& b) {
                         return a.distance() < b.distance();
                     });
    return changes;
}

}  // namespace walletloupe::analysis

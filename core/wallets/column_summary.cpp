#include "core/wallets/column_summary.h"

#include "core/stats/quantile.h"
#include "core/wallets/sorted_values.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::wallets {
namespace {

/// Neumaier's sum: as if added with twice the digits.
class CompensatedSum final {
public:
    void add(double value)
    {
        const double next = m_sum + value;
        m_lost +=
            std::abs(m_sum) >= std::abs(value) ? (m_sum - next) + value : (value - next) + m_sum;
        m_sum = next;
    }
    double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0.0;
    double m_lost = 0.0;
};

void countValues(ColumnSummary& summary, std::span<const double> sorted)
{
    const auto firstZero = std::lower_bound(sorted.begin(), sorted.end(), 0.0);
    const auto firstPositive = std::upper_bound(firstZero, sorted.end(), 0.0);
    summary.negatives = static_cast<std::size_t>(firstZero - sorted.begin());
    summary.zeros = static_cast<std::size_t>(firstPositive - firstZero);
    for (auto run = sorted.begin(); run != sorted.end();) {
        const double value = *run;
        auto end = run + 1;
        while (end != sorted.end() && *end == value)
            ++end;
        ++summary.distinct;
        const auto rows = static_cast<std::size_t>(end - run);
        if (rows > summary.modeRows) {
            summary.mode = value;
            summary.modeRows = rows;
        }
        run = end;
    }
    summary.isWhole = std::all_of(sorted.begin(), sorted.end(),
                                  [](double value) { return std::trunc(value) == value; });
}

void takeQuantiles(ColumnSummary& summary, std::span<const double> sorted)
{
    summary.minimum = sorted.front();
    summary.maximum = sorted.back();
    for (std::size_t i = 0; i < summaryShares.size(); ++i)
        summary.quantiles[i] = stats::quantile(sorted, summaryShares[i]);
}

/// Moments of numbers shrunk by a power of two, so that neither sums nor cubes overflow.
void takeMoments(ColumnSummary& summary, std::span<const double> sorted)
{
    const double largest = std::max(std::abs(summary.minimum), std::abs(summary.maximum));
    const int exponent = largest > 0.0 ? std::ilogb(largest) + 1 : 0;
    const double n = static_cast<double>(sorted.size());
    CompensatedSum sum;
    for (const double value : sorted)
        sum.add(std::ldexp(value, -exponent));
    const double mean = sum.value() / n;
    summary.mean = std::clamp(std::ldexp(mean, exponent), summary.minimum, summary.maximum);
    if (summary.minimum == summary.maximum)
        return;
    CompensatedSum squares;
    CompensatedSum cubes;
    for (const double value : sorted) {
        const double off = std::ldexp(value, -exponent) - mean;
        squares.add(off * off);
        cubes.add(off * off * off);
    }
    const double deviation = std::sqrt(squares.value() / n);
    summary.deviation = std::ldexp(deviation, exponent);
    const double cubed = deviation * deviation * deviation;
    summary.skewness = cubed > 0.0 ? cubes.value() / n / cubed : 0.0;
}

}  // namespace

std::optional<ColumnSummary> summarise(std::span<const double> values, const Progress& progress)
{
    const auto sorted = sortedValues(values, progress);
    if (!sorted || progress.cancelled())
        return std::nullopt;
    ColumnSummary summary;
    summary.rows = values.size();
    summary.missing = values.size() - sorted->size();
    if (sorted->empty())
        return summary;
    countValues(summary, *sorted);
    takeQuantiles(summary, *sorted);
    takeMoments(summary, *sorted);
    summary.linear = stats::linearHistogram(*sorted, summaryBins);
    summary.log = stats::logHistogram(*sorted, summaryBins);
    if (progress.cancelled())
        return std::nullopt;
    return summary;
}

}  // namespace walletloupe::wallets

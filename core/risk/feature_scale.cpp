#include "core/risk/feature_scale.h"

#include "core/stats/percentile_rank.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::risk {

FeatureScale::FeatureScale(Scaling scaling, std::vector<double> population) : m_scaling(scaling)
{
    std::erase_if(population, [](double value) { return std::isnan(value); });
    if (population.empty())
        return;
    if (scaling == Scaling::Percentile) {
        std::sort(population.begin(), population.end());
        m_sorted = std::move(population);
        return;
    }
    const auto [minimum, maximum] = std::minmax_element(population.begin(), population.end());
    m_minimum = *minimum;
    m_spread = *maximum - *minimum;
}

double FeatureScale::scaled(double value) const
{
    if (m_scaling == Scaling::Percentile)
        return percentile(value);
    if (std::isnan(value) || !(m_spread > 0.0))
        return 0.0;
    return std::clamp((value - m_minimum) / m_spread, 0.0, 1.0);
}

double FeatureScale::percentile(double value) const
{
    if (std::isnan(value) || m_sorted.empty())
        return 0.5;
    return stats::percentileRank(m_sorted, value);
}

double directed(double scaled, Direction direction)
{
    switch (direction) {
        case Direction::Low:
            return 1.0 - scaled;
        case Direction::Extreme:
            return std::abs(2.0 * scaled - 1.0);
        default:
            return scaled;
    }
}

}  // namespace walletloupe::risk

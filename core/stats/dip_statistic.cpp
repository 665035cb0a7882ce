#include "core/stats/dip_statistic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace walletloupe::stats {
namespace {

using Values = std::span<const double>;
using Corners = std::vector<std::size_t>;

/// Corners of the greatest convex minorant of the points (x[i], i), from `first` to `last`.
Corners minorant(Values x, std::size_t first, std::size_t last)
{
    Corners corners;
    for (std::size_t i = first; i <= last; ++i) {
        while (corners.size() > 1) {
            const std::size_t a = corners[corners.size() - 2];
            const std::size_t b = corners.back();
            // The corner stays where the slope grows: (b - a) / (x_b - x_a) < (i - b) / (x_i -
            // x_b).
            if (static_cast<double>(b - a) * (x[i] - x[b]) <
                static_cast<double>(i - b) * (x[b] - x[a]))
                break;
            corners.pop_back();
        }
        corners.push_back(i);
    }
    return corners;
}

/// Corners of the least concave majorant of the same points.
Corners majorant(Values x, std::size_t first, std::size_t last)
{
    Corners corners;
    for (std::size_t i = first; i <= last; ++i) {
        while (corners.size() > 1) {
            const std::size_t a = corners[corners.size() - 2];
            const std::size_t b = corners.back();
            if (static_cast<double>(b - a) * (x[i] - x[b]) >
                static_cast<double>(i - b) * (x[b] - x[a]))
                break;
            corners.pop_back();
        }
        corners.push_back(i);
    }
    return corners;
}

/// The height at x[at] of the side from corner `a` to corner `b`.
double heightAt(Values x, std::size_t a, std::size_t b, std::size_t at)
{
    const double width = x[b] - x[a];
    const double part = width > 0.0 ? (x[at] - x[a]) / width : 1.0;
    return static_cast<double>(a) + part * static_cast<double>(b - a);
}

/// Where the two hulls are farthest apart, and the interval that is left for the mode.
struct Gap {
    double distance = 0.0;
    std::size_t low = 0;
    std::size_t high = 0;
};

/// Both hulls run from the same first to the same last point; steps are counted from the lower
/// end of each jump for the minorant and from its upper end for the majorant: hence the 1.
Gap widestGap(Values x, const Corners& below, const Corners& above)
{
    Gap widest{0.0, below.front(), below.back()};
    std::size_t side = 0;
    for (const std::size_t corner : below) {
        while (side + 2 < above.size() && above[side + 1] < corner)
            ++side;
        const double distance =
            heightAt(x, above[side], above[side + 1], corner) - static_cast<double>(corner) + 1.0;
        if (corner != below.front() && corner != below.back() && distance > widest.distance)
            widest = {distance, corner, above[side + 1]};
    }
    side = 0;
    for (const std::size_t corner : above) {
        while (side + 2 < below.size() && below[side + 1] <= corner)
            ++side;
        const double distance =
            static_cast<double>(corner) - heightAt(x, below[side], below[side + 1], corner) + 1.0;
        if (corner != above.front() && corner != above.back() && distance > widest.distance)
            widest = {distance, below[side], corner};
    }
    return widest;
}

/// The largest distance of the empirical distribution from the minorant, up to `last`.
double aboveMinorant(Values x, const Corners& corners, std::size_t last)
{
    double largest = 1.0;
    for (std::size_t side = 0; side + 1 < corners.size() && corners[side + 1] <= last; ++side) {
        for (std::size_t i = corners[side] + 1; i < corners[side + 1]; ++i)
            largest = std::max(largest, static_cast<double>(i) + 1.0 -
                                            heightAt(x, corners[side], corners[side + 1], i));
    }
    return largest;
}

/// The largest distance of the empirical distribution from the majorant, from `first`.
double belowMajorant(Values x, const Corners& corners, std::size_t first)
{
    double largest = 1.0;
    for (std::size_t side = 0; side + 1 < corners.size(); ++side) {
        if (corners[side] < first)
            continue;
        for (std::size_t i = corners[side] + 1; i < corners[side + 1]; ++i)
            largest = std::max(largest, heightAt(x, corners[side], corners[side + 1], i) -
                                            static_cast<double>(i) + 1.0);
    }
    return largest;
}

/// sqrt(n) times the critical value by n: the 0.99 quantile of 20,000 to 400,000 uniform samples
/// each (tests/core/stats/critical_dips.py), which hardly changes from there on.
struct Critical {
    double count;
    double scaledDip;
};
constexpr std::array<Critical, 11> criticals{{{10, 0.5036},
                                              {15, 0.5266},
                                              {20, 0.5406},
                                              {30, 0.5552},
                                              {50, 0.5737},
                                              {100, 0.5912},
                                              {200, 0.6024},
                                              {500, 0.6138},
                                              {1000, 0.6190},
                                              {2000, 0.6231},
                                              {10000, 0.6308}}};

}  // namespace

double dipStatistic(std::span<const double> sorted)
{
    if (sorted.empty())
        return 0.0;
    const double n = static_cast<double>(sorted.size());
    double dip = 1.0;
    std::size_t low = 0;
    std::size_t high = sorted.size() - 1;
    while (high > low && sorted[high] > sorted[low]) {
        const Corners below = minorant(sorted, low, high);
        const Corners above = majorant(sorted, low, high);
        const Gap gap = widestGap(sorted, below, above);
        if (gap.distance <= dip)
            break;
        dip = std::max(
            {dip, aboveMinorant(sorted, below, gap.low), belowMajorant(sorted, above, gap.high)});
        if (gap.low == low && gap.high == high)
            break;
        low = gap.low;
        high = gap.high;
    }
    return dip / (2.0 * n);
}

double criticalDip(std::size_t count)
{
    const double n = static_cast<double>(count);
    const auto above = std::find_if(criticals.begin(), criticals.end(),
                                    [n](const Critical& one) { return one.count >= n; });
    if (above == criticals.end())
        return criticals.back().scaledDip / std::sqrt(n);
    if (above == criticals.begin())
        return above->scaledDip / std::sqrt(n);
    const Critical& below = *(above - 1);
    const double part = (n - below.count) / (above->count - below.count);
    return (below.scaledDip + part * (above->scaledDip - below.scaledDip)) / std::sqrt(n);
}

std::vector<double> spreadTies(std::span<const double> sorted)
{
    std::vector<double> spread(sorted.begin(), sorted.end());
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t last = first;
        while (last + 1 < sorted.size() && sorted[last + 1] == sorted[first])
            ++last;
        const double value = sorted[first];
        const double from = first == 0 ? value : value - (value - sorted[first - 1]) / 2.0;
        const double to =
            last + 1 == sorted.size() ? value : value + (sorted[last + 1] - value) / 2.0;
        const double count = static_cast<double>(last - first + 1);
        for (std::size_t i = first; last > first && i <= last; ++i)
            spread[i] = from + (to - from) * (static_cast<double>(i - first) + 0.5) / count;
        first = last + 1;
    }
    return spread;
}

bool isMultimodal(std::vector<double> values)
{
    constexpr std::size_t fewest = 10;
    if (values.size() < fewest)
        return false;
    std::sort(values.begin(), values.end());
    if (values.front() == values.back())
        return false;
    return dipStatistic(spreadTies(values)) > criticalDip(values.size());
}

}  // namespace walletloupe::stats

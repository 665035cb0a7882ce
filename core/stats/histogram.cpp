#include "core/stats/histogram.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::stats {
namespace {

Histogram frameOf(std::span<const double> sorted, std::size_t bins, bool isLog)
{
    Histogram frame;
    frame.isLog = isLog;
    if (sorted.empty())
        return frame;
    frame.low = sorted.front();
    frame.high = sorted.back();
    frame.counts.resize(frame.low < frame.high ? std::max<std::size_t>(bins, 1) : 1, 0);
    return frame;
}

}  // namespace

double Histogram::edge(std::size_t bin) const
{
    if (bin == 0)
        return low;
    if (bin >= counts.size())
        return high;
    const double share = static_cast<double>(bin) / static_cast<double>(counts.size());
    // Written so that the width of all bins together may be more than the largest double.
    if (!isLog)
        return std::clamp(low * (1.0 - share) + high * share, low, high);
    return std::clamp(std::expm1(std::log1p(low) * (1.0 - share) + std::log1p(high) * share), low,
                      high);
}

Histogram countedInto(const Histogram& frame, std::span<const double> sorted)
{
    Histogram histogram = frame;
    auto begin = sorted.begin();
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        const bool isLast = bin + 1 == histogram.counts.size();
        const auto end =
            isLast ? sorted.end() : std::lower_bound(begin, sorted.end(), histogram.edge(bin + 1));
        histogram.counts[bin] = end - begin;
        begin = end;
    }
    return histogram;
}

Histogram linearHistogram(std::span<const double> sorted, std::size_t bins)
{
    return countedInto(frameOf(sorted, bins, false), sorted);
}

std::optional<Histogram> logHistogram(std::span<const double> sorted, std::size_t bins)
{
    if (!sorted.empty() && sorted.front() < 0.0)
        return std::nullopt;
    return countedInto(frameOf(sorted, bins, true), sorted);
}

}  // namespace walletloupe::stats

#include "core/risk/stability.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace walletloupe::risk {
namespace {

double quantile(const std::vector<double>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

}  // namespace

Stability stabilityOf(std::vector<double> scores, Category category,
                      const std::array<double, 4>& bands)
{
    std::sort(scores.begin(), scores.end());
    const auto kept = std::count_if(scores.begin(), scores.end(), [&](double score) {
        return categoryOf(score, bands) == category;
    });
    return {quantile(scores, 0.05), quantile(scores, 0.95),
            static_cast<double>(kept) / static_cast<double>(scores.size())};
}

}  // namespace walletloupe::risk

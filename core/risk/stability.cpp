#include "core/risk/stability.h"

#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace walletloupe::risk {
Stability stabilityOf(std::vector<double> scores, Category category,
                      const std::array<double, 4>& bands)
{
    std::sort(scores.begin(), scores.end());
    const auto kept = std::count_if(scores.begin(), scores.end(), [&](double score) {
        return categoryOf(score, bands) == category;
    });
    return {stats::quantileByDifference(scores, 0.05), stats::quantileByDifference(scores, 0.95),
            static_cast<double>(kept) / static_cast<double>(scores.size())};
}

}  // namespace walletloupe::risk

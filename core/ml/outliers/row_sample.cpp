#include "core/ml/outliers/row_sample.h"

#include <algorithm>

namespace walletloupe::ml {

std::vector<Eigen::Index> sampleRows(std::size_t n, std::size_t count, Random& random)
{
    std::vector<bool> taken(n);
    std::vector<Eigen::Index> rows;
    rows.reserve(count);
    for (std::size_t last = n - count; last < n; ++last) {
        const std::size_t drawn = random.below(last + 1);
        const std::size_t row = taken[drawn] ? last : drawn;
        taken[row] = true;
        rows.push_back(static_cast<Eigen::Index>(row));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

}  // namespace walletloupe::ml

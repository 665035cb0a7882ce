#include "core/analysis/kept_rows.h"

#include <algorithm>

namespace walletloupe::analysis {

void keepMarkedRows(table::FeatureMatrix& selected, const std::vector<char>& isKept)
{
    if (std::find(isKept.begin(), isKept.end(), 0) == isKept.end())
        return;
    Eigen::Index kept = 0;
    for (std::size_t row = 0; row < isKept.size(); ++row) {
        if (isKept[row] == 0)
            continue;
        selected.rows[static_cast<std::size_t>(kept)] = selected.rows[row];
        selected.values.row(kept++) = selected.values.row(static_cast<Eigen::Index>(row));
    }
    selected.rows.resize(static_cast<std::size_t>(kept));
    selected.values.conservativeResize(kept, Eigen::NoChange);
}

void keepOnly(table::FeatureMatrix& selected, const std::vector<std::size_t>& rows)
{
    if (selected.rows == rows)
        return;
    std::vector<char> isKept;
    isKept.reserve(selected.rows.size());
    for (const std::size_t row : selected.rows)
        isKept.push_back(std::binary_search(rows.begin(), rows.end(), row) ? 1 : 0);
    keepMarkedRows(selected, isKept);
}

}  // namespace walletloupe::analysis

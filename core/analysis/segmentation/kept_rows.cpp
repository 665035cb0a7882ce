#include "core/analysis/segmentation/kept_rows.h"

#include <algorithm>

namespace walletloupe::analysis {

void keepMarkedRows(wallets::FeatureMatrix& selected, const std::vector<char>& isKept)
{
    keepMarkedRows(selected.values, isKept);
    std::size_t kept = 0;
    for (std::size_t row = 0; row < isKept.size(); ++row) {
        if (isKept[row] != 0)
            selected.rows[kept++] = selected.rows[row];
    }
    selected.rows.resize(kept);
}

void keepMarkedRows(Eigen::MatrixXd& rows, const std::vector<char>& isKept)
{
    if (std::find(isKept.begin(), isKept.end(), 0) == isKept.end())
        return;
    Eigen::Index kept = 0;
    for (std::size_t row = 0; row < isKept.size(); ++row) {
        if (isKept[row] != 0)
            rows.row(kept++) = rows.row(static_cast<Eigen::Index>(row));
    }
    rows.conservativeResize(kept, Eigen::NoChange);
}

void keepOnly(wallets::FeatureMatrix& selected, const std::vector<std::size_t>& rows)
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

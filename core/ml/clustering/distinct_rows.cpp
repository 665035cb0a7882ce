#include "core/ml/clustering/distinct_rows.h"

#include "core/ml/clustering/centroid_sums.h"

#include <algorithm>
#include <vector>

namespace walletloupe::ml {
namespace {

using Rows = std::vector<std::size_t>;

/// Chunks looked at side by side before what they found is compared.
constexpr std::size_t chunksARound = 64;

bool areEqual(const Eigen::MatrixXd& points, std::size_t a, std::size_t b)
{
    for (Eigen::Index column = 0; column < points.cols(); ++column) {
        const double* values = points.col(column).data();
        if (values[a] != values[b])
            return false;
    }
    return true;
}

void addIfNew(const Eigen::MatrixXd& points, std::size_t row, Rows& distinct)
{
    if (std::none_of(distinct.begin(), distinct.end(),
                     [&](std::size_t other) { return areEqual(points, row, other); }))
        distinct.push_back(row);
}

/// `known` and the rows of the range that differ from them and one another, at most `most`.
Rows distinctWithin(const Eigen::MatrixXd& points, const Range& rows, Rows known, std::size_t most)
{
    for (std::size_t row = rows.begin; row < rows.end && known.size() < most; ++row)
        addIfNew(points, row, known);
    return known;
}

}  // namespace

int countDistinctRows(const Eigen::MatrixXd& points, int most, const Executor& executor)
{
    const auto wanted = static_cast<std::size_t>(std::max(most, 0));
    const FixedChunks chunks(static_cast<std::size_t>(points.rows()), rowsPerChunk);
    Rows distinct;
    for (std::size_t first = 0; first < chunks.count() && distinct.size() < wanted;) {
        // The first chunk nearly always has enough.
        const std::size_t count = std::min(first == 0 ? 1 : chunksARound, chunks.count() - first);
        std::vector<Rows> found(count);
        executor.forEach(count, [&](std::size_t i) {
            if (!executor.cancelled())
                found[i] = distinctWithin(points, chunks.range(first + i), distinct, wanted);
        });
        if (executor.cancelled())
            return most;
        for (const Rows& rows : found) {
            for (std::size_t i = 0; i < rows.size() && distinct.size() < wanted; ++i)
                addIfNew(points, rows[i], distinct);
        }
        first += count;
    }
    return static_cast<int>(distinct.size());
}

}  // namespace walletloupe::ml

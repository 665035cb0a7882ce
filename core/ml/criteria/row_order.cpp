#include "core/ml/criteria/row_order.h"

#include "core/base/parallel.h"
#include "core/ml/clustering/centroid_sums.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <utility>

namespace walletloupe::ml {
namespace {

struct HashedRow {
    std::uint64_t hash = 0;
    std::uint32_t row = 0;
};

/// Rows are dealt out by the first bits of their hash and sorted bucket by bucket.
constexpr int bucketBits = 10;
constexpr std::size_t bucketCount = std::size_t{1} << bucketBits;

std::size_t bucketOf(std::uint64_t hash)
{
    return hash >> (64 - bucketBits);
}

/// The finalizer of splitmix64 (Steele, Lea and Flood 2014), over one value after the other.
std::uint64_t mixed(std::uint64_t hash, double value)
{
    // Zero has two signs and is one number.
    std::uint64_t bits = hash + 0x9e3779b97f4a7c15ULL + std::bit_cast<std::uint64_t>(value + 0.0);
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebULL;
    return bits ^ (bits >> 31);
}

std::vector<HashedRow> hashRows(const Eigen::MatrixXd& points,
                                const std::vector<Eigen::Index>& columns, const Executor& executor)
{
    std::vector<HashedRow> hashed(static_cast<std::size_t>(points.rows()));
    const FixedChunks chunks(hashed.size(), rowsPerChunk);
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        if (executor.cancelled())
            return;
        const Range rows = chunks.range(chunk);
        for (std::size_t row = rows.begin; row < rows.end; ++row)
            hashed[row].row = static_cast<std::uint32_t>(row);
        for (const Eigen::Index column : columns) {
            const double* values = points.col(column).data();
            for (std::size_t row = rows.begin; row < rows.end; ++row)
                hashed[row].hash = mixed(hashed[row].hash, values[row]);
        }
    });
    return hashed;
}

/// Where each bucket begins, and the end of the last.
std::vector<std::size_t> distributeToBuckets(const std::vector<HashedRow>& hashed,
                                             std::vector<HashedRow>& buckets)
{
    std::vector<std::size_t> begins(bucketCount + 1);
    for (const HashedRow& row : hashed)
        ++begins[bucketOf(row.hash) + 1];
    for (std::size_t bucket = 0; bucket < bucketCount; ++bucket)
        begins[bucket + 1] += begins[bucket];
    std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
    for (const HashedRow& row : hashed)
        buckets[next[bucketOf(row.hash)]++] = row;
    return begins;
}

bool isBefore(const Eigen::MatrixXd& points, const std::vector<Eigen::Index>& columns,
              const HashedRow& a, const HashedRow& b)
{
    if (a.hash != b.hash)
        return a.hash < b.hash;
    for (const Eigen::Index column : columns) {
        const double ofA = points(a.row, column);
        const double ofB = points(b.row, column);
        if (ofA != ofB)
            return ofA < ofB;
    }
    return a.row < b.row;
}

}  // namespace

std::optional<std::vector<std::uint32_t>> rowOrder(const Eigen::MatrixXd& points,
                                                   const std::vector<Eigen::Index>& columns,
                                                   const Executor& executor)
{
    std::vector<HashedRow> buckets(static_cast<std::size_t>(points.rows()));
    const std::vector<std::size_t> begins =
        distributeToBuckets(hashRows(points, columns, executor), buckets);
    std::vector<std::uint32_t> order(buckets.size());
    executor.forEach(bucketCount, [&](std::size_t bucket) {
        if (executor.cancelled())
            return;
        const auto begin = buckets.begin() + static_cast<std::ptrdiff_t>(begins[bucket]);
        const auto end = buckets.begin() + static_cast<std::ptrdiff_t>(begins[bucket + 1]);
        std::sort(begin, end, [&](const HashedRow& a, const HashedRow& b) {
            return isBefore(points, columns, a, b);
        });
        for (std::size_t i = begins[bucket]; i < begins[bucket + 1]; ++i)
            order[i] = buckets[i].row;
    });
    if (executor.cancelled())
        return std::nullopt;
    return order;
}

void reorderRows(Eigen::MatrixXd& points, const std::vector<std::uint32_t>& order,
                 const Executor& executor)
{
    executor.forEach(static_cast<std::size_t>(points.cols()), [&](std::size_t column) {
        auto values = points.col(static_cast<Eigen::Index>(column));
        const Eigen::VectorXd before = values;
        for (std::size_t row = 0; row < order.size(); ++row)
            values[static_cast<Eigen::Index>(row)] = before[order[row]];
    });
}

void reorderColumns(Eigen::MatrixXd& points, const std::vector<Eigen::Index>& columns)
{
    std::vector<Eigen::Index> wanted = columns;
    for (std::size_t start = 0; start < wanted.size(); ++start) {
        // Along one cycle of the permutation, each swap brings one column home.
        std::size_t place = start;
        while (static_cast<std::size_t>(wanted[place]) != place) {
            const Eigen::Index source =
                std::exchange(wanted[place], static_cast<Eigen::Index>(place));
            if (static_cast<std::size_t>(source) == start)
                break;
            points.col(static_cast<Eigen::Index>(place)).swap(points.col(source));
            place = static_cast<std::size_t>(source);
        }
    }
}

void restoreColumns(Eigen::MatrixXd& points, const std::vector<Eigen::Index>& columns)
{
    std::vector<Eigen::Index> inverse(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i)
        inverse[static_cast<std::size_t>(columns[i])] = static_cast<Eigen::Index>(i);
    reorderColumns(points, inverse);
}

}  // namespace walletloupe::ml

#include "core/wallets/duplicate_columns.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace walletloupe::wallets {
namespace {

constexpr std::size_t blockColumns = 8;
constexpr std::size_t stripRows = 1024;
constexpr std::size_t lanes = 4;

/// The same bits, or both missing.
bool sameCell(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
           (!std::isfinite(a) && !std::isfinite(b));
}

bool areEqual(const NumericColumn& a, const NumericColumn& b)
{
    return std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(), sameCell);
}

/// Columns of one block, some rows of them in standard units, one column after the other.
class StandardStrip final {
public:
    StandardStrip(const std::vector<NumericColumn>& columns,
                  const std::vector<ColumnSummary>& summaries, Range block)
        : m_columns(columns)
        , m_summaries(summaries)
        , m_block(block)
        , m_values((block.end - block.begin) * stripRows)
    {
    }

    /// Rows beyond the last one are 0.
    void load(Range rows)
    {
        std::fill(m_values.begin(), m_values.end(), 0.0);
        for (std::size_t column = m_block.begin; column < m_block.end; ++column) {
            const ColumnSummary& summary = m_summaries[column];
            if (!(summary.deviation > 0.0) || !std::isfinite(summary.deviation))
                continue;
            double* out = &m_values[(column - m_block.begin) * stripRows];
            for (std::size_t row = rows.begin; row < rows.end; ++row, ++out) {
                const double value = m_columns[column].values[row];
                if (std::isfinite(value))
                    *out = (value - summary.mean) / summary.deviation;
            }
        }
    }
    const double* column(std::size_t index) const
    {
        return &m_values[(index - m_block.begin) * stripRows];
    }

private:
    const std::vector<NumericColumn>& m_columns;
    const std::vector<ColumnSummary>& m_summaries;
    Range m_block;
    std::vector<double> m_values;
};

/// Four sums side by side, so that the processor adds them at once; added in a fixed order.
double dot(const double* a, const double* b)
{
    double sums[lanes] = {0.0, 0.0, 0.0, 0.0};
    for (std::size_t row = 0; row < stripRows; row += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += a[row + lane] * b[row + lane];
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

class DuplicateColumnSearch final {
public:
    DuplicateColumnSearch(const std::vector<NumericColumn>& columns,
                          const std::vector<ColumnSummary>& summaries, const Progress& progress)
        : m_columns(columns)
        , m_summaries(summaries)
        , m_progress(progress)
        , m_blocks(columns.size(), blockColumns)
    {
        for (std::size_t a = 0; a < m_blocks.count(); ++a) {
            for (std::size_t b = a; b < m_blocks.count(); ++b)
                m_pairs.push_back({m_blocks.range(a), m_blocks.range(b), {}});
        }
    }

    std::size_t size() const { return m_pairs.size(); }

    void search(std::size_t index)
    {
        BlockPair& pair = m_pairs[index];
        const std::vector<double> sums = productSums(pair);
        const std::size_t width = pair.b.end - pair.b.begin;
        for (std::size_t i = pair.a.begin; i < pair.a.end; ++i) {
            for (std::size_t j = std::max(i + 1, pair.b.begin); j < pair.b.end; ++j)
                classify(pair, i, j, sums[(i - pair.a.begin) * width + (j - pair.b.begin)]);
        }
    }

    std::vector<DuplicateColumns> found() const
    {
        std::vector<DuplicateColumns> all;
        for (const BlockPair& pair : m_pairs)
            all.insert(all.end(), pair.duplicateColumns.begin(), pair.duplicateColumns.end());
        std::sort(all.begin(), all.end(), [](const DuplicateColumns& a, const DuplicateColumns& b) {
            return a.first != b.first ? a.first < b.first : a.second < b.second;
        });
        return all;
    }

private:
    struct BlockPair {
        Range a;
        Range b;
        std::vector<DuplicateColumns> duplicateColumns;
    };

    std::vector<double> productSums(const BlockPair& pair) const
    {
        const std::size_t width = pair.b.end - pair.b.begin;
        std::vector<double> sums((pair.a.end - pair.a.begin) * width, 0.0);
        StandardStrip a(m_columns, m_summaries, pair.a);
        StandardStrip b(m_columns, m_summaries, pair.b);
        const FixedChunks strips(m_columns.front().values.size(), stripRows);
        for (std::size_t strip = 0; strip < strips.count() && !m_progress.cancelled(); ++strip) {
            a.load(strips.range(strip));
            b.load(strips.range(strip));
            for (std::size_t i = pair.a.begin; i < pair.a.end; ++i) {
                for (std::size_t j = std::max(i + 1, pair.b.begin); j < pair.b.end; ++j)
                    sums[(i - pair.a.begin) * width + (j - pair.b.begin)] +=
                        dot(a.column(i), b.column(j));
            }
        }
        return sums;
    }

    void classify(BlockPair& pair, std::size_t i, std::size_t j, double sum) const
    {
        const double counts = std::sqrt(static_cast<double>(m_summaries[i].count()) *
                                        static_cast<double>(m_summaries[j].count()));
        const double correlation = counts > 0.0 ? std::clamp(sum / counts, -1.0, 1.0) : 0.0;
        const bool couldBeEqual = m_summaries[i].distinct == m_summaries[j].distinct &&
                                  m_summaries[i].mean == m_summaries[j].mean &&
                                  m_summaries[i].missing == m_summaries[j].missing;
        if (couldBeEqual && areEqual(m_columns[i], m_columns[j]))
            pair.duplicateColumns.push_back({i, j, true, 1.0});
        else if (std::abs(correlation) > duplicateCorrelation)
            pair.duplicateColumns.push_back({i, j, false, correlation});
    }

    const std::vector<NumericColumn>& m_columns;
    const std::vector<ColumnSummary>& m_summaries;
    const Progress& m_progress;
    FixedChunks m_blocks;
    std::vector<BlockPair> m_pairs;
};

}  // namespace

std::optional<std::vector<DuplicateColumns>> findDuplicateColumns(
    const std::vector<NumericColumn>& columns, const std::vector<ColumnSummary>& summaries,
    const Executor& executor)
{
    DuplicateColumnSearch search(columns, summaries, executor);
    executor.forEach(search.size(), [&](std::size_t pair) {
        if (!executor.cancelled())
            search.search(pair);
    });
    if (executor.cancelled())
        return std::nullopt;
    return search.found();
}

}  // namespace walletloupe::wallets

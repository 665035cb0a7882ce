#include "core/ml/criteria/stratified_sample.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::ml {
namespace {

std::vector<std::size_t> sizesOf(const std::vector<std::int32_t>& labels, int clusters)
{
    std::vector<std::size_t> sizes(static_cast<std::size_t>(clusters));
    for (const std::int32_t label : labels)
        ++sizes[static_cast<std::size_t>(label)];
    return sizes;
}

}  // namespace

std::vector<std::size_t> stratifiedSample(const std::vector<std::int32_t>& labels, int clusters,
                                          std::size_t size, Random& random)
{
    std::vector<std::size_t> left = sizesOf(labels, clusters);
    std::vector<std::size_t> wanted(left.size());
    for (std::size_t c = 0; c < left.size(); ++c) {
        const double share = static_cast<double>(left[c]) / static_cast<double>(labels.size());
        const auto proportional =
            static_cast<std::size_t>(std::llround(share * static_cast<double>(size)));
        wanted[c] = std::min(left[c], std::max<std::size_t>(proportional, 2));
    }
    // Selection sampling (Knuth 3.4.2 S): one pass, ascending, each subset equally likely.
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const auto c = static_cast<std::size_t>(labels[row]);
        if (random.below(left[c]) < wanted[c]) {
            rows.push_back(row);
            --wanted[c];
        }
        --left[c];
    }
    return rows;
}

SampleMean stratifiedMean(const std::vector<std::int32_t>& labels, int clusters,
                          const std::vector<std::size_t>& rows, const std::vector<double>& values)
{
    const std::vector<std::size_t> sizes = sizesOf(labels, clusters);
    const double total = static_cast<double>(labels.size());
    SampleMean result;
    double variance = 0.0;
    for (std::size_t c = 0; c < sizes.size(); ++c) {
        double sum = 0.0;
        double squares = 0.0;
        double count = 0.0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (static_cast<std::size_t>(labels[rows[i]]) != c)
                continue;
            sum += values[i];
            squares += values[i] * values[i];
            count += 1.0;
        }
        if (count == 0.0)
            continue;
        const double weight = static_cast<double>(sizes[c]) / total;
        result.value += weight * sum / count;
        if (count < 2.0)
            continue;
        const double spread = std::max(0.0, (squares - sum * sum / count) / (count - 1.0));
        variance +=
            weight * weight * spread / count * (1.0 - count / static_cast<double>(sizes[c]));
    }
    result.standardError = std::sqrt(variance);
    return result;
}

}  // namespace walletloupe::ml

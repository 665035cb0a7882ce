#include "core/analysis/segmentation/cluster_profile.h"

#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace walletloupe::analysis {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
/// Values between two looks at whether the result is still wanted.
constexpr std::size_t valuesBetweenPolls = 65'536;
/// Squares of values above this could overflow; these are summed up smaller.
constexpr double largestSquarable = 0x1p400;
constexpr double shrinking = 0x1p-600;

/// Table rows in the order of their clusters, and the k + 1 borders between these.
struct RowsByCluster {
    std::vector<std::size_t> rows;
    std::vector<std::size_t> starts;
};

RowsByCluster sortRows(const Labelling& labelling, std::size_t clusters)
{
    RowsByCluster sorted;
    sorted.starts.assign(clusters + 1, 0);
    for (const WalletLabel& label : labelling.labels)
        ++sorted.starts[static_cast<std::size_t>(label.cluster) + 1];
    std::partial_sum(sorted.starts.begin(), sorted.starts.end(), sorted.starts.begin());
    std::vector<std::size_t> next(sorted.starts.begin(), sorted.starts.end() - 1);
    sorted.rows.resize(labelling.rows.size());
    for (std::size_t i = 0; i < labelling.rows.size(); ++i)
        sorted.rows[next[static_cast<std::size_t>(labelling.labels[i].cluster)]++] =
            labelling.rows[i];
    return sorted;
}

/// Count, mean and sum of squared deviations, the latter two times `shrink` (and its square).
struct Moments {
    double count = 0.0;
    double mean = 0.0;
    double squares = 0.0;
};

/// Both groups together (Chan, Golub, LeVeque 1983).
Moments together(const Moments& a, const Moments& b)
{
    const double count = a.count + b.count;
    if (count == 0.0)
        return {};
    const double between = b.mean - a.mean;
    return {count, a.mean + between * (b.count / count),
            a.squares + b.squares + between * between * (a.count * (b.count / count))};
}

Moments momentsOf(const std::vector<double>& values, double shrink)
{
    Moments moments;
    moments.count = static_cast<double>(values.size());
    if (values.empty())
        return moments;
    // Around the first value, so that equal ones have exactly no deviation.
    const double first = values.front() * shrink;
    double sum = 0.0;
    for (const double value : values)
        sum += value * shrink - first;
    moments.mean = first + sum / moments.count;
    for (const double value : values)
        moments.squares += (value * shrink - moments.mean) * (value * shrink - moments.mean);
    return moments;
}

double shrinkFor(const LabelledColumn& column, const RowsByCluster& sorted)
{
    double largest = 0.0;
    for (const std::size_t row : sorted.rows)
        largest = std::max(largest, std::abs(column.at(row)));
    return largest > largestSquarable ? shrinking : 1.0;
}

FeatureProfile compare(const Moments& own, const Moments& rest, double median, double shrink)
{
    FeatureProfile feature{own.mean / shrink, median, nan, nan};
    if (own.count == 0.0)
        feature.mean = nan;
    if (own.count == 0.0 || rest.count == 0.0)
        return feature;
    const double freedom = std::max(own.count + rest.count - 2.0, 1.0);
    const double pooled = std::sqrt((own.squares + rest.squares) / freedom);
    const double between = own.mean - rest.mean;
    feature.difference = between == 0.0 ? 0.0 : between / pooled;
    feature.pooledStdDev = pooled / shrink;
    return feature;
}

/// One column of all clusters, each against the others.
std::vector<FeatureProfile> profileColumn(const LabelledColumn& column, const RowsByCluster& sorted,
                                          const Progress& progress)
{
    const std::size_t clusters = sorted.starts.size() - 1;
    const double shrink = shrinkFor(column, sorted);
    std::vector<Moments> moments(clusters);
    std::vector<double> medians(clusters, nan);
    std::vector<double> values;
    for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
        values.clear();
        for (std::size_t i = sorted.starts[cluster]; i < sorted.starts[cluster + 1]; ++i) {
            if (i % valuesBetweenPolls == 0 && progress.cancelled())
                return {};
            values.push_back(column.at(sorted.rows[i]));
        }
        moments[cluster] = momentsOf(values, shrink);
        if (progress.cancelled())
            return {};
        medians[cluster] = stats::median(values);
    }
    std::vector<Moments> behind(clusters + 1);  // all clusters from this one on
    for (std::size_t cluster = clusters; cluster-- > 0;)
        behind[cluster] = together(moments[cluster], behind[cluster + 1]);
    std::vector<FeatureProfile> profiles;
    Moments before;
    for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
        profiles.push_back(compare(moments[cluster], together(before, behind[cluster + 1]),
                                   medians[cluster], shrink));
        before = together(before, moments[cluster]);
    }
    return profiles;
}

std::vector<std::size_t> distinctiveFeatures(const std::vector<FeatureProfile>& features)
{
    const auto sizeOf = [&](std::size_t i) { return std::abs(features[i].difference); };
    std::vector<std::size_t> apart;
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (sizeOf(i) >= smallestDifference)
            apart.push_back(i);
    }
    std::stable_sort(apart.begin(), apart.end(),
                     [&](std::size_t a, std::size_t b) { return sizeOf(a) > sizeOf(b); });
    return apart;
}

}  // namespace

Result<ClusterProfiles> profileClusters(const model::SegmentationModel& model,
                                        const std::vector<LabelledColumn>& columns,
                                        const Labelling& labelling, const Executor& executor)
{
    const auto clusters = static_cast<std::size_t>(model.clusters());
    const RowsByCluster sorted = sortRows(labelling, clusters);
    std::vector<std::vector<FeatureProfile>> byColumn(columns.size());
    executor.forEach(columns.size(), [&](std::size_t column) {
        if (!executor.cancelled())
            byColumn[column] = profileColumn(columns[column], sorted, executor);
    });
    if (executor.cancelled())
        return cancelledFailure();

    ClusterProfiles profiles{model.features, model.units, std::vector<ClusterProfile>(clusters)};
    for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
        ClusterProfile& profile = profiles.clusters[cluster];
        profile.size =
            static_cast<std::int64_t>(sorted.starts[cluster + 1] - sorted.starts[cluster]);
        profile.share = sorted.rows.empty() ? 0.0
                                            : static_cast<double>(profile.size) /
                                                  static_cast<double>(sorted.rows.size());
        for (const std::vector<FeatureProfile>& column : byColumn)
            profile.features.push_back(column[cluster]);
        profile.apart = distinctiveFeatures(profile.features);
    }
    return profiles;
}

}  // namespace walletloupe::analysis

#include "core/analysis/comparison/structure.h"

#include "core/analysis/comparison/acceptable_cluster.h"
#include "core/base/random.h"
#include "core/ml/clustering/concurrent_runs.h"
#include "core/ml/clustering/distinct_rows.h"
#include "core/ml/criteria/reference_tables.h"
#include "core/ml/criteria/silhouette.h"
#include "core/stats/dip_statistic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace walletloupe::analysis {
namespace {

/// Up to `limit` rows, drawn at random, in their order.
Eigen::MatrixXd sampleRows(const Eigen::MatrixXd& points, std::size_t limit, std::uint64_t seed)
{
    const auto count = static_cast<std::size_t>(points.rows());
    if (count <= limit)
        return points;
    Random random = Random::forStream(seed, 0x57a7157U);
    std::vector<Eigen::Index> rows(count);
    std::iota(rows.begin(), rows.end(), Eigen::Index{0});
    for (std::size_t i = 0; i < limit; ++i)
        std::swap(rows[i], rows[i + random.below(count - i)]);
    rows.resize(limit);
    std::sort(rows.begin(), rows.end());
    return points(rows, Eigen::all);
}

/// The better of two single starts: the same effort for every table, and a small one.
Result<ml::KMeansResult> fitQuickly(const Eigen::MatrixXd& points, ml::KMeansOptions options,
                                    int distinct, const Executor& executor)
{
    options.nInit = 1;
    auto best = ml::kMeans(points, options, executor, distinct);
    if (!best)
        return errorOf(best);
    options.randomState += 1;
    auto other = ml::kMeans(points, options, executor, distinct);
    if (!other)
        return errorOf(other);
    return std::move(other->inertia < best->inertia ? *other : *best);
}

/// Fits of every k of the range that the rows allow.
Result<std::vector<ml::KMeansResult>> fitRange(const Eigen::MatrixXd& points,
                                               const StructureOptions& options,
                                               const Executor& executor)
{
    const int distinct = ml::countDistinctRows(points, options.to, executor);
    std::vector<ml::KMeansResult> fits;
    for (int k = options.from; k <= options.to && k <= distinct && k < points.rows(); ++k) {
        ml::KMeansOptions ofK = options.kMeans;
        ofK.nClusters = k;
        auto fit = fitQuickly(points, ofK, distinct, executor);
        if (!fit)
            return errorOf(fit);
        fits.push_back(std::move(*fit));
    }
    return fits;
}

/// The best silhouette of the k whose clusters are large enough; of all where none is.
Result<double> bestSilhouette(const Eigen::MatrixXd& points, const StructureOptions& options,
                              const Executor& executor)
{
    const auto fits = fitRange(points, options, executor);
    if (!fits)
        return errorOf(fits);
    std::vector<ml::ClusterLabels> labellings;
    for (const ml::KMeansResult& fit : *fits)
        labellings.push_back({&fit.labels, static_cast<int>(fit.sizes.size())});
    const auto silhouettes = ml::silhouettes(points, labellings, {}, executor);
    if (!silhouettes)
        return errorOf(silhouettes);
    const std::int64_t smallest =
        smallestAcceptableCluster(static_cast<std::size_t>(points.rows()));
    double best = -1.0;
    double bestAcceptable = -1.0;
    for (std::size_t i = 0; i < fits->size(); ++i) {
        const double mean = (*silhouettes)[i].mean;
        best = std::max(best, mean);
        if ((*fits)[i].sizes.back() >= smallest)
            bestAcceptable = std::max(bestAcceptable, mean);
    }
    return bestAcceptable > -1.0 ? bestAcceptable : best;
}

double logInertia(double inertia)
{
    return std::log(std::max(inertia, std::numeric_limits<double>::min()));
}

/// Log inertia of one cluster, then of each k of the range.
Result<std::vector<double>> logInertias(const Eigen::MatrixXd& points,
                                        const StructureOptions& options, const Executor& executor)
{
    const auto fits = fitRange(points, options, executor);
    if (!fits)
        return errorOf(fits);
    const Eigen::MatrixXd centred = points.rowwise() - points.colwise().mean();
    std::vector<double> logs{logInertia(centred.squaredNorm())};
    for (const ml::KMeansResult& fit : *fits)
        logs.push_back(logInertia(fit.inertia));
    return logs;
}

/// `evaluate(table)` of every reference table of a kind, in their order.
template <typename Value>
Result<std::vector<Value>> overReferences(
    const Eigen::MatrixXd& points, ml::ReferenceKind kind, int count,
    const StructureOptions& options, const Executor& executor,
    Result<Value> (*evaluate)(const Eigen::MatrixXd&, const StructureOptions&, const Executor&))
{
    std::vector<Result<Value>> results(static_cast<std::size_t>(count));
    ml::forEachRun(points, results.size(), executor, [&](std::size_t i, const Executor& own) {
        if (!own.cancelled())
            results[i] = evaluate(ml::referenceTable(points, kind, options.kMeans.randomState, i),
                                  options, own);
    });
    if (executor.cancelled())
        return cancelledFailure();
    std::vector<Value> values;
    for (Result<Value>& result : results) {
        if (!result)
            return errorOf(result);
        values.push_back(std::move(*result));
    }
    return values;
}

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

Gap gapOf(int k, double observed, const std::vector<double>& references)
{
    const double count = static_cast<double>(references.size());
    const double mean = meanOf(references);
    double squares = 0.0;
    for (const double value : references)
        squares += (value - mean) * (value - mean);
    return {k, mean - observed, std::sqrt(squares / count * (1.0 + 1.0 / count))};
}

Result<std::vector<Gap>> gapsOf(const Eigen::MatrixXd& points, const StructureOptions& options,
                                const Executor& executor)
{
    const auto observed = logInertias(points, options, executor.part(0.0, 0.1));
    if (!observed)
        return errorOf(observed);
    const auto references = overReferences<std::vector<double>>(
        points, ml::ReferenceKind::Uniform, options.uniformTables, options, executor.part(0.1, 1.0),
        logInertias);
    if (!references)
        return errorOf(references);
    std::vector<Gap> gaps;
    for (std::size_t at = 0; at < observed->size(); ++at) {
        std::vector<double> logs;
        for (const std::vector<double>& one : *references) {
            if (at < one.size())
                logs.push_back(one[at]);
        }
        if (logs.size() == references->size())
            gaps.push_back(gapOf(at == 0 ? 1 : options.from + static_cast<int>(at) - 1,
                                 (*observed)[at], logs));
    }
    return gaps;
}

bool hasPeaks(const Eigen::MatrixXd& points)
{
    for (Eigen::Index column = 0; column < points.cols(); ++column) {
        if (stats::isMultimodal({points.col(column).begin(), points.col(column).end()}))
            return true;
    }
    return false;
}

}  // namespace

std::string_view verdictName(Verdict verdict)
{
    switch (verdict) {
        case Verdict::Groups:
            return "groups";
        case Verdict::Continuum:
            return "continuum";
        case Verdict::None:
            return "none";
    }
    return {};
}

Result<StructureEvidence> gatherEvidence(const Eigen::MatrixXd& points,
                                         const StructureOptions& options, const Executor& executor)
{
    const Eigen::MatrixXd sample = sampleRows(points, options.rowLimit, options.kMeans.randomState);
    StructureEvidence evidence;
    const auto independent =
        overReferences<double>(sample, ml::ReferenceKind::Independent, options.copies, options,
                               executor.part(0.0, 0.3), bestSilhouette);
    if (!independent)
        return errorOf(independent);
    const auto continuum =
        overReferences<double>(sample, ml::ReferenceKind::RankCorrelated, options.copies, options,
                               executor.part(0.3, 0.6), bestSilhouette);
    if (!continuum)
        return errorOf(continuum);
    evidence.references = {meanOf(*independent), meanOf(*continuum)};
    auto gaps = gapsOf(sample, options, executor.part(0.6, 1.0));
    if (!gaps)
        return errorOf(gaps);
    evidence.gaps = std::move(*gaps);
    evidence.separated = sample.cols() == 1 || hasPeaks(sample);
    return evidence;
}

int gapChoice(const std::vector<Gap>& gaps)
{
    const auto best = std::max_element(
        gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.value < b.value; });
    for (const Gap& gap : gaps) {
        if (gap.value >= best->value - best->error)
            return gap.k;
    }
    return 1;
}

Verdict judge(double silhouette, const StructureEvidence& evidence)
{
    constexpr double margin = 0.05;
    if (evidence.separated)
        return gapChoice(evidence.gaps) > 1 ? Verdict::Groups : Verdict::None;
    if (silhouette - evidence.references.independent < margin)
        return Verdict::None;
    return silhouette - evidence.references.continuum < margin ? Verdict::Continuum
                                                               : Verdict::Groups;
}

}  // namespace walletloupe::analysis

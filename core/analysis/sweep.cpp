#include "core/analysis/sweep.h"

#include "core/analysis/prepared_wallets.h"
#include "core/ml/clustering/criteria.h"
#include "core/ml/clustering/distinct_rows.h"
#include "core/ml/clustering/knee.h"
#include "core/ml/clustering/silhouette.h"
#include "core/ml/clustering/stability.h"

#include <chrono>
#include <utility>

namespace walletloupe::analysis {
namespace {

Result<void> checkRange(const SweepOptions& options)
{
    if (options.from < 2 || options.to < options.from)
        return failure(ErrorCode::Usage,
                       "The range of k must begin at 2 or more and not end before it begins, not " +
                           std::to_string(options.from) + " to " + std::to_string(options.to) +
                           ".");
    if (options.bootstraps < 0)
        return failure(ErrorCode::Usage, "The number of bootstraps cannot be negative.");
    return {};
}

/// The silhouette and its kin need fewer clusters than wallets, and k-means as many wallets
/// that differ as clusters.
int largestPossibleK(const Eigen::MatrixXd& points, int wanted, unsigned threads,
                     const Progress& progress)
{
    const int belowAll = static_cast<int>(std::min<Eigen::Index>(points.rows() - 1, wanted));
    return ml::countDistinctRows(points, belowAll, threads, progress);
}

Error tooFewForAny(const SweepOptions& options, const Eigen::MatrixXd& points)
{
    return {ErrorCode::Unusable,
            "Comparing k from " + std::to_string(options.from) + " on needs more than " +
                std::to_string(options.from) +
                " usable wallets, and as many that differ from one another; there are " +
                std::to_string(points.rows()) + " usable ones, of which " +
                std::to_string(ml::countDistinctRows(points, options.from)) + " differ."};
}

std::string shortenedRange(const SweepOptions& options, const Eigen::MatrixXd& points, int largest)
{
    return "k ends at " + std::to_string(largest) + ", not at " + std::to_string(options.to) +
           ": there are " + std::to_string(points.rows()) +
           " usable wallets, and clusters need wallets that differ.";
}

Result<void> addSilhouette(SweepStep& step, const Eigen::MatrixXd& points,
                           const ml::KMeansResult& clusters, const ml::KMeansOptions& options,
                           const Progress& progress)
{
    ml::SilhouetteOptions silhouetteOptions;
    silhouetteOptions.seed = options.randomState;
    silhouetteOptions.threads = options.threads;
    const auto silhouette =
        ml::silhouette(points, clusters.labels, step.k, silhouetteOptions, progress);
    if (!silhouette)
        return failure(silhouette.error());
    step.silhouette = silhouette->mean;
    step.silhouetteSampled = silhouette->sampled;
    step.silhouetteStandardError = silhouette->standardError;
    return {};
}

Result<SweepStep> judgeK(const Eigen::MatrixXd& points, ml::KMeansOptions options, int k,
                         int bootstraps, const Progress& progress)
{
    options.nClusters = k;
    const auto clusters = ml::kMeans(points, options, progress.part(0.0, 0.5));
    if (!clusters)
        return failure(clusters.error());
    SweepStep step;
    step.k = k;
    step.inertia = clusters->inertia;
    step.sizes = clusters->sizes;
    if (auto added = addSilhouette(step, points, *clusters, options, progress.part(0.5, 0.7));
        !added)
        return failure(std::move(added.error()));
    const auto separation =
        ml::separationOf(points, clusters->labels, k, options.threads, progress);
    if (!separation)
        return cancelledFailure();
    step.daviesBouldin = separation->daviesBouldin;
    step.calinskiHarabasz = separation->calinskiHarabasz;
    if (bootstraps > 0) {
        const auto stability = ml::bootstrapStability(points, clusters->labels, options, bootstraps,
                                                      progress.part(0.7, 1.0));
        if (!stability)
            return failure(stability.error());
        step.stability = *stability;
    }
    return step;
}

std::optional<int> kneeOf(const std::vector<SweepStep>& steps)
{
    std::vector<double> ks;
    std::vector<double> inertias;
    for (const SweepStep& step : steps) {
        ks.push_back(step.k);
        inertias.push_back(step.inertia);
    }
    const auto knee = ml::findKnee(ks, inertias);
    return knee ? std::optional<int>(steps[knee->index].k) : std::nullopt;
}

}  // namespace

Result<Sweep> chooseK(const table::WalletTable& table, const SweepOptions& options,
                      const Clock& clock, const StepListener& onStep, const Progress& progress)
{
    auto prepared = prepareWallets(table, options.segment, progress);
    if (!prepared)
        return failure(std::move(prepared.error()));
    if (auto checked = checkRange(options); !checked)
        return failure(std::move(checked.error()));
    const int to =
        largestPossibleK(prepared->scaled, options.to, options.segment.kMeans.threads, progress);
    if (to < options.from)
        return failure(tooFewForAny(options, prepared->scaled));

    Sweep sweep;
    sweep.warnings = std::move(prepared->warnings);
    if (to < options.to)
        sweep.warnings.push_back(shortenedRange(options, prepared->scaled, to));
    const double count = to - options.from + 1;
    for (int k = options.from; k <= to; ++k) {
        const double done = k - options.from;
        const auto begin = clock.ticks();
        auto step = judgeK(prepared->scaled, options.segment.kMeans, k, options.bootstraps,
                           progress.part(done / count, (done + 1.0) / count));
        if (!step)
            return failure(std::move(step.error()));
        step->seconds = std::chrono::duration<double>(clock.ticks() - begin).count();
        sweep.steps.push_back(std::move(*step));
        if (onStep)
            onStep(sweep.steps.back());
    }
    sweep.rows = prepared->rows.size();
    sweep.leftOut = table.rows() + table.rowProblems.size() - sweep.rows;
    sweep.features = std::move(prepared->features);
    sweep.scale = options.segment.scale;
    sweep.seed = options.segment.kMeans.randomState;
    sweep.problems = std::move(prepared->problems);
    sweep.knee = kneeOf(sweep.steps);
    sweep.advice = adviseK(sweep.steps, sweep.knee, sweep.rows);
    return sweep;
}

}  // namespace walletloupe::analysis

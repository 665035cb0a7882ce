#include "core/analysis/comparison/sweep.h"

#include "core/analysis/comparison/fit_plan.h"
#include "core/analysis/segmentation/left_out_rows.h"
#include "core/analysis/segmentation/prepared_wallets.h"
#include "core/messages/common_messages.h"
#include "core/messages/segmentation_messages.h"
#include "core/ml/clustering/concurrent_runs.h"
#include "core/ml/clustering/distinct_rows.h"
#include "core/ml/criteria/criteria.h"
#include "core/ml/criteria/knee.h"
#include "core/ml/criteria/silhouette.h"
#include "core/model/k_means_clusters.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace walletloupe::analysis {
namespace {

Result<void> checkRange(const SweepOptions& options)
{
    if (options.from < 1 || options.to < std::max(options.from, 2))
        return failure(ErrorCode::Usage, messages::wrongRangeOfK(options.from, options.to));
    if (options.bootstraps < 0 || options.copies < 0)
        return failure(ErrorCode::Usage, messages::negativeBootstraps());
    return {};
}

Error tooFewForAny(const wallets::WalletTable& table, const SweepOptions& options,
                   const PreparedWallets& prepared, int distinct)
{
    const Eigen::MatrixXd& points = prepared.scaled;
    std::vector<Message> parts = leftOutRows(table, prepared.problems, prepared.rows.size());
    parts.insert(parts.begin(), messages::tooFewForComparison(options.from, points.rows(),
                                                              std::min(distinct, options.from)));
    return {ErrorCode::Unusable, {}, messages::several(std::move(parts))};
}

/// Several k whose clusters are found side by side and whose silhouettes share the distances.
struct Group {
    std::vector<model::ClusterFit> clusters;
    std::vector<ml::Silhouette> silhouettes;
    double seconds = 0.0;

    int size() const { return static_cast<int>(clusters.size()); }
};

/// How many k go together: all where that takes a moment, one where each should be seen as soon
/// as it is done.
int groupSize(const Eigen::MatrixXd& points, int count)
{
    constexpr double pairsAtOnce = 2e8;
    if (!ml::runsConcurrently(points))
        return 1;
    const double rows = static_cast<double>(points.rows());
    return static_cast<int>(std::clamp(pairsAtOnce / (rows * rows), 1.0, double(count)));
}

Result<Group> evaluateGroup(const Eigen::MatrixXd& points, int from, int size, const FitPlan& plan,
                            const Executor& executor)
{
    auto clusters = plan.fitGroup(points, from, size, executor.part(0.0, 0.7));
    if (!clusters)
        return errorOf(clusters);
    std::vector<ml::ClusterLabels> labellings;
    for (const model::ClusterFit& of : *clusters)
        labellings.push_back({&of.labels, of.occupied()});
    ml::SilhouetteOptions silhouetteOptions;
    silhouetteOptions.seed = plan.options.randomState;
    auto silhouettes =
        ml::silhouettes(points, labellings, silhouetteOptions, executor.part(0.7, 1.0));
    if (!silhouettes)
        return errorOf(silhouettes);
    return Group{std::move(*clusters), std::move(*silhouettes), 0.0};
}

/// What remains to be said of one k of a group.
Result<SweepStep> evaluateK(const Eigen::MatrixXd& points, const FitPlan& plan,
                            const model::ClusterFit& clusters, const ml::Silhouette& silhouette,
                            int bootstraps, const Executor& executor)
{
    SweepStep step;
    step.k = static_cast<int>(clusters.sizes.size());
    step.inertia = clusters.inertia;
    step.sizes = clusters.sizes;
    step.criteria = clusters.criteria;
    step.silhouette = silhouette.mean;
    step.silhouetteSampled = silhouette.sampled;
    step.silhouetteRows = silhouette.rows.size();
    step.silhouetteStandardError = silhouette.standardError;
    const auto separation =
        ml::separationOf(points, clusters.labels, clusters.occupied(), executor);
    if (!separation)
        return cancelledFailure();
    step.daviesBouldin = separation->daviesBouldin;
    step.calinskiHarabasz = separation->calinskiHarabasz;
    if (bootstraps > 0) {
        const auto stability = plan.stabilityOf(points, clusters, bootstraps, executor);
        if (!stability)
            return errorOf(stability);
        step.stability = *stability;
    }
    return step;
}

double secondsSince(std::chrono::steady_clock::time_point begin, const Clock& clock)
{
    return std::chrono::duration<double>(clock.ticks() - begin).count();
}

/// What the groups of a sweep have in common.
struct StepEvaluator {
    const Eigen::MatrixXd& points;
    const SweepOptions& options;
    const FitPlan plan;
    const Clock& clock;
    const StepListener& onStep;

    Result<void> addGroup(int from, int size, std::vector<SweepStep>& steps,
                          const Executor& executor) const;
    Result<void> addSteps(const Group& group, std::vector<SweepStep>& steps,
                          const Executor& executor) const;
};

Result<void> StepEvaluator::addGroup(int from, int size, std::vector<SweepStep>& steps,
                                     const Executor& executor) const
{
    // The refits behind the stability take about as long as the fits.
    const double fitted = options.bootstraps > 0 ? 0.6 : 1.0;
    const auto begin = clock.ticks();
    auto group = evaluateGroup(points, from, size, plan, executor.part(0.0, fitted));
    if (!group)
        return errorOf(group);
    group->seconds = secondsSince(begin, clock);
    return addSteps(*group, steps, executor.part(fitted, 1.0));
}

Result<void> StepEvaluator::addSteps(const Group& group, std::vector<SweepStep>& steps,
                                     const Executor& executor) const
{
    const double count = group.size();
    for (int i = 0; i < group.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto begin = clock.ticks();
        auto step = evaluateK(points, plan, group.clusters[at], group.silhouettes[at],
                              options.bootstraps, executor.part(i / count, (i + 1) / count));
        if (!step)
            return errorOf(step);
        step->seconds = group.seconds / count + secondsSince(begin, clock);
        steps.push_back(std::move(*step));
        if (onStep)
            onStep(steps.back());
    }
    return {};
}

/// Fits and judges the k from `from` to `to`, group by group.
Result<std::vector<SweepStep>> evaluateAll(const StepEvaluator& evaluator, int from, int to,
                                           const Executor& executor)
{
    const int size = groupSize(evaluator.points, to - from + 1);
    const double count = to - from + 1;
    std::vector<SweepStep> steps;
    for (int first = from; first <= to; first += size) {
        const int end = std::min(first + size, to + 1);
        if (auto added =
                evaluator.addGroup(first, end - first, steps,
                                   executor.part((first - from) / count, (end - from) / count));
            !added)
            return errorOf(added);
    }
    return steps;
}

/// The silhouettes are not those of all wallets.
Message sampledMessage(const SweepStep& step, std::size_t rows)
{
    return messages::silhouettesSampled(
        static_cast<std::int64_t>(step.silhouetteRows), static_cast<std::int64_t>(rows),
        static_cast<std::int64_t>(ml::SilhouetteOptions().exactLimit));
}

/// With the largest standard error that a sampled silhouette has.
Message sampledWarning(const std::vector<SweepStep>& steps, std::size_t rows)
{
    double largest = 0.0;
    for (const SweepStep& step : steps)
        largest = std::max(largest, step.silhouetteStandardError);
    return messages::several(
        {sampledMessage(steps.front(), rows), messages::largestStandardError(largest)});
}

/// The knee of the curve that begins with one cluster.
std::optional<int> kneeOf(double inertiaOfOne, const std::vector<SweepStep>& steps)
{
    std::vector<double> ks{1.0};
    std::vector<double> inertias{inertiaOfOne};
    for (const SweepStep& step : steps) {
        ks.push_back(step.k);
        inertias.push_back(step.inertia);
    }
    const auto knee = ml::findKnee(ks, inertias);
    return knee ? std::optional<int>(static_cast<int>(ks[knee->index])) : std::nullopt;
}

/// Compares the points with reference tables and notes the gaps beside the steps.
Result<void> addEvidence(const Eigen::MatrixXd& points, const SweepOptions& options, Sweep& sweep,
                         const Executor& executor)
{
    StructureOptions structure;
    structure.copies = options.copies;
    structure.from = sweep.steps.front().k;
    structure.to = sweep.steps.back().k;
    structure.kMeans = options.segment.kMeans;
    auto evidence = gatherEvidence(points, structure, executor);
    if (!evidence)
        return errorOf(evidence);
    for (const Gap& gap : evidence->gaps) {
        if (gap.k == 1)
            sweep.oneCluster.gap = gap;
        for (SweepStep& step : sweep.steps) {
            if (step.k == gap.k)
                step.gap = gap;
        }
    }
    sweep.evidence = std::move(*evidence);
    return {};
}

double inertiaOfOne(const Eigen::MatrixXd& points)
{
    return (points.rowwise() - points.colwise().mean()).squaredNorm();
}

}  // namespace

Result<Sweep> chooseK(const wallets::WalletTable& table, const SweepOptions& options,
                      const Clock& clock, const StepListener& onStep, const Executor& executor)
{
    const auto method = model::methodOf(options.segment.method);
    if (!method)
        return errorOf(method);
    auto prepared = prepareWallets(table, options.segment, executor);
    if (!prepared)
        return errorOf(prepared);
    if (auto checked = checkRange(options); !checked)
        return errorOf(checked);
    const int distinct = ml::countDistinctRows(prepared->scaled, options.to, executor);
    // The silhouette and its kin need fewer clusters than wallets, and k-means as many wallets that
    // differ as clusters.
    const int to = static_cast<int>(std::min<Eigen::Index>(prepared->scaled.rows() - 1, distinct));
    const int from = std::max(options.from, 2);
    if (to < from)
        return failure(tooFewForAny(table, options, *prepared, distinct));

    Sweep sweep;
    sweep.warnings = std::move(prepared->warnings);
    if (to < options.to)
        sweep.warnings.push_back(
            messages::rangeOfKShortened(to, options.to, prepared->scaled.rows()));
    const FitPlan plan{**method, options.segment.method, options.segment.kMeans};
    const bool judged = options.copies > 0 && (*method)->id() == model::kMeansMethod().id();
    const double stepped = judged ? 0.7 : 1.0;
    auto steps = evaluateAll({prepared->scaled, options, plan, clock, onStep}, from, to,
                             executor.part(0.0, stepped));
    if (!steps)
        return errorOf(steps);
    sweep.steps = std::move(*steps);
    sweep.rows = prepared->rows.size();
    sweep.leftOut = table.rows() + table.rowProblems.size() - sweep.rows;
    sweep.features = std::move(prepared->features);
    sweep.scale = options.segment.scale;
    sweep.method = options.segment.method;
    sweep.seed = options.segment.kMeans.randomState;
    sweep.problems = std::move(prepared->problems);
    sweep.fromOne = options.from == 1;
    sweep.oneCluster.inertia = inertiaOfOne(prepared->scaled);
    sweep.knee = kneeOf(sweep.oneCluster.inertia, sweep.steps);
    if (judged) {
        if (auto added = addEvidence(prepared->scaled, options, sweep, executor.part(stepped, 1.0));
            !added)
            return errorOf(added);
    }
    sweep.advice = adviseK(sweep.steps, sweep.knee, sweep.rows, sweep.evidence);
    if (sweep.steps.front().silhouetteSampled) {
        sweep.warnings.push_back(sampledWarning(sweep.steps, sweep.rows));
        sweep.advice.text.push_back(sampledMessage(sweep.steps.front(), sweep.rows));
    }
    return sweep;
}

}  // namespace walletloupe::analysis

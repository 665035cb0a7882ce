#include "core/analysis/comparison/fit_plan.h"

#include "core/base/executor.h"
#include "core/ml/criteria/stability.h"

#include <atomic>
#include <utility>

namespace walletloupe::analysis {

Result<std::vector<model::ClusterFit>> FitPlan::fitGroup(const Eigen::MatrixXd& points, int from,
                                                         int size, const Executor& executor) const
{
    std::vector<Result<model::ClusterFit>> fits(static_cast<std::size_t>(size));
    std::atomic<int> done{0};
    executor.forEach(fits.size(), [&](std::size_t i) {
        ml::KMeansOptions ofK = options;
        ofK.nClusters = from + static_cast<int>(i);
        fits[i] = method.fit(points, ofK, choice, ofK.nClusters,
                             size > 1 ? executor.part(0.0, 0.0) : executor);
        executor.report(static_cast<double>(++done) / size);
    });
    std::vector<model::ClusterFit> clusters;
    for (Result<model::ClusterFit>& fit : fits) {
        if (!fit)
            return errorOf(fit);
        clusters.push_back(std::move(*fit));
    }
    return clusters;
}

Result<double> FitPlan::stabilityOf(const Eigen::MatrixXd& points,
                                    const model::ClusterFit& clusters, int bootstraps,
                                    const Executor& executor) const
{
    const auto refit = [&](const ml::BootstrapSample& sample,
                           const Executor& part) -> Result<std::vector<std::int32_t>> {
        ml::KMeansOptions ofSample = options;
        ofSample.nClusters = static_cast<int>(clusters.sizes.size());
        ofSample.nInit = 1;
        ofSample.randomState = sample.seed;
        auto fit = method.fit(sample.rows, ofSample, choice, std::nullopt, part);
        if (!fit)
            return errorOf(fit);
        // A single start often ends in a worse optimum, which says nothing about the sample.
        auto warm = method.fitFrom(sample.rows, *clusters.clusters, ofSample, choice, part);
        if (!warm)
            return errorOf(warm);
        const bool isBetter = warm->criteria ? warm->criteria->bic <= fit->criteria->bic
                                             : warm->inertia <= fit->inertia;
        return (isBetter ? *warm : *fit).clusters->labels(points, part);
    };
    return ml::bootstrapStability(points, clusters.labels, {bootstraps, options.randomState}, refit,
                                  executor);
}

}  // namespace walletloupe::analysis

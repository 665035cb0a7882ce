#include "core/ml/mixture/gaussian_mixture.h"

#include "core/base/executor.h"
#include "core/ml/mixture/expectation.h"
#include "core/ml/mixture/maximization.h"
#include "core/ml/mixture/mixture_density.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace walletloupe::ml {
namespace {

Result<void> checkOptions(const Eigen::MatrixXd& points, Eigen::Index components,
                          const MixtureOptions& options)
{
    const auto refuse = [](const std::string& what) { return failure(ErrorCode::Usage, what); };
    if (points.rows() == 0 || points.cols() == 0)
        return refuse("There is no row to cluster.");
    if (!points.allFinite())
        return refuse("Clustering needs finite numbers; there is a NaN or an infinite one.");
    if (components < 1 || components > points.rows())
        return refuse("k = " + std::to_string(components) + " must be at least 1 and at most " +
                      std::to_string(points.rows()) + ", the number of rows.");
    if (options.maxIter < 1 || !(options.tol >= 0.0) || !(options.regCovar >= 0.0))
        return refuse(
            "Iterations must be at least 1, the tolerance and the regularization of "
            "covariances not negative.");
    return {};
}

Result<void> checkLabels(const std::vector<std::int32_t>& labels, Eigen::Index rows, int components)
{
    const bool fits = std::all_of(labels.begin(), labels.end(), [components](std::int32_t label) {
        return label >= 0 && label < components;
    });
    if (labels.size() != static_cast<std::size_t>(rows) || !fits)
        return failure(ErrorCode::Usage,
                       "The labels to start from must be one a row, from 0 to k - 1.");
    return {};
}

Result<void> checkStart(const MixtureParameters& start, Eigen::Index features)
{
    const CovarianceShape shape = covarianceShape(start.type, features);
    const auto count = static_cast<std::size_t>(covarianceCount(start.type, start.components()));
    const bool fits =
        start.features() == features && start.weights.size() == start.components() &&
        start.covariances.size() == count &&
        std::all_of(start.covariances.begin(), start.covariances.end(), [&](const auto& one) {
            return one.rows() == shape.rows && one.cols() == shape.columns;
        });
    if (!fits)
        return failure(ErrorCode::Usage,
                       "The parameters to start from must have the shape that the number of "
                       "components, the features and the type of covariance ask for.");
    return {};
}

/// Iterates from `result.parameters` until the mean log-likelihood settles.
Result<void> iterate(const Eigen::MatrixXd& points, const MixtureOptions& options,
                     MixtureResult& result, const Executor& executor)
{
    const auto n = static_cast<double>(points.rows());
    while (!result.converged && result.iterations < options.maxIter) {
        const auto density = MixtureDensity::of(result.parameters);
        if (!density)
            return errorOf(density);
        const Expectation expected = expectation(points, *density, executor);
        result.parameters = maximization(points, expected.memberships, result.parameters.type,
                                         options.regCovar, executor);
        if (executor.cancelled())
            return cancelledFailure();
        const double bound = expected.logLikelihood / n;
        result.converged =
            result.iterations > 0 && std::abs(bound - result.lowerBound) < options.tol;
        result.lowerBound = bound;
        result.lowerBounds.push_back(bound);
        executor.report(static_cast<double>(++result.iterations) / options.maxIter);
    }
    return {};
}

/// Labels, sizes and likelihood under the parameters as they are.
Result<void> settle(const Eigen::MatrixXd& points, MixtureResult& result, const Executor& executor)
{
    const auto density = MixtureDensity::of(result.parameters);
    if (!density)
        return errorOf(density);
    const Expectation expected = expectation(points, *density, executor);
    if (executor.cancelled())
        return cancelledFailure();
    result.labels = largestMemberships(expected.memberships);
    result.sizes.assign(static_cast<std::size_t>(density->components()), 0);
    for (const std::int32_t label : result.labels)
        ++result.sizes[static_cast<std::size_t>(label)];
    result.logLikelihood = expected.logLikelihood;
    result.criteria = selectionCriteria(result.parameters, result.logLikelihood, points.rows());
    return {};
}

/// Descending size, ties by mean.
std::vector<std::size_t> canonicalOrder(const MixtureResult& result)
{
    std::vector<std::size_t> order(result.sizes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const Eigen::MatrixXd& means = result.parameters.means;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (result.sizes[a] != result.sizes[b])
            return result.sizes[a] > result.sizes[b];
        const auto left = means.row(static_cast<Eigen::Index>(a));
        const auto right = means.row(static_cast<Eigen::Index>(b));
        return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end());
    });
    return order;
}

Result<MixtureResult> fitFrom(const Eigen::MatrixXd& points, MixtureParameters start,
                              const MixtureOptions& options, const Executor& executor)
{
    MixtureResult result;
    result.parameters = std::move(start);
    if (auto done = iterate(points, options, result, executor); !done)
        return errorOf(done);
    if (auto done = settle(points, result, executor); !done)
        return errorOf(done);
    // Rows that belong to two components alike move to the lower label when components change
    // places, which can change sizes: a second or third look settles it.
    constexpr int looksAtMost = 8;
    for (int look = 0; look < looksAtMost; ++look) {
        const std::vector<std::size_t> order = canonicalOrder(result);
        if (std::is_sorted(order.begin(), order.end()))
            break;
        reorderComponents(result.parameters, order);
        if (auto done = settle(points, result, executor); !done)
            return errorOf(done);
    }
    return result;
}

}  // namespace

Result<MixtureResult> gaussianMixture(const Eigen::MatrixXd& points, const KMeansOptions& start,
                                      const MixtureOptions& options, const Executor& executor)
{
    if (auto checked = checkOptions(points, start.nClusters, options); !checked)
        return errorOf(checked);
    KMeansOptions startOptions = start;
    const auto clusters = kMeans(points, startOptions, executor.part(0.0, 0.3));
    if (!clusters)
        return errorOf(clusters);
    return gaussianMixtureFrom(points, clusters->labels, start.nClusters, options,
                               executor.part(0.3, 1.0));
}

Result<MixtureResult> gaussianMixtureFrom(const Eigen::MatrixXd& points,
                                          const std::vector<std::int32_t>& labels, int components,
                                          const MixtureOptions& options, const Executor& executor)
{
    if (auto checked = checkOptions(points, components, options); !checked)
        return errorOf(checked);
    if (auto checked = checkLabels(labels, points.rows(), components); !checked)
        return errorOf(checked);
    MixtureParameters start = maximization(points, membershipsOf(labels, components),
                                           options.covariance, options.regCovar, executor);
    if (executor.cancelled())
        return cancelledFailure();
    return fitFrom(points, std::move(start), options, executor);
}

Result<MixtureResult> gaussianMixtureFrom(const Eigen::MatrixXd& points,
                                          const MixtureParameters& start,
                                          const MixtureOptions& options, const Executor& executor)
{
    if (auto checked = checkOptions(points, start.components(), options); !checked)
        return errorOf(checked);
    if (auto checked = checkStart(start, points.cols()); !checked)
        return errorOf(checked);
    return fitFrom(points, start, options, executor);
}

}  // namespace walletloupe::ml

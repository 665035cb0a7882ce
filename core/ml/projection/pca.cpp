#include "core/ml/projection/pca.h"

#include "core/base/parallel.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace walletloupe::ml {
namespace {

constexpr std::size_t rowsPerChunk = 4096;
/// Chunks whose sums are kept at a time: few, because a covariance has d x d numbers.
constexpr std::size_t chunksAtOnce = 16;

using Sums = Eigen::MatrixXd;
using SumOfChunk = std::function<void(const Range& rows, Sums& sums)>;

/// The sums of all chunks, added in their order; nothing when cancelled.
std::optional<Sums> sumInOrder(std::size_t n, Eigen::Index rows, Eigen::Index columns,
                               const Executor& executor, const SumOfChunk& sumOf)
{
    const FixedChunks chunks(n, rowsPerChunk);
    Sums total = Sums::Zero(rows, columns);
    std::vector<Sums> parts(chunksAtOnce);
    for (std::size_t first = 0; first < chunks.count(); first += chunksAtOnce) {
        const std::size_t count = std::min(chunksAtOnce, chunks.count() - first);
        executor.forEach(count, [&](std::size_t part) {
            parts[part].setZero(rows, columns);
            if (!executor.cancelled())
                sumOf(chunks.range(first + part), parts[part]);
        });
        if (executor.cancelled())
            return std::nullopt;
        for (std::size_t part = 0; part < count; ++part)
            total += parts[part];
        executor.report(static_cast<double>(first + count) / static_cast<double>(chunks.count()));
    }
    return total;
}

/// Four sums side by side, for speed; their order never changes.
double centredProduct(const double* a, double meanOfA, const double* b, double meanOfB,
                      const Range& rows)
{
    std::array<double, 4> sums{};
    std::size_t i = rows.begin;
    for (; i + 4 <= rows.end; i += 4) {
        for (std::size_t lane = 0; lane < 4; ++lane)
            sums[lane] += (a[i + lane] - meanOfA) * (b[i + lane] - meanOfB);
    }
    for (; i < rows.end; ++i)
        sums[0] += (a[i] - meanOfA) * (b[i] - meanOfB);
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

std::optional<Eigen::VectorXd> meanOf(const Eigen::MatrixXd& points, const Executor& executor)
{
    const auto n = static_cast<std::size_t>(points.rows());
    auto sums = sumInOrder(n, points.cols(), 1, executor, [&](const Range& rows, Sums& part) {
        for (Eigen::Index j = 0; j < points.cols(); ++j) {
            const double* column = points.col(j).data();
            for (std::size_t i = rows.begin; i < rows.end; ++i)
                part(j, 0) += column[i];
        }
    });
    if (!sums)
        return std::nullopt;
    return Eigen::VectorXd(*sums / static_cast<double>(n));
}

std::optional<Eigen::MatrixXd> covarianceOf(const Eigen::MatrixXd& points,
                                            const Eigen::VectorXd& mean, const Executor& executor)
{
    const auto n = static_cast<std::size_t>(points.rows());
    const Eigen::Index d = points.cols();
    auto sums = sumInOrder(n, d, d, executor, [&](const Range& rows, Sums& part) {
        for (Eigen::Index j = 0; j < d; ++j) {
            for (Eigen::Index i = 0; i <= j; ++i)
                part(i, j) = centredProduct(points.col(i).data(), mean[i], points.col(j).data(),
                                            mean[j], rows);
        }
    });
    if (!sums)
        return std::nullopt;
    sums->triangularView<Eigen::StrictlyLower>() = sums->transpose();
    return Eigen::MatrixXd(*sums / std::max(static_cast<double>(n) - 1.0, 1.0));
}

/// A direction and its opposite say the same: the largest loading decides.
void makeCanonical(Eigen::MatrixXd& loadings)
{
    for (auto component : loadings.rowwise()) {
        Eigen::Index largest = 0;
        component.cwiseAbs().maxCoeff(&largest);
        if (component[largest] < 0.0)
            component = -component.eval();
    }
}

}  // namespace

Eigen::VectorXd Pca::project(const Eigen::VectorXd& point) const
{
    Eigen::VectorXd projected = Eigen::VectorXd::Zero(loadings.rows());
    for (Eigen::Index j = 0; j < loadings.cols(); ++j)
        projected += loadings.col(j) * (point[j] - mean[j]);
    return projected;
}

std::optional<Pca> fitPca(const Eigen::MatrixXd& points, int components, const Executor& executor)
{
    const Eigen::Index d = points.cols();
    auto mean = meanOf(points, executor.part(0.0, 0.2));
    if (!mean)
        return std::nullopt;
    const auto covariance = covarianceOf(points, *mean, executor.part(0.2, 1.0));
    if (!covariance)
        return std::nullopt;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(*covariance);
    const double whole = covariance->trace();

    Pca pca;
    pca.mean = std::move(*mean);
    pca.loadings = Eigen::MatrixXd::Zero(components, d);
    pca.variances = Eigen::VectorXd::Zero(components);
    for (Eigen::Index c = 0; c < std::min<Eigen::Index>(components, d); ++c) {
        pca.loadings.row(c) = solver.eigenvectors().col(d - 1 - c).transpose();
        pca.variances[c] = std::max(solver.eigenvalues()[d - 1 - c], 0.0);
    }
    makeCanonical(pca.loadings);
    pca.shares = whole > 0.0 ? Eigen::VectorXd(pca.variances / whole)
                             : Eigen::VectorXd(Eigen::VectorXd::Zero(components));
    return pca;
}

std::optional<Eigen::MatrixXd> projectRows(const Pca& pca, const Eigen::MatrixXd& points,
                                           const Executor& executor)
{
    const FixedChunks chunks(static_cast<std::size_t>(points.rows()), rowsPerChunk);
    Eigen::MatrixXd projected = Eigen::MatrixXd::Zero(points.rows(), pca.loadings.rows());
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        if (executor.cancelled())
            return;
        const Range rows = chunks.range(chunk);
        for (Eigen::Index c = 0; c < projected.cols(); ++c) {
            double* out = projected.col(c).data();
            for (Eigen::Index j = 0; j < points.cols(); ++j) {
                const double* column = points.col(j).data();
                const double loading = pca.loadings(c, j);
                const double mean = pca.mean[j];
                for (std::size_t i = rows.begin; i < rows.end; ++i)
                    out[i] += loading * (column[i] - mean);
            }
        }
    });
    if (executor.cancelled())
        return std::nullopt;
    return projected;
}

}  // namespace walletloupe::ml

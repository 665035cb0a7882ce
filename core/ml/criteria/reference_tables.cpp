#include "core/ml/criteria/reference_tables.h"

#include "core/base/random.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

namespace walletloupe::ml {
namespace {

using Order = std::vector<Eigen::Index>;

/// Row indices by ascending value, equal ones by index.
Order ascendingOrder(const Eigen::VectorXd& values)
{
    Order order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](Eigen::Index a, Eigen::Index b) { return values[a] < values[b]; });
    return order;
}

/// Ranks from 0, equal values with their mean rank.
Eigen::VectorXd meanRanks(const Eigen::VectorXd& values)
{
    const Order order = ascendingOrder(values);
    Eigen::VectorXd ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first + 1;
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        for (std::size_t i = first; i < end; ++i)
            ranks[order[i]] = static_cast<double>(first + end - 1) / 2.0;
        first = end;
    }
    return ranks;
}

/// Pearson's correlations of the columns; 0 beside a constant one, 1 on the diagonal.
Eigen::MatrixXd correlations(const Eigen::MatrixXd& points)
{
    Eigen::MatrixXd centred = points.rowwise() - points.colwise().mean();
    for (Eigen::Index column = 0; column < centred.cols(); ++column) {
        const double length = centred.col(column).norm();
        if (length > 0.0)
            centred.col(column) /= length;
        else
            centred.col(column).setZero();
    }
    Eigen::MatrixXd result = centred.transpose() * centred;
    result.diagonal().setOnes();
    return result;
}

/// A triangular root of the positive definite matrix that is nearest by its eigenvalues, with ones
/// on the diagonal.
Eigen::MatrixXd choleskyRoot(const Eigen::MatrixXd& matrix)
{
    constexpr double smallest = 1e-6;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix);
    const Eigen::VectorXd values = solver.eigenvalues().cwiseMax(smallest);
    Eigen::MatrixXd definite =
        solver.eigenvectors() * values.asDiagonal() * solver.eigenvectors().transpose();
    const Eigen::VectorXd scale = definite.diagonal().cwiseSqrt().cwiseInverse();
    definite = scale.asDiagonal() * definite * scale.asDiagonal();
    return definite.llt().matrixL();
}

void shuffle(Eigen::Ref<Eigen::VectorXd> values, Random& random)
{
    for (Eigen::Index i = values.size() - 1; i > 0; --i)
        std::swap(
            values[i],
            values[static_cast<Eigen::Index>(random.below(static_cast<std::uint64_t>(i) + 1))]);
}

Eigen::MatrixXd independentTable(const Eigen::MatrixXd& points, Random& random)
{
    Eigen::MatrixXd table = points;
    for (Eigen::Index column = 0; column < table.cols(); ++column)
        shuffle(table.col(column), random);
    return table;
}

Eigen::MatrixXd normalScores(Eigen::Index rows, Eigen::Index columns, Random& random)
{
    Eigen::MatrixXd scores(rows, columns);
    for (double& score : scores.reshaped())
        score = random.normal();
    return scores;
}

Eigen::MatrixXd rankCorrelatedTable(const Eigen::MatrixXd& points, Random& random)
{
    // The correlation of the normal scores whose ranks correlate as asked for.
    Eigen::MatrixXd wanted = rankCorrelations(points).unaryExpr(
        [](double rank) { return 2.0 * std::sin(std::numbers::pi * rank / 6.0); });
    wanted.diagonal().setOnes();
    Eigen::MatrixXd scores = normalScores(points.rows(), points.cols(), random);
    const Eigen::MatrixXd own = choleskyRoot(correlations(scores));
    // scores * own^-T has the correlation 1; times the root of the wanted one, that.
    own.triangularView<Eigen::Lower>().transpose().solveInPlace<Eigen::OnTheRight>(scores);
    scores = scores * choleskyRoot(wanted).transpose();
    Eigen::MatrixXd table(points.rows(), points.cols());
    for (Eigen::Index column = 0; column < points.cols(); ++column) {
        Eigen::VectorXd values = points.col(column);
        std::sort(values.begin(), values.end());
        const Order order = ascendingOrder(scores.col(column));
        for (std::size_t i = 0; i < order.size(); ++i)
            table(order[i], column) = values[static_cast<Eigen::Index>(i)];
    }
    return table;
}

Eigen::MatrixXd uniformTable(const Eigen::MatrixXd& points, Random& random)
{
    const Eigen::RowVectorXd mean = points.colwise().mean();
    const Eigen::MatrixXd centred = points.rowwise() - mean;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(centred.transpose() * centred);
    const Eigen::MatrixXd& axes = solver.eigenvectors();
    const Eigen::MatrixXd turned = centred * axes;
    Eigen::MatrixXd table(points.rows(), points.cols());
    for (Eigen::Index column = 0; column < table.cols(); ++column) {
        const double low = turned.col(column).minCoeff();
        const double width = turned.col(column).maxCoeff() - low;
        for (double& value : table.col(column))
            value = low + width * random.uniform();
    }
    return (table * axes.transpose()).rowwise() + mean;
}

}  // namespace

Eigen::MatrixXd referenceTable(const Eigen::MatrixXd& points, ReferenceKind kind,
                               std::uint64_t seed, std::uint64_t number)
{
    constexpr std::uint64_t kinds = 3;
    Random random = Random::forStream(seed ^ 0x2ef32ece7ab1e5ULL,
                                      number * kinds + static_cast<std::uint64_t>(kind));
    switch (kind) {
        case ReferenceKind::Independent:
            return independentTable(points, random);
        case ReferenceKind::RankCorrelated:
            return rankCorrelatedTable(points, random);
        case ReferenceKind::Uniform:
            return uniformTable(points, random);
    }
    return points;
}

Eigen::MatrixXd rankCorrelations(const Eigen::MatrixXd& points)
{
    Eigen::MatrixXd ranks(points.rows(), points.cols());
    for (Eigen::Index column = 0; column < points.cols(); ++column)
        ranks.col(column) = meanRanks(points.col(column));
    return correlations(ranks);
}

}  // namespace walletloupe::ml

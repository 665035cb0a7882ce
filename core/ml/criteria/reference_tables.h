#pragma once

#include <Eigen/Core>

#include <cstdint>

namespace walletloupe::ml {

/// What a reference table keeps of the n x d points that it stands beside. It has no groups but
/// those that what it keeps makes by itself.
enum class ReferenceKind {
    /// Each column's values, in an order of its own: no column knows of another.
    Independent,
    /// Each column's values and their rank correlations: a Gaussian copula, arranged after Iman
    /// and Conover ("A Distribution-Free Approach to Inducing Rank Correlation Among Input
    /// Variables", 1982).
    RankCorrelated,
    /// Uniform over a box along the principal components of the points (Tibshirani, Walther and
    /// Hastie, "Estimating the Number of Clusters in a Data Set via the Gap Statistic", 2001,
    /// section 4, choice b).
    Uniform,
};

/// The `number`-th reference table of n x d `points`, finite and n > 1; the same for the same
/// seed and number.
Eigen::MatrixXd referenceTable(const Eigen::MatrixXd& points, ReferenceKind kind,
                               std::uint64_t seed, std::uint64_t number);

/// Spearman's rank correlation of every pair of columns, d x d, equal values with their mean rank;
/// 0 beside a constant column.
Eigen::MatrixXd rankCorrelations(const Eigen::MatrixXd& points);

}  // namespace walletloupe::ml

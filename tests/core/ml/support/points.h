#pragma once

#include "core/base/random.h"

#include <Eigen/Core>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

namespace walletloupe::ml::tests {

/// A matrix written as its rows.
inline Eigen::MatrixXd rows(std::initializer_list<std::initializer_list<double>> values)
{
    Eigen::MatrixXd matrix(values.size(), values.begin()->size());
    Eigen::Index row = 0;
    for (const auto& line : values) {
        Eigen::Index column = 0;
        for (const double value : line)
            matrix(row, column++) = value;
        ++row;
    }
    return matrix;
}

/// One column.
inline Eigen::MatrixXd column(std::initializer_list<double> values)
{
    Eigen::MatrixXd matrix(values.size(), 1);
    Eigen::Index row = 0;
    for (const double value : values)
        matrix(row++, 0) = value;
    return matrix;
}

/// Standard normal in every cell: no groups at all.
inline Eigen::MatrixXd noise(Eigen::Index n, Eigen::Index d, std::uint64_t seed)
{
    Random random(seed);
    Eigen::MatrixXd points(n, d);
    for (double& value : points.reshaped())
        value = random.normal();
    return points;
}

/// Row i belongs to group i % k; the groups lie 100 apart and are a few units wide.
inline Eigen::MatrixXd farGroups(Eigen::Index n, Eigen::Index d, int k, std::uint64_t seed)
{
    Eigen::MatrixXd points = noise(n, d, seed);
    for (Eigen::Index row = 0; row < n; ++row)
        points.row(row).array() += 100.0 * static_cast<double>(row % k);
    return points;
}

/// Whole numbers 0 .. bound - 1: many equal rows and equal distances, and sums without rounding.
inline Eigen::MatrixXd wholeNumbers(Eigen::Index n, Eigen::Index d, std::uint64_t bound,
                                    std::uint64_t seed)
{
    Random random(seed);
    Eigen::MatrixXd points(n, d);
    for (double& value : points.reshaped())
        value = static_cast<double>(random.below(bound));
    return points;
}

/// Bit patterns, because == takes 0 for -0.
inline std::vector<std::uint64_t> bits(std::span<const double> values)
{
    std::vector<std::uint64_t> patterns;
    for (const double value : values)
        patterns.push_back(std::bit_cast<std::uint64_t>(value));
    return patterns;
}

inline std::vector<std::uint64_t> bits(const Eigen::MatrixXd& values)
{
    return bits(std::span(values.data(), static_cast<std::size_t>(values.size())));
}

}  // namespace walletloupe::ml::tests

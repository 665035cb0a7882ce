#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <vector>

namespace walletloupe::ml {

/// Points once more, row by row in doubles and in floats less a common origin, and the floats in
/// tiles of columns too: what many runs over the same few rows read faster than the matrix.
/// Takes twice its memory, or more where there are few features.
class PackedPoints final {
public:
    static constexpr std::size_t tileRows = 64;

    /// `points` n x d and finite.
    explicit PackedPoints(const Eigen::MatrixXd& points);

    /// d: the medians of the columns.
    const std::vector<double>& origin() const noexcept { return m_origin; }
    /// Floats and doubles a row, zeros behind the features: a multiple of eight and of four.
    std::size_t floatsARow() const noexcept { return m_floatsARow; }
    std::size_t doublesARow() const noexcept { return m_doublesARow; }

    const float* floats(std::size_t row) const { return &m_floats[row * m_floatsARow]; }
    const double* doubles(std::size_t row) const { return &m_doubles[row * m_doublesARow]; }
    /// The floats of the 64 rows from `row`, a multiple of 64, on: feature by feature, zeros
    /// behind the last row.
    const float* tile(std::size_t row) const { return &m_tiles[row * m_origin.size()]; }

private:
    std::vector<double> m_origin;
    std::size_t m_floatsARow;
    std::size_t m_doublesARow;
    std::vector<float> m_floats;
    std::vector<double> m_doubles;
    std::vector<float> m_tiles;
};

}  // namespace walletloupe::ml

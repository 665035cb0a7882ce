#include "core/ml/kernels/packed_points.h"

#include "core/stats/quantile.h"

namespace walletloupe::ml {
namespace {

std::size_t paddedTo(std::size_t multiple, Eigen::Index count)
{
    return (static_cast<std::size_t>(count) + multiple - 1) / multiple * multiple;
}

std::vector<double> columnMedians(const Eigen::MatrixXd& points)
{
    std::vector<double> medians;
    for (Eigen::Index column = 0; column < points.cols(); ++column) {
        const double* begin = points.col(column).data();
        std::vector<double> values(begin, begin + points.rows());
        medians.push_back(values.empty() ? 0.0 : stats::upperMedian(values));
    }
    return medians;
}

}  // namespace

PackedPoints::PackedPoints(const Eigen::MatrixXd& points)
    : m_origin(columnMedians(points))
    , m_floatsARow(paddedTo(8, points.cols()))
    , m_doublesARow(paddedTo(4, points.cols()))
    , m_floats(static_cast<std::size_t>(points.rows()) * m_floatsARow)
    , m_doubles(static_cast<std::size_t>(points.rows()) * m_doublesARow)
    , m_tiles(paddedTo(tileRows, points.rows()) * m_origin.size())
{
    for (std::size_t j = 0; j < m_origin.size(); ++j) {
        const double* column = points.col(static_cast<Eigen::Index>(j)).data();
        for (std::size_t row = 0; row < static_cast<std::size_t>(points.rows()); ++row) {
            m_doubles[row * m_doublesARow + j] = column[row];
            const auto value = static_cast<float>(column[row] - m_origin[j]);
            m_floats[row * m_floatsARow + j] = value;
            m_tiles[(row / tileRows * m_origin.size() + j) * tileRows + row % tileRows] = value;
        }
    }
}

}  // namespace walletloupe::ml

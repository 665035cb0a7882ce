#pragma once

#include <Eigen/Core>
#include <QJsonArray>

namespace walletloupe {

/// Row by row.
inline QJsonArray jsonMatrix(const Eigen::MatrixXd& values)
{
    QJsonArray rows;
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        QJsonArray cells;
        for (Eigen::Index column = 0; column < values.cols(); ++column)
            cells.append(values(row, column));
        rows.append(cells);
    }
    return rows;
}

}  // namespace walletloupe

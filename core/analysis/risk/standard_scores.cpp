#include "core/analysis/risk/standard_scores.h"

#include <cmath>
#include <utility>

namespace walletloupe::analysis {
namespace {

/// The column with the mean of what is known in the place of what is not.
Eigen::VectorXd filledColumn(const RowMatrix& raw, Eigen::Index rows, Eigen::Index column)
{
    double sum = 0.0;
    double count = 0.0;
    for (Eigen::Index row = 0; row < rows; ++row) {
        const double value = raw(row, column);
        sum += std::isnan(value) ? 0.0 : value;
        count += std::isnan(value) ? 0.0 : 1.0;
    }
    const double mean = count > 0.0 ? sum / count : 0.0;
    Eigen::VectorXd filled = raw.col(column).head(rows);
    for (double& value : filled)
        value = std::isnan(value) ? mean : value;
    return filled;
}

}  // namespace

Eigen::MatrixXd StandardScores::apply(const RowMatrix& raw) const
{
    Eigen::MatrixXd scores(raw.rows(), static_cast<Eigen::Index>(columns.size()));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (Eigen::Index row = 0; row < raw.rows(); ++row) {
            const double value = raw(row, columns[i]);
            scores(row, static_cast<Eigen::Index>(i)) =
                std::isnan(value) ? 0.0 : scaler.scaled(i, value);
        }
    }
    return scores;
}

Result<StandardScores> fitStandardScores(const RowMatrix& raw, Eigen::Index population,
                                         std::vector<Eigen::Index> columns,
                                         const std::vector<std::string>& names,
                                         const Executor& executor)
{
    Eigen::MatrixXd values(population, static_cast<Eigen::Index>(columns.size()));
    std::vector<std::string> chosen;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        values.col(static_cast<Eigen::Index>(i)) = filledColumn(raw, population, columns[i]);
        chosen.push_back(names[static_cast<std::size_t>(columns[i])]);
    }
    auto scaler = ml::fitScaler(ml::ScaleKind::ZScore, values, chosen, executor);
    if (!scaler)
        return errorOf(scaler);
    return StandardScores{std::move(columns), std::move(*scaler)};
}

}  // namespace walletloupe::analysis

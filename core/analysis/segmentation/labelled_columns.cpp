#include "core/analysis/segmentation/labelled_columns.h"

#include "core/base/parallel.h"
#include "core/stats/quantile.h"
#include "core/wallets/feature_selection.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::analysis {
namespace {

/// Rows between two looks at whether the result is still wanted.
constexpr std::size_t rowsBetweenPolls = 65'536;

bool lacksValues(const wallets::NumericColumn& column, const Labelling& labelling,
                 const Progress& progress)
{
    const FixedChunks chunks(labelling.rows.size(), rowsBetweenPolls);
    for (std::size_t chunk = 0; chunk < chunks.count() && !progress.cancelled(); ++chunk) {
        const Range range = chunks.range(chunk);
        for (std::size_t i = range.begin; i < range.end; ++i) {
            if (!std::isfinite(column.values[labelling.rows[i]]))
                return true;
        }
    }
    return false;
}

}  // namespace

double LabelledColumn::at(std::size_t row) const
{
    const double value = column->values[row];
    return std::isfinite(value) ? value : fill;
}

Result<std::vector<LabelledColumn>> labelledColumns(const wallets::WalletTable& table,
                                                    const std::vector<std::string>& features,
                                                    const Labelling& labelling,
                                                    const Progress& progress)
{
    std::vector<LabelledColumn> columns;
    for (const std::string& feature : features) {
        const auto position = wallets::featureColumn(table, feature);
        if (!position)
            return failure(ErrorCode::NotFound,
                           table.source + ": there is no column " + feature +
                               ", which the model's clusters are described by.");
        const wallets::NumericColumn& column = table.columns[*position];
        LabelledColumn labelled{&column, 0.0};
        if (lacksValues(column, labelling, progress))
            labelled.fill = stats::finiteMedian(column.values);
        if (progress.cancelled())
            return cancelledFailure();
        columns.push_back(labelled);
    }
    return columns;
}

Result<Eigen::MatrixXd> labelledValues(const std::vector<LabelledColumn>& columns,
                                       const Labelling& labelling, const Executor& executor)
{
    Eigen::MatrixXd values(static_cast<Eigen::Index>(labelling.rows.size()),
                           static_cast<Eigen::Index>(columns.size()));
    const FixedChunks chunks(labelling.rows.size(), rowsBetweenPolls);
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        if (executor.cancelled())
            return;
        const Range range = chunks.range(chunk);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            for (std::size_t i = range.begin; i < range.end; ++i)
                values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(column)) =
                    columns[column].at(labelling.rows[i]);
        }
    });
    if (executor.cancelled())
        return cancelledFailure();
    return values;
}

}  // namespace walletloupe::analysis

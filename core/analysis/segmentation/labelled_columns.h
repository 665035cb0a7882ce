#pragma once

#include "core/analysis/segmentation/labelling.h"
#include "core/base/executor.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/wallets/wallet_table.h"

#include <Eigen/Core>

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// Where one of a model's features stands in a table.
struct LabelledColumn {
    const wallets::NumericColumn* column = nullptr;
    /// The column's median where a labelled wallet lacks its value, as a fit fills it; else 0.
    double fill = 0.0;

    double at(std::size_t row) const;
};

/// The columns of `features` (d) for the labelled rows; they point into `table`.
/// Errors: NotFound naming a feature that the table lacks; Cancelled.
Result<std::vector<LabelledColumn>> labelledColumns(const wallets::WalletTable& table,
                                                    const std::vector<std::string>& features,
                                                    const Labelling& labelling,
                                                    const Progress& progress = {});

/// The values themselves, n x d in original units. Error: Cancelled.
Result<Eigen::MatrixXd> labelledValues(const std::vector<LabelledColumn>& columns,
                                       const Labelling& labelling, const Executor& executor = {});

}  // namespace walletloupe::analysis

#include "core/analysis/column_inspection.h"

#include "core/table/feature_selection.h"

#include <utility>

namespace walletloupe::analysis {

Result<ColumnInspection> inspectWallets(std::shared_ptr<const table::WalletTable> table,
                                        const std::vector<std::string>& features, unsigned threads,
                                        const Progress& progress)
{
    const auto wanted = table::featureNames(*table, features);
    if (!wanted)
        return failure(wanted.error());
    auto columns = table::inspectColumns(*table, threads, progress);
    if (!columns)
        return failure(std::move(columns.error()));
    ColumnInspection inspection;
    inspection.advice = adviseColumns(*columns, *wanted);
    inspection.columns = std::move(*columns);
    inspection.table = std::move(table);
    return inspection;
}

}  // namespace walletloupe::analysis

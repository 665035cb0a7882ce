#include "core/workflow/risk_labels.h"

#include "core/base/number_text.h"
#include "core/chain/address.h"
#include "core/table/column_binding.h"
#include "core/table/wallet_table.h"
#include "core/workflow/load_wallets.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace walletloupe::workflow {
namespace {

using Labels = std::unordered_map<chain::Address, bool, chain::AddressHash>;

bool isLabel(double value)
{
    return value == 0.0 || value == 1.0;
}

bool holdsLabels(const table::NumericColumn& column)
{
    return std::all_of(column.values.begin(), column.values.end(),
                       [](double value) { return std::isnan(value) || isLabel(value); });
}

Result<const table::NumericColumn*> labelColumn(const table::WalletTable& table)
{
    const table::NumericColumn* only = nullptr;
    for (const table::NumericColumn& column : table.columns) {
        if (table::foldedName(column.name) == "label")
            return &column;
        if (!holdsLabels(column))
            continue;
        if (only != nullptr)
            return failure(ErrorCode::Unusable,
                           table.source + ": both " + only->name + " and " + column.name +
                               " could be the labels; call one of them label.");
        only = &column;
    }
    if (only == nullptr)
        return failure(ErrorCode::Unusable,
                       table.source + " has no column of labels (1: positive, 0: negative).");
    return only;
}

Result<Labels> labelsOf(const table::WalletTable& table)
{
    const auto column = labelColumn(table);
    if (!column)
        return failure(column.error());
    Labels labels;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double value = (*column)->values[row];
        chain::Address address;
        if (std::isnan(value) || chain::readAddress(std::string(table.wallets[row]), address) !=
                                     chain::AddressReading::Good)
            continue;
        if (!isLabel(value))
            return failure(ErrorCode::Unusable,
                           table.source + ": line " + std::to_string(table.lines[row]) + " (" +
                               (*column)->name + "): " + exactText(value) +
                               " is no label; write 1 for positive, 0 for negative.");
        labels.emplace(address, value == 1.0);
    }
    return labels;
}

}  // namespace

Result<std::vector<std::optional<bool>>> readRiskLabels(const std::string& path,
                                                        const table::CsvOptions& csv,
                                                        const std::vector<std::string>& wallets,
                                                        const Progress& progress)
{
    const auto file = resolveInput(path);
    if (!file)
        return failure(file.error());
    const auto table = table::readWalletTable(*file, csv, progress);
    if (!table)
        return failure(table.error());
    const auto labels = labelsOf(*table);
    if (!labels)
        return failure(labels.error());
    std::vector<std::optional<bool>> result(wallets.size());
    for (std::size_t i = 0; i < wallets.size(); ++i) {
        chain::Address address;
        if (chain::readAddress(wallets[i], address) != chain::AddressReading::Good)
            continue;
        if (const auto found = labels->find(address); found != labels->end())
            result[i] = found->second;
    }
    return result;
}

}  // namespace walletloupe::workflow

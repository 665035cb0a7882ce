#pragma once

#include "core/analysis/segmentation/column_inspection.h"

#include <cmath>
#include <memory>
#include <string>

namespace walletloupe::tests {

/// 100 wallets: "even" is sound, "flat" constant, "whales" heavy-tailed, "note" holds text.
inline std::shared_ptr<const analysis::ColumnInspection> sampleInspection()
{
    auto table = std::make_shared<wallets::WalletTable>();
    std::vector<double> even;
    std::vector<double> whales;
    for (int i = 0; i < 100; ++i) {
        table->wallets.append("w" + std::to_string(i));
        even.push_back(i * i % 53 + 0.5);
        whales.push_back(i == 3 ? 1e6 : i * 13 % 17);
    }
    table->columns = {{"even", "", 2, false, even},
                      {"flat", "", 3, false, std::vector<double>(100, 3.0)},
                      {"whales", "", 4, false, whales}};
    table->textColumns = {"note"};
    return std::make_shared<const analysis::ColumnInspection>(
        analysis::inspectWallets(table, {"even", "flat", "whales"}).value());
}

}  // namespace walletloupe::tests

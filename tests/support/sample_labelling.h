#pragma once

#include "core/analysis/segmentation/labelling.h"
#include "core/wallets/wallet_table.h"

#include <limits>
#include <memory>

namespace walletloupe::tests {

/// Three wallets with two columns; the second lacks a value, and line 5 was refused.
inline std::shared_ptr<const wallets::WalletTable> threeWallets()
{
    auto table = std::make_shared<wallets::WalletTable>();
    for (const char* wallet : {"0xAlpha", "0xBeta", "0xGamma"})
        table->wallets.append(wallet);
    table->lines = {2, 3, 4};
    table->columns.push_back({"tx_count", "tx_count", 2, false, {10.0, 9.0, 100.0}});
    table->columns.push_back(
        {"balance", "balance", 3, false, {0.5, std::numeric_limits<double>::quiet_NaN(), 0.25}});
    table->cellProblems.push_back(
        {1, 1, {wallets::ProblemKind::MissingValue, 3, 3, "balance", ""}});
    wallets::Problem refused;
    refused.kind = wallets::ProblemKind::WrongFieldCount;
    refused.line = 5;
    refused.expected = 3;
    refused.found = 2;
    table->rowProblems.push_back(refused);
    return table;
}

inline std::shared_ptr<const analysis::Labelling> threeLabels()
{
    auto labelling = std::make_shared<analysis::Labelling>();
    labelling->rows = {0, 2};
    labelling->labels = {{1, 0, 0.125, 0.5}, {0, 1, 0.25, 0.75}};
    labelling->clusterNames = {"", "Whales"};
    labelling->clusterColors = {"", ""};
    return labelling;
}

}  // namespace walletloupe::tests

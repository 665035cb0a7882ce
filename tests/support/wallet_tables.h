#pragma once

#include "core/csv/writing/csv_writer.h"
#include "core/synthetic/sample_wallets.h"
#include "core/wallets/wallet_table.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace walletloupe::tests {

/// A table from CSV text as a user would have it in a file.
inline wallets::WalletTable tableFrom(const std::string& csv)
{
    const TemporaryFolder folder;
    const std::string path = folder.path("wallets.csv");
    EXPECT_TRUE(csv::writeAtomically(path, csv));
    auto read = wallets::readWalletTable(path);
    EXPECT_TRUE(read) << read.error().message;
    return read ? std::move(*read) : wallets::WalletTable();
}

/// 40 quiet wallets, 20 busy ones, and one that lacks a value.
inline wallets::WalletTable twoGroups()
{
    std::string csv = "wallet,tx_count,balance,note\n";
    for (int i = 0; i < 40; ++i)
        csv += "quiet" + std::to_string(i) + "," + std::to_string(1 + i % 5) + ",0.5,x\n";
    for (int i = 0; i < 20; ++i)
        csv += "busy" + std::to_string(i) + "," + std::to_string(90 + i % 7) + ",12.5,x\n";
    return tableFrom(csv + "gap,5,,x\n");
}

inline wallets::WalletTable sampleTable(std::size_t wallets)
{
    return tableFrom(synthetic::sampleWallets(wallets, 42));
}

/// The ten features of the published polygon file.
inline std::vector<std::string> polygonFeatures()
{
    return {"num_transactions", "total_amount",     "avg_transaction_amount",
            "num_deposits",     "num_borrows",      "num_repayments",
            "num_redeems",      "num_liquidations", "active_days",
            "days_between_tx"};
}

inline std::string polygonPath()
{
    return tests::sharedData() + "/segmentation/polygon_wallets_3497.csv";
}

}  // namespace walletloupe::tests

#pragma once

#include "core/text/sentence.h"
#include "core/wallets/wallet_table.h"
#include "core/wallets/wallet_table_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::tests {

/// Reads a table from a file with exactly these bytes.
inline Result<wallets::WalletTable> readBytes(std::string_view bytes,
                                              const csv::CsvOptions& options = {},
                                              const csv::CsvLimits& limits = {},
                                              const Executor& executor = {})
{
    const TemporaryFolder folder;
    return wallets::readWalletTable(folder.write("wallets.csv", bytes), options, limits, executor);
}

/// The same, of bytes that must be readable.
inline wallets::WalletTable tableOf(std::string_view bytes, const csv::CsvOptions& options = {},
                                    const csv::CsvLimits& limits = {},
                                    const Executor& executor = {})
{
    auto read = readBytes(bytes, options, limits, executor);
    EXPECT_TRUE(read) << read.error().message;
    return read ? std::move(*read) : wallets::WalletTable();
}

inline std::vector<std::string> idsOf(const wallets::WalletTable& table)
{
    std::vector<std::string> ids;
    for (std::size_t row = 0; row < table.rows(); ++row)
        ids.emplace_back(table.wallets[row]);
    return ids;
}

inline std::vector<std::string> described(const std::vector<wallets::Problem>& problems)
{
    std::vector<std::string> texts;
    for (const wallets::Problem& problem : problems)
        texts.push_back(text::sentence(wallets::messageOf(problem)));
    return texts;
}

inline std::vector<std::string> describedCells(const wallets::WalletTable& table)
{
    std::vector<std::string> texts;
    for (const wallets::CellProblem& cell : table.cellProblems)
        texts.push_back(text::sentence(wallets::messageOf(cell.problem)));
    return texts;
}

/// Equal, or both NaN.
inline bool sameNumber(double a, double b)
{
    return a == b ? std::signbit(a) == std::signbit(b) : std::isnan(a) && std::isnan(b);
}

/// Everything but the source and the warnings.
inline void expectSameTables(const wallets::WalletTable& a, const wallets::WalletTable& b)
{
    ASSERT_EQ(idsOf(a), idsOf(b));
    EXPECT_EQ(a.lines, b.lines);
    EXPECT_EQ(a.textColumns, b.textColumns);
    EXPECT_EQ(described(a.rowProblems), described(b.rowProblems));
    EXPECT_EQ(describedCells(a), describedCells(b));
    ASSERT_EQ(a.columns.size(), b.columns.size());
    for (std::size_t i = 0; i < a.columns.size(); ++i) {
        EXPECT_EQ(a.columns[i].name, b.columns[i].name);
        EXPECT_EQ(a.columns[i].canonical, b.columns[i].canonical);
        EXPECT_EQ(a.columns[i].position, b.columns[i].position);
        ASSERT_EQ(a.columns[i].values.size(), b.columns[i].values.size());
        for (std::size_t row = 0; row < a.columns[i].values.size(); ++row)
            ASSERT_PRED2(sameNumber, a.columns[i].values[row], b.columns[i].values[row])
                << a.columns[i].name << ", row " << row;
    }
}

}  // namespace walletloupe::tests

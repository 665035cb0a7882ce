#pragma once

#include "core/store/history_store.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace walletloupe::tests {

/// The key of a made-up wallet.
inline store::HistoryKey madeKey(std::uint8_t wallet = 1, std::uint64_t chain = 1,
                                 std::string provider = "etherscan")
{
    store::HistoryKey key{std::move(provider), chain, {}};
    key.wallet.bytes.fill(wallet);
    return key;
}

/// A row with something in each field that a provider fills.
inline chain::HistoryRow madeRow(std::uint64_t block, std::uint64_t position,
                                 const std::string& hash)
{
    using chain::RowField;
    chain::HistoryRow row;
    row.block = block;
    row[RowField::BlockNumber] = std::to_string(block);
    row[RowField::TimeStamp] = std::to_string(1'600'000'000 + block);
    row[RowField::Hash] = hash;
    row[RowField::TransactionIndex] = std::to_string(position);
    row[RowField::Value] = "115792089237316195423570985008687907853269984665640564039457584007913";
    row[RowField::Input] = "0xa9059cbb";
    row[RowField::FunctionName] = "transfer(address to, uint256 amount)";
    return row;
}

/// A page that holds all there is from block `from` to its last row.
inline chain::HistoryPage madePage(std::uint64_t from, std::vector<chain::HistoryRow> rows,
                                   std::uint64_t next)
{
    return {false, from, std::move(rows), {0, 1000, next, 1, false}};
}

inline std::unique_ptr<store::HistoryStore> openedStore(const std::string& path)
{
    auto opened = store::HistoryStore::open(path);
    if (!opened)
        ADD_FAILURE() << opened.error().message;
    return opened ? std::move(*opened) : nullptr;
}

inline std::vector<chain::HistoryRow> rowsOf(const store::HistoryStore& store,
                                             const store::HistoryKey& key)
{
    std::vector<chain::HistoryRow> rows;
    const auto read = store.readRows(key, [&](const chain::HistoryRow& row) {
        rows.push_back(row);
        return true;
    });
    if (!read)
        ADD_FAILURE() << read.error().message;
    return rows;
}

/// The bytes of all files of a folder, by name.
inline std::map<std::string, std::string> contentOf(const TemporaryFolder& folder)
{
    std::map<std::string, std::string> content;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        const std::string name = entry.path().filename().string();
        content[name] = folder.read(name);
    }
    return content;
}

/// "10/0 a, 10/1 b": block, position and hash of each row.
inline std::string shape(const std::vector<chain::HistoryRow>& rows)
{
    std::string text;
    for (const chain::HistoryRow& row : rows)
        text += (text.empty() ? "" : ", ") + std::to_string(row.block) + "/" +
                row[chain::RowField::TransactionIndex] + " " + row[chain::RowField::Hash];
    return text;
}

}  // namespace walletloupe::tests

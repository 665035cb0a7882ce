#include "tests/support/replay/csv_history.h"

#include "core/csv/files/file_pattern.h"
#include "tests/support/replay/csv_rows.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace walletloupe::replay {
namespace {

using chain::HistoryRow;
using chain::RowField;
using Histories = std::map<std::pair<std::uint64_t, chain::Address>, std::vector<HistoryRow>>;

Result<std::vector<std::string>> filesAt(const std::string& path)
{
    if (!std::filesystem::is_directory(path))
        return std::vector{path};
    auto files = csv::matchingFiles(path + "/*.csv");
    if (files && files->empty())
        return failure(ErrorCode::NotFound, path + " holds no *.csv file.");
    return files;
}

std::uint64_t indexInBlock(const HistoryRow& row)
{
    const std::string& text = row[RowField::TransactionIndex];
    std::uint64_t place = 0;
    std::from_chars(text.data(), text.data() + text.size(), place);
    return place;
}

void putInOrder(std::vector<HistoryRow>& rows)
{
    const auto key = [](const HistoryRow& row) {
        return std::tuple(row.block, indexInBlock(row), std::string_view(row[RowField::Hash]));
    };
    std::sort(rows.begin(), rows.end(),
              [&](const HistoryRow& a, const HistoryRow& b) { return key(a) < key(b); });
}

void dropRepeats(std::vector<HistoryRow>& rows)
{
    std::set<std::string> seen;
    std::erase_if(rows,
                  [&](const HistoryRow& row) { return !seen.insert(row[RowField::Hash]).second; });
}

Result<void> readInto(Histories& histories, const std::string& path, std::uint64_t chain)
{
    const auto files = filesAt(path);
    if (!files)
        return failure(files.error());
    for (const std::string& file : *files) {
        const auto read = readCsvRows(file, chain, [&](const OwnedRow& row) {
            histories[{row.chain, row.owner}].push_back(row.row);
        });
        if (!read)
            return read;
    }
    return {};
}

}  // namespace

Result<std::unique_ptr<CsvHistory>> CsvHistory::read(const std::vector<std::string>& paths,
                                                     std::uint64_t chain)
{
    Histories histories;
    for (const std::string& path : paths) {
        if (auto read = readInto(histories, path, chain); !read)
            return failure(std::move(read.error()));
    }
    std::unique_ptr<CsvHistory> history(new CsvHistory());
    std::vector<ServedWallet> wallets;
    for (auto& [key, rows] : histories) {
        dropRepeats(rows);
        putInOrder(rows);
        wallets.push_back({key.first, key.second, rows.size()});
        history->m_rows.push_back(std::move(rows));
    }
    history->setWallets(std::move(wallets));
    return history;
}

std::uint64_t CsvHistory::blockOf(std::size_t wallet, std::size_t row) const
{
    return m_rows[wallet][row].block;
}

void CsvHistory::readRow(std::size_t wallet, std::size_t row, HistoryRow& into) const
{
    into = m_rows[wallet][row];
}

}  // namespace walletloupe::replay

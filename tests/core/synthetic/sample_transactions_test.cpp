#include "core/synthetic/sample_transactions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace walletloupe::synthetic {
namespace {

using Row = std::map<std::string, std::string>;

/// Cells of one line; only function names are quoted, and none holds a quote.
std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool isQuoted = false;
    for (const char c : line) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

std::vector<Row> rowsOf(const std::string& csv)
{
    std::istringstream lines(csv);
    std::string line;
    std::getline(lines, line);
    const std::vector<std::string> header = cellsOf(line);
    std::vector<Row> rows;
    while (std::getline(lines, line)) {
        const std::vector<std::string> cells = cellsOf(line);
        EXPECT_EQ(cells.size(), header.size()) << line;
        Row row;
        for (std::size_t i = 0; i < header.size() && i < cells.size(); ++i)
            row[header[i]] = cells[i];
        rows.push_back(row);
    }
    return rows;
}

TEST(SampleTransactions, DependOnNothingButTheSeed)
{
    EXPECT_EQ(sampleTransactions(200, 1), sampleTransactions(200, 1));
    EXPECT_NE(sampleTransactions(200, 1), sampleTransactions(200, 2));
}

TEST(SampleTransactions, ComeInSmallPiecesOfTheSameText)
{
    std::string joined;
    std::size_t largest = 0;
    sampleTransactionPieces(20'000, 3, [&](std::string_view piece) {
        joined += piece;
        largest = std::max(largest, piece.size());
        return true;
    });
    EXPECT_EQ(joined, sampleTransactions(20'000, 3));
    EXPECT_LT(largest, joined.size() / 2);
    EXPECT_LT(largest, 5'000'000U) << "so that a cancel is heard soon";
}

TEST(SampleTransactions, EndWhereNoMoreAreWanted)
{
    int pieces = 0;
    sampleTransactionPieces(40'000, 3, [&](std::string_view) { return ++pieces < 2; });
    EXPECT_EQ(pieces, 2);
}

TEST(SampleTransactions, GivesAsManyAsRequested)
{
    for (const std::size_t count : {0U, 1U, 500U})
        EXPECT_EQ(rowsOf(sampleTransactions(count, 42)).size(), count);
}

TEST(SampleTransactions, RunForwardWithinEachWallet)
{
    std::map<std::string, long long> lastTime;
    std::map<std::string, long long> nextNonce;
    for (const Row& row : rowsOf(sampleTransactions(3000, 42))) {
        const std::string& wallet = row.at("wallet_address");
        EXPECT_EQ(row.at("from"), wallet);
        const long long time = std::stoll(row.at("timeStamp"));
        EXPECT_GE(time, lastTime[wallet]);
        EXPECT_EQ(std::stoll(row.at("nonce")), nextNonce[wallet]++);
        lastTime[wallet] = time;
    }
    EXPECT_GT(lastTime.size(), 20U);
}

TEST(SampleTransactions, AmountsAreWholeWei)
{
    for (const Row& row : rowsOf(sampleTransactions(2000, 42))) {
        const std::string& value = row.at("value");
        EXPECT_TRUE(std::all_of(value.begin(), value.end(), [](unsigned char c) {
            return std::isdigit(c) != 0;
        })) << value;
        EXPECT_TRUE(value == "0" || value.front() != '0') << value;
    }
}

TEST(SampleTransactions, HoldBothVersionsAndOtherCalls)
{
    std::set<std::string> versions;
    std::set<std::string> errors;
    for (const Row& row : rowsOf(sampleTransactions(2000, 42))) {
        versions.insert(row.at("protocol_version"));
        errors.insert(row.at("isError"));
        EXPECT_EQ(row.at("methodId"), row.at("input").substr(0, row.at("methodId").size()));
    }
    EXPECT_EQ(versions, (std::set<std::string>{"", "V2", "V3"}));
    EXPECT_EQ(errors, (std::set<std::string>{"0", "1"}));
}

}  // namespace
}  // namespace walletloupe::synthetic

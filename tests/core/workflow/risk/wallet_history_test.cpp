#include "core/workflow/risk/wallet_history.h"

#include "core/analysis/risk/feature_rows.h"
#include "core/text/sentence.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stop_token>
#include <string>
#include <vector>

namespace walletloupe::workflow {
namespace {

using analysis::WalletHistory;

const std::string fixture = tests::testData() + "/features/transactions.csv";
const std::string expectedPath = tests::testData() + "/features/history.csv";
const std::string wallet = "0x45f1e5d98b7c338cd7cdcbcecc47ddef193674b1";
const std::string historyFile = tests::sharedData() + "/txlist/" + wallet + ".csv";

FeatureRequest requestFor(std::vector<std::string> files, analysis::TransactionScope scope)
{
    FeatureRequest request;
    request.transactions = std::move(files);
    request.options.scope = scope;
    return request;
}

WalletHistory historyOf(const FeatureRequest& request, const std::string& owner)
{
    auto history = readWalletHistory(request, owner);
    EXPECT_TRUE(history) << text::sentence(history.error());
    return history ? std::move(*history) : WalletHistory();
}

/// One line of what the independent program says.
struct Fact {
    std::string what;
    std::string key;
    std::int64_t count = 0;
};

std::vector<Fact> factsOf(const std::string& scope)
{
    std::ifstream file(expectedPath);
    std::vector<Fact> facts;
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> cells;
        std::stringstream stream(line);
        for (std::string cell; std::getline(stream, cell, ',');)
            cells.push_back(cell);
        if (cells.size() == 4 && cells[0] == scope)
            facts.push_back({cells[1], cells[2], std::stoll(cells[3])});
    }
    return facts;
}

std::string kindName(chain::ActionKind kind)
{
    constexpr std::array names{"Deposit",     "Borrow",        "Repay",        "Redeem",
                               "Liquidation", "Purchase",      "CollateralOn", "CollateralOff",
                               "Claim",       "TokenTransfer", "Approval",     "Bundle",
                               "Other",       "Unreadable"};
    return names[static_cast<std::size_t>(kind)];
}

/// What a history says to each kind of fact that counts something by a key.
std::map<std::string, std::int64_t> countsOf(const WalletHistory& history, const std::string& what)
{
    std::map<std::string, std::int64_t> counts;
    if (what == "contract") {
        for (const analysis::HistoryContract& contract : history.contracts)
            counts[contract.contract.name] = static_cast<std::int64_t>(contract.rows);
    } else if (what == "action") {
        for (const analysis::ActionGroup& group : history.actions)
            counts[kindName(group.kind)] +=
                static_cast<std::int64_t>(group.exact + group.approximate);
    } else if (what == "behind") {
        for (const features::Feature& feature : features::allFeatures())
            counts[std::string(feature.name)] =
                static_cast<std::int64_t>(analysis::rowsBehind(history, feature.name).size());
    }
    return counts;
}

void expectFact(const WalletHistory& history, const Fact& fact, std::size_t& party)
{
    const auto& rows = history.rows;
    if (fact.what == "rows") {
        EXPECT_EQ(static_cast<std::int64_t>(rows.size()), fact.count);
    } else if (fact.what == "first" || fact.what == "last") {
        const analysis::HistoryRow& row = fact.what == "first" ? rows.front() : rows.back();
        EXPECT_EQ(row.hash, fact.key);
        EXPECT_EQ(row.time, fact.count);
    } else if (fact.what == "row") {
        EXPECT_EQ(rows[static_cast<std::size_t>(fact.count)].hash, fact.key);
    } else if (fact.what == "parties") {
        EXPECT_EQ(static_cast<std::int64_t>(history.counterparties.size()), fact.count);
    } else if (fact.what == "party") {
        const analysis::Counterparty& found = history.counterparties[party];
        EXPECT_EQ(chain::lowerCaseText(found.address), fact.key);
        EXPECT_EQ(static_cast<std::int64_t>(found.rows), fact.count);
        EXPECT_DOUBLE_EQ(found.share, double(fact.count) / double(rows.size()));
    } else if (fact.what == "name") {
        EXPECT_EQ(history.counterparties[party++].name, fact.key);
    } else if (fact.what == "read") {
        EXPECT_EQ(static_cast<std::int64_t>(history.files.at(0).read), fact.count);
    } else if (fact.what == "duplicates") {
        EXPECT_EQ(static_cast<std::int64_t>(history.duplicates()), fact.count);
    } else if (fact.what == "out of scope") {
        EXPECT_EQ(static_cast<std::int64_t>(history.outOfScope()), fact.count);
    } else {
        EXPECT_EQ(countsOf(history, fact.what)[fact.key], fact.count) << fact.what << fact.key;
    }
}

TEST(WalletHistory, AgreesWithAnIndependentProgram)
{
    if (!std::filesystem::exists(historyFile))
        GTEST_SKIP() << "the public data set is absent";
    using Scope = analysis::TransactionScope;
    for (const auto& [name, scope] :
         {std::pair("all", Scope::All), {"compound", Scope::Compound}}) {
        const WalletHistory history = historyOf(requestFor({historyFile}, scope), wallet);
        EXPECT_EQ(history.wallet, wallet);
        const std::vector<Fact> facts = factsOf(name);
        ASSERT_GT(facts.size(), 30U);
        std::size_t party = 0;
        for (const Fact& fact : facts)
            expectFact(history, fact, party);
    }
}

double valueOf(const analysis::WalletFeatures& features, std::string_view name)
{
    const auto all = features::allFeatures();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& f) { return f.name == name; });
    return features.values[static_cast<std::size_t>(found - all.begin())];
}

/// Features that are a number of rows, or a share of them.
void expectRowsBehindToMakeFeatures(const WalletHistory& history,
                                    const analysis::WalletFeatures& features)
{
    const auto behind = [&](std::string_view name) {
        return static_cast<double>(analysis::rowsBehind(history, name).size());
    };
    const auto n = static_cast<double>(history.rows.size());
    for (const char* name : {"total_transactions", "sent_transactions", "received_transactions",
                             "total_errors", "max_daily_transactions"})
        EXPECT_EQ(behind(name), valueOf(features, name)) << name;
    for (const char* name : {"zero_value_ratio", "error_rate", "success_rate", "burst_share",
                             "dominant_function_ratio", "contract_complexity"})
        EXPECT_DOUBLE_EQ(behind(name) / n, valueOf(features, name)) << name;
    EXPECT_DOUBLE_EQ(behind("top_recipient_share") / std::max(behind("sent_transactions"), 1.0),
                     valueOf(features, "top_recipient_share"));
}

std::uint64_t countOf(const WalletHistory& history, chain::ActionKind kind)
{
    std::uint64_t count = 0;
    for (const analysis::ActionGroup& group : history.actions)
        count += group.kind == kind ? group.exact + group.approximate : 0;
    return count;
}

TEST(WalletHistory, HoldsTheRowsThatTheRunCounted)
{
    for (const auto scope :
         {analysis::TransactionScope::All, analysis::TransactionScope::Compound}) {
        const FeatureRequest request = requestFor({fixture}, scope);
        const auto run = computeFeatures(request);
        ASSERT_TRUE(run) << text::sentence(run.error());
        for (const analysis::WalletFeatures& features : run->table.wallets) {
            const WalletHistory history = historyOf(request, features.wallet);
            ASSERT_EQ(history.rows.size(), features.rows);
            if (features.rows == 0)
                continue;
            expectRowsBehindToMakeFeatures(history, features);
            EXPECT_EQ(countOf(history, chain::ActionKind::Deposit),
                      valueOf(features, "deposit_count"));
            EXPECT_EQ(countOf(history, chain::ActionKind::Borrow),
                      valueOf(features, "borrow_count"));
            EXPECT_EQ(countOf(history, chain::ActionKind::Redeem),
                      valueOf(features, "redeem_count"));
        }
    }
}

TEST(WalletHistory, EveryFeatureIsMadeOfSomeRows)
{
    const FeatureRequest request = requestFor({fixture}, analysis::TransactionScope::All);
    const auto run = computeFeatures(request);
    ASSERT_TRUE(run) << text::sentence(run.error());
    std::map<std::string_view, std::size_t> rows;
    for (const analysis::WalletFeatures& features : run->table.wallets) {
        const WalletHistory history = historyOf(request, features.wallet);
        for (const features::Feature& feature : features::allFeatures()) {
            const auto behind = analysis::rowsBehind(history, feature.name);
            EXPECT_EQ(analysis::markedRows(history, feature.name), behind) << feature.name;
            rows[feature.name] += behind.size();
        }
    }
    // Nobody in the sample liquidates anybody, and nobody receives anything.
    const std::size_t before = rows.size();
    for (const char* name :
         {"liquidation_count", "received_transactions", "total_value_received", "unique_senders"})
        rows.erase(name);
    EXPECT_EQ(rows.size(), before - 4);
    EXPECT_EQ(before, features::allFeatures().size());
    EXPECT_LE(before, analysis::FeatureMarks().size());
    for (const auto& [name, count] : rows)
        EXPECT_GT(count, 0U) << name;
}

TEST(WalletHistory, DropsWhatCameBeforeFileByFile)
{
    const tests::TemporaryFolder folder;
    std::ifstream file(fixture);
    std::stringstream text;
    text << file.rdbuf();
    FeatureRequest request = requestFor({fixture, folder.write("again.csv", text.str())},
                                        analysis::TransactionScope::All);
    const std::string owner = "0x782f36fdc18b9c82164031e59b4551ef375e23c6";
    const WalletHistory history = historyOf(request, owner);
    ASSERT_EQ(history.files.size(), 2U);
    EXPECT_EQ(history.rows.size(), 17U);
    EXPECT_EQ(history.files[0].kept, 17U);
    EXPECT_EQ(history.files[1].kept, 0U);
    EXPECT_EQ(history.duplicates(), 17U);
    // As it is spelled does not matter.
    EXPECT_EQ(historyOf(request, "0x782F36FDC18B9C82164031E59B4551EF375E23C6").rows.size(), 17U);
}

TEST(WalletHistory, HasNothingAboutStrangers)
{
    const FeatureRequest request = requestFor({fixture}, analysis::TransactionScope::All);
    const WalletHistory history = historyOf(request, "0x00000000000000000000000000000000000000aa");
    EXPECT_TRUE(history.rows.empty());
    EXPECT_TRUE(history.counterparties.empty());
    for (const features::Feature& feature : features::allFeatures())
        EXPECT_TRUE(analysis::rowsBehind(history, feature.name).empty()) << feature.name;
}

TEST(WalletHistory, ReportsWhyItCannotBeRead)
{
    FeatureRequest request = requestFor({"-"}, analysis::TransactionScope::All);
    const std::string owner = "0x782f36fdc18b9c82164031e59b4551ef375e23c6";
    auto history = readWalletHistory(request, owner);
    ASSERT_FALSE(history);
    EXPECT_EQ(history.error().code, ErrorCode::Unsupported);
    EXPECT_NE(text::sentence(history.error()).find("only once"), std::string::npos);

    request.transactions = {"nowhere.csv"};
    history = readWalletHistory(request, owner);
    ASSERT_FALSE(history);
    EXPECT_EQ(history.error().code, ErrorCode::NotFound);

    history = readWalletHistory(request, "Alice");
    ASSERT_FALSE(history);
    EXPECT_EQ(history.error().code, ErrorCode::Usage);
}

TEST(WalletHistory, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const auto history = readWalletHistory(requestFor({fixture}, analysis::TransactionScope::All),
                                           "0x782f36fdc18b9c82164031e59b4551ef375e23c6",
                                           Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(history);
    EXPECT_EQ(history.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::workflow

#include "core/workflow/fetch/fetch_session.h"

#include "core/workflow/fetch/fetch_coverage.h"
#include "tests/support/replay/replay_explorer.h"
#include "tests/support/replay/synthetic_history.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace walletloupe::workflow {
namespace {

using tests::waitUntil;

/// 2,600 rows of four wallets, the last without any, served on this machine.
class FetchSessionTest : public testing::Test {
protected:
    FetchSessionTest()
    {
        replay::SyntheticSettings made;
        made.rows = 2600;
        made.wallets = 4;
        made.largeBlock = 0;
        m_history = std::make_shared<replay::SyntheticHistory>(made);
        QObject::connect(&m_session, &FetchSession::ended, &m_session, [this] { ++m_ended; });
        QObject::connect(&m_session, &FetchSession::failed, &m_session,
                         [this](const Error& error) { m_errors.push_back(error); });
    }

    /// An order for the explorer, which begins to answer with this script of faults.
    FetchOptions fetchOptions(const std::string& script = {})
    {
        replay::ReplayConfig config;
        config.history = m_history;
        config.callsPerSecond = 0;
        config.script = *replay::readFaultScript(script, "script");
        EXPECT_TRUE(m_explorer.start(std::move(config)));
        FetchOptions fetchOptions;
        fetchOptions.provider = *explorer::providerFor(m_explorer.address().toStdString());
        fetchOptions.callsPerSecond = 0.0;
        for (const replay::ServedWallet& wallet : m_history->wallets())
            fetchOptions.wallets.push_back({wallet.address, chain::checksumText(wallet.address)});
        return fetchOptions;
    }

    void fetch(const FetchOptions& fetchOptions)
    {
        m_session.start(fetchOptions, {});
        ASSERT_TRUE(waitUntil([this] { return m_ended == 1; }));
    }

    /// What a file of the last run says, which stands beside its coverage.
    FetchCoverage writtenCoverage()
    {
        bool isWritten = false;
        const auto connection = QObject::connect(&m_session, &FetchSession::written, &m_session,
                                                 [&](const QString&) { isWritten = true; });
        m_session.writeTransactions(QString::fromStdString(m_folder.path("t.csv")));
        EXPECT_TRUE(waitUntil([&] { return isWritten || !m_errors.empty(); }));
        QObject::disconnect(connection);
        auto coverage = loadCoverage(m_folder.path("t.csv"));
        return coverage && *coverage ? std::move(**coverage) : FetchCoverage();
    }

    FetchStatus statusOf(std::size_t wallet) const
    {
        return m_session.report().wallets[wallet].status;
    }
    std::uint64_t rowsKept() const
    {
        std::uint64_t rows = 0;
        for (const WalletFetch& fetch : m_session.report().wallets)
            rows += fetch.kept.rows;
        return rows;
    }
    std::size_t callsLogged() const { return m_explorer.log().calls().size(); }

    tests::TemporaryFolder m_folder;
    SystemClock m_clock;
    std::shared_ptr<replay::SyntheticHistory> m_history;
    replay::ReplayExplorer m_explorer{m_clock};
    FetchSession m_session{QString::fromStdString(m_folder.path("store.sqlite")), m_clock};
    int m_ended = 0;
    std::vector<Error> m_errors;
};

TEST_F(FetchSessionTest, FetchesEveryRowAndWritesIt)
{
    fetch(fetchOptions());
    EXPECT_EQ(rowsKept(), 2600U);
    EXPECT_EQ(statusOf(0), FetchStatus::Complete);
    EXPECT_EQ(statusOf(3), FetchStatus::Empty);
    EXPECT_FALSE(m_session.report().stopper);
    QString written;
    QObject::connect(&m_session, &FetchSession::written, &m_session,
                     [&](const QString& path) { written = path; });
    m_session.writeTransactions(QString::fromStdString(m_folder.path("t.csv")));
    ASSERT_TRUE(waitUntil([&] { return !written.isEmpty(); }));
    const std::string csv = m_folder.read("t.csv");
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 2601);
    const auto coverage = loadCoverage(m_folder.path("t.csv"));
    ASSERT_TRUE(coverage && *coverage);
    EXPECT_TRUE(std::all_of((*coverage)->wallets.begin(), (*coverage)->wallets.end(),
                            [](const WalletCoverage& wallet) { return wallet.isWhole(); }));
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(FetchSessionTest, ASecondRunKeepsTheSameRows)
{
    const FetchOptions wanted = fetchOptions();
    fetch(wanted);
    const std::size_t calls = callsLogged();
    m_session.start(wanted, {});
    ASSERT_TRUE(waitUntil([this] { return m_ended == 2; }));
    EXPECT_EQ(rowsKept(), 2600U);
    EXPECT_EQ(m_session.report().wallets[0].newRows, 0U);
    EXPECT_LE(callsLogged() - calls, 5U) << "the newest block, and one call a wallet";
}

TEST_F(FetchSessionTest, ACancelledRunKeepsItsPagesAndGoesOn)
{
    // One for the newest block, one a wallet: the sixth is a second page.
    const FetchOptions wanted = fetchOptions("at 6 stall:30000");
    m_session.start(wanted, {});
    ASSERT_TRUE(waitUntil([this] { return rowsKept() > 0; }));
    m_session.cancel();
    ASSERT_TRUE(waitUntil([this] { return m_ended == 1; }));
    EXPECT_TRUE(m_session.report().wasCancelled);
    EXPECT_FALSE(m_session.isBusy());
    const std::uint64_t kept = rowsKept();
    EXPECT_GT(kept, 0U);
    EXPECT_LT(kept, 2600U);
    EXPECT_TRUE(std::any_of(m_session.report().wallets.begin(), m_session.report().wallets.end(),
                            [](const WalletFetch& fetch) { return fetch.reason == "cancelled"; }));
    m_session.retryUnfinished({});
    ASSERT_TRUE(waitUntil([this] { return m_ended == 2; }));
    EXPECT_EQ(rowsKept(), 2600U);
    EXPECT_FALSE(m_session.report().wasCancelled);
}

TEST_F(FetchSessionTest, AUsedUpQuotaEndsTheRunForAllWallets)
{
    fetch(fetchOptions("from 3 quota"));
    EXPECT_EQ(m_session.report().stopper, explorer::ReplyKind::QuotaUsedUp);
    EXPECT_NE(m_session.report().stopReason.find("daily"), std::string::npos);
    for (const WalletFetch& wallet : m_session.report().wallets) {
        EXPECT_NE(wallet.status, FetchStatus::Queued);
        EXPECT_NE(wallet.status, FetchStatus::Reading);
        EXPECT_NE(wallet.status, FetchStatus::Empty) << "an error is never no activity";
        EXPECT_EQ(wallet.reason.empty(), wallet.status == FetchStatus::Complete);
    }
}

TEST_F(FetchSessionTest, WithoutTheNewestBlockHistoriesEndWhereTheyEnd)
{
    FetchOptions wanted = fetchOptions();
    wanted.provider.blockModule = "unheard-of";
    fetch(wanted);
    EXPECT_EQ(rowsKept(), 2600U);
    EXPECT_EQ(statusOf(0), FetchStatus::Complete);
    EXPECT_EQ(coverageOf(m_session.report(), m_clock).toBlock, 0U) << "it never became known";
    EXPECT_LE(m_session.report().wallets[0].kept.position.toBlock, m_history->lastBlock());
    m_session.start(wanted, {});
    ASSERT_TRUE(waitUntil([this] { return m_ended == 2; }));
    EXPECT_EQ(rowsKept(), 2600U);
}

TEST_F(FetchSessionTest, AnEndAboveTheChainIsTheChainsEnd)
{
    FetchOptions wanted = fetchOptions();
    wanted.toBlock = 99'999'999;
    fetch(wanted);
    EXPECT_EQ(m_session.report().toBlock, m_history->lastBlock() + 100);
    EXPECT_EQ(m_session.report().wallets[0].kept.position.toBlock, m_history->lastBlock() + 100);
}

TEST_F(FetchSessionTest, ABeginningAboveTheChainIsRefused)
{
    FetchOptions wanted = fetchOptions();
    wanted.fromBlock = 99'999'999;
    fetch(wanted);
    ASSERT_EQ(m_errors.size(), 1U);
    EXPECT_EQ(m_errors[0].code, ErrorCode::Usage);
    EXPECT_EQ(statusOf(0), FetchStatus::Failed);
}

TEST_F(FetchSessionTest, ARangeWithoutRowsIsEmptyWhateverElseIsKept)
{
    FetchOptions wanted = fetchOptions();
    fetch(wanted);
    wanted.toBlock = 100;
    m_session.start(wanted, {});
    ASSERT_TRUE(waitUntil([this] { return m_ended == 2; }));
    const FetchCoverage coverage = writtenCoverage();
    ASSERT_EQ(coverage.wallets.size(), 4U);
    EXPECT_EQ(coverage.wallets[0].status, FetchStatus::Empty);
    EXPECT_EQ(coverage.wallets[0].rows, 0U);
    EXPECT_EQ(coverage.wallets[0].readTo, 100U);
}

TEST_F(FetchSessionTest, WhatAnotherProgramChangedIsNotCalledWhole)
{
    fetch(fetchOptions());
    const auto store = store::HistoryStore::open(m_folder.path("store.sqlite"));
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->forget(m_session.report().keyOf(0)));
    const FetchCoverage coverage = writtenCoverage();
    ASSERT_EQ(coverage.wallets.size(), 4U);
    EXPECT_EQ(coverage.wallets[0].status, FetchStatus::Failed);
    EXPECT_NE(coverage.wallets[0].reason.find("another program"), std::string::npos);
    EXPECT_EQ(coverage.wallets[1].status, FetchStatus::Complete);
}

/// While the second page of six wallets is on its way, another program begins them anew.
TEST_F(FetchSessionTest, WhatAnotherProgramBeganAnewIsBegunAgain)
{
    replay::SyntheticSettings made;
    made.rows = 9000;
    made.wallets = 9;
    made.largeBlock = 0;
    m_history = std::make_shared<replay::SyntheticHistory>(made);
    FetchOptions wanted = fetchOptions("from 8 to 13 stall:1000");
    wanted.provider.pageRows = 50;
    m_session.start(wanted, {});
    ASSERT_TRUE(waitUntil([this] { return callsLogged() == 13; }));
    const auto store = store::HistoryStore::open(m_folder.path("store.sqlite"));
    ASSERT_TRUE(store);
    chain::HistoryPage beginning;
    beginning.after = {0, m_history->lastBlock(), 1, 1, false};
    for (std::size_t wallet = 0; wallet < 6; ++wallet)
        ASSERT_TRUE((*store)->keepPage({wanted.provider.name, 1, wanted.wallets[wallet].address},
                                       beginning, 1));
    ASSERT_TRUE(waitUntil([this] { return m_ended == 1; }));
    EXPECT_EQ(rowsKept(), 9000U);
    EXPECT_EQ(statusOf(0), FetchStatus::Complete);
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(FetchSessionTest, AStoreThatCannotBeUsedIsNamed)
{
    m_folder.write("store.sqlite", "this is no database of ours");
    fetch(fetchOptions());
    ASSERT_EQ(m_errors.size(), 1U);
    EXPECT_NE(m_errors[0].message.find("store.sqlite"), std::string::npos);
    EXPECT_EQ(statusOf(0), FetchStatus::Failed);
    EXPECT_EQ(m_folder.read("store.sqlite"), "this is no database of ours");
    EXPECT_EQ(callsLogged(), 0U);
}

TEST_F(FetchSessionTest, WhilePausedNoCallLeaves)
{
    const FetchOptions wanted = fetchOptions("at 1 stall:300");
    m_session.start(wanted, {});
    ASSERT_TRUE(waitUntil([this] { return callsLogged() == 1; }));
    m_session.setPaused(true);
    EXPECT_TRUE(m_session.isPaused());
    // The reply to the first call comes, and is not followed by another one.
    int heard = 0;
    QObject::connect(&m_session, &FetchSession::walletChanged, &m_session, [&] { ++heard; });
    ASSERT_TRUE(waitUntil([&] { return heard == 4; })) << "all wallets are begun";
    EXPECT_EQ(callsLogged(), 1U);
    m_session.setPaused(false);
    ASSERT_TRUE(waitUntil([this] { return m_ended == 1; }));
    EXPECT_EQ(rowsKept(), 2600U);
}

TEST_F(FetchSessionTest, ReportsAndClearsWhatIsKept)
{
    fetch(fetchOptions());
    quint64 rows = 0;
    quint64 bytes = 0;
    int told = 0;
    QObject::connect(&m_session, &FetchSession::storeMeasured, &m_session,
                     [&](quint64 b, quint64, quint64 r) {
                         bytes = b;
                         rows = r;
                         ++told;
                     });
    m_session.measureStore();
    ASSERT_TRUE(waitUntil([&] { return told == 1; }));
    EXPECT_EQ(rows, 2600U);
    EXPECT_GT(bytes, 500'000U);
    m_session.clearStore();
    ASSERT_TRUE(waitUntil([&] { return told == 2; }));
    EXPECT_EQ(rows, 0U);
    EXPECT_LT(bytes, 200'000U);
}

}  // namespace
}  // namespace walletloupe::workflow

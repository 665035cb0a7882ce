#include "core/store/store_file.h"

#include "core/store/history_store.h"
#include "core/store/sql_connection.h"
#include "tests/core/store/synthetic_pages.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <sys/resource.h>

namespace walletloupe::store {
namespace {

using tests::contentOf;
using tests::madeKey;
using tests::madePage;
using tests::madeRow;
using tests::rowsOf;

class StoreFile : public testing::Test {
protected:
    /// Rows of 1 kB.
    static std::vector<chain::HistoryRow> someRows(std::uint64_t from, std::uint64_t count)
    {
        std::vector<chain::HistoryRow> rows;
        for (std::uint64_t i = from; i < from + count; ++i) {
            rows.push_back(madeRow(i, 0, "a"));
            rows.back()[chain::RowField::Input] = std::string(1000, 'f');
        }
        return rows;
    }
    std::string goodStore()
    {
        EXPECT_TRUE(
            tests::openedStore(m_path)->keepPage(madeKey(), madePage(0, someRows(0, 200), 200), 0));
        return m_folder.read("histories.sqlite");
    }
    /// That the file in place is refused, and nothing of its folder changes.
    Error expectRefused(const std::string& bytes)
    {
        m_folder.write("histories.sqlite", bytes);
        const auto before = contentOf(m_folder);
        const auto opened = HistoryStore::open(m_path);
        EXPECT_FALSE(opened);
        EXPECT_EQ(contentOf(m_folder), before);
        const Error error = opened ? Error{} : opened.error();
        EXPECT_NE(error.message.find(m_path), std::string::npos) << error.message;
        return error;
    }

    tests::TemporaryFolder m_folder;
    std::string m_path = m_folder.path("histories.sqlite");
};

TEST_F(StoreFile, AnEmptyFileBecomesAStore)
{
    m_folder.write("histories.sqlite", "");
    EXPECT_NE(tests::openedStore(m_path), nullptr);
    EXPECT_EQ(contentOf(m_folder).size(), 1u);
}

TEST_F(StoreFile, WhatIsNoDatabaseIsRefused)
{
    const Error error = expectRefused(std::string(60, ' ') + "blockNumber,timeStamp\n1,2\n");
    EXPECT_EQ(error.code, ErrorCode::Unreadable);
    EXPECT_NE(error.message.find("does not begin as an SQLite file"), std::string::npos);
    EXPECT_EQ(expectRefused(std::string(5000, '\0')).code, ErrorCode::Unreadable);
}

TEST_F(StoreFile, AnotherProgramsDatabaseIsRefused)
{
    {
        SqlConnection other(m_path);
        ASSERT_TRUE(other.open());
        ASSERT_TRUE(other.run(QStringLiteral("CREATE TABLE histories (a)")));
        ASSERT_TRUE(other.run(QStringLiteral("CREATE TABLE transactions (a)")));
    }
    const Error error = expectRefused(m_folder.read("histories.sqlite"));
    EXPECT_EQ(error.code, ErrorCode::Unreadable);
    EXPECT_NE(error.message.find("another program"), std::string::npos);
}

TEST_F(StoreFile, AVersionThatNoProgramWritesIsDamage)
{
    std::string bytes = goodStore();
    for (const std::string_view version :
         {std::string_view("\0\0\0\0", 4), std::string_view("\xff\xff\xff\xff", 4)}) {
        bytes.replace(60, 4, version);
        EXPECT_EQ(expectRefused(bytes).code, ErrorCode::Unreadable);
    }
}

TEST_F(StoreFile, AShortenedFileIsRefused)
{
    const std::string good = goodStore();
    for (const std::size_t bytes : {std::size_t{50}, std::size_t{100}, std::size_t{16384},
                                    good.size() / 2, good.size() - 16384})
        EXPECT_EQ(expectRefused(good.substr(0, bytes)).code, ErrorCode::Unreadable) << bytes;
}

TEST_F(StoreFile, ADamagedPageIsRefused)
{
    const std::string good = goodStore();
    ASSERT_GT(good.size(), 10u * 16384);
    for (std::size_t page = 0; page < good.size() / 16384; ++page) {
        std::string bytes = good;
        const std::size_t from = page * 16384 + (page == 0 ? 100 : 0);
        bytes.replace(from, 300, 300, '\x5a');
        EXPECT_EQ(expectRefused(bytes).code, ErrorCode::Unreadable) << page;
    }
}

TEST_F(StoreFile, DamageDeepInALargeFileIsReportedWhenItIsRead)
{
    {
        const auto store = tests::openedStore(m_path);
        for (std::uint64_t from = 0; from < 9000; from += 1000)
            ASSERT_TRUE(
                store->keepPage(madeKey(), madePage(from, someRows(from, 1000), from + 1000), 0));
    }
    std::string bytes = m_folder.read("histories.sqlite");
    ASSERT_GT(bytes.size(), 8u << 20);
    bytes.replace(bytes.size() / 2 / 16384 * 16384, 300, 300, '\x5a');
    m_folder.write("histories.sqlite", bytes);
    const auto store = tests::openedStore(m_path);
    const auto read = store->readRows(madeKey(), [](const chain::HistoryRow&) { return true; });
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Unreadable);
    EXPECT_NE(read.error().message.find("damaged"), std::string::npos);
}

TEST_F(StoreFile, AFolderOrAMissingFolderIsRefused)
{
    const auto folder = HistoryStore::open(m_folder.path());
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, ErrorCode::Unreadable);
    const auto missing = HistoryStore::open(m_folder.path("nowhere/histories.sqlite"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::WriteFailed);
    EXPECT_NE(missing.error().message.find("folder"), std::string::npos);
    EXPECT_TRUE(contentOf(m_folder).empty());
}

TEST_F(StoreFile, NamesWithSignsOfUrlsAreNames)
{
    m_path = m_folder.path("a?mode=memory&b#c %41.sqlite");
    for (int i = 0; i < 2; ++i) {
        const auto store = tests::openedStore(m_path);
        ASSERT_NE(store, nullptr);
        ASSERT_TRUE(store->keepPage(madeKey(), madePage(0, someRows(0, 1), 1), 0));
    }
    EXPECT_TRUE(std::filesystem::exists(m_path));
    EXPECT_EQ(rowsOf(*tests::openedStore(m_path), madeKey()).size(), 1u);
}

TEST_F(StoreFile, ClosingLeavesOneFile)
{
    goodStore();
    EXPECT_EQ(contentOf(m_folder).size(), 1u);
}

TEST_F(StoreFile, TheSizeCountsTheJournals)
{
    const auto store = tests::openedStore(m_path);
    ASSERT_TRUE(store->keepPage(madeKey(), madePage(0, someRows(0, 200), 200), 0));
    std::size_t bytes = 0;
    for (const auto& [name, content] : contentOf(m_folder))
        bytes += content.size();
    EXPECT_EQ(contentOf(m_folder).size(), 3u);
    EXPECT_EQ(store->size()->bytes, bytes);
}

TEST_F(StoreFile, ALinkIsFollowedToTheFileAndItsJournals)
{
    goodStore();
    const std::string link = m_folder.path("link");
    std::filesystem::create_symlink(m_path, link);
    const auto direct = tests::openedStore(m_path);
    const auto linked = tests::openedStore(link);
    ASSERT_TRUE(linked->keepPage(madeKey(2), madePage(0, someRows(0, 10), 10), 0));
    EXPECT_EQ(rowsOf(*direct, madeKey(2)).size(), 10u);
    EXPECT_EQ(linked->size()->bytes, direct->size()->bytes);
    EXPECT_FALSE(std::filesystem::exists(link + "-wal"));
}

/// No file of this process grows beyond `bytes` while it lives: a disk that is full.
class FullDisk final {
public:
    explicit FullDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

TEST_F(StoreFile, AFullDiskLeavesTheEarlierPages)
{
    const auto store = tests::openedStore(m_path);
    ASSERT_TRUE(store->keepPage(madeKey(), madePage(0, someRows(0, 200), 200), 7));
    {
        const FullDisk disk(1 << 20);
        const auto refused =
            store->keepPage(madeKey(), madePage(200, someRows(200, 3000), 3200), 8);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::WriteFailed);
        EXPECT_NE(refused.error().message.find(m_path), std::string::npos);
        EXPECT_NE(refused.error().message.find("disk"), std::string::npos);
    }
    EXPECT_EQ(rowsOf(*store, madeKey()), someRows(0, 200));
    EXPECT_EQ((*store->state(madeKey()))->fetchedAt, 7);
    ASSERT_TRUE(store->keepPage(madeKey(), madePage(200, someRows(200, 3000), 3200), 9));
    EXPECT_EQ(rowsOf(*store, madeKey()), someRows(0, 3200));
}

}  // namespace
}  // namespace walletloupe::store

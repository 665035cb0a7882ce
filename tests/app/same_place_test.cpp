#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace walletloupe::app {
namespace {

namespace fs = std::filesystem;
using tests::ProgramRun;
using tests::runProgram;

class SamePlace : public testing::Test {
protected:
    SamePlace()
    {
        fs::create_directory(m_folder.path("real"));
        fs::create_directory_symlink(m_folder.path("real"), m_folder.path("alias"));
        std::string rows = "wallet,a,b\n";
        for (int i = 0; i < 40; ++i)
            rows += "w" + std::to_string(i) + ',' + std::to_string(i % 7) + ',' +
                    std::to_string(i * i) + '\n';
        m_wallets = m_folder.write("real/w.csv", rows);
        m_rows = rows;
    }

    /// Exit code of a run that reads the wallets and writes labels to `out`.
    int exitCode(const std::string& out)
    {
        const ProgramRun run =
            runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"),
                        QString::fromStdString(m_wallets), QStringLiteral("--k"),
                        QStringLiteral("2"), QStringLiteral("--out"), QString::fromStdString(out)});
        EXPECT_EQ(m_folder.read("real/w.csv"), m_rows) << "the input stays as it is";
        return run.exitCode;
    }

    tests::TemporaryFolder m_folder;
    std::string m_wallets;
    std::string m_rows;
};

TEST_F(SamePlace, IsSeenThroughLinksOfFoldersAndFiles)
{
    EXPECT_EQ(exitCode(m_folder.path("alias/w.csv")), 2);
    EXPECT_EQ(exitCode(m_folder.path("real/../alias/./w.csv")), 2);
    fs::create_symlink("real/w.csv", m_folder.path("link.csv"));
    EXPECT_EQ(exitCode(m_folder.path("link.csv")), 2);
}

TEST_F(SamePlace, IsSeenThroughHardLinksAndProc)
{
    fs::create_hard_link(m_wallets, m_folder.path("hard.csv"));
    EXPECT_EQ(exitCode(m_folder.path("hard.csv")), 2);
    EXPECT_EQ(exitCode("/proc/self/root" + m_wallets), 2);
}

TEST_F(SamePlace, OtherPlacesAreWritten)
{
    EXPECT_EQ(exitCode(m_folder.path("alias/labels.csv")), 0);
    EXPECT_TRUE(fs::exists(m_folder.path("real/labels.csv")));
    EXPECT_EQ(exitCode(m_folder.path("alias/labels.csv")), 0) << "an earlier output";
}

TEST_F(SamePlace, TwoOutputsThatAreNotThereYetAreCompared)
{
    const auto run = [&](const std::string& report) {
        return runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"),
                           QString::fromStdString(m_wallets), QStringLiteral("--k"),
                           QStringLiteral("2"), QStringLiteral("--out"),
                           QString::fromStdString(m_folder.path("real/new")),
                           QStringLiteral("--report"), QString::fromStdString(report)})
            .exitCode;
    };
    EXPECT_EQ(run(m_folder.path("alias/new")), 2);
    fs::create_symlink("real/new", m_folder.path("dangling"));
    EXPECT_EQ(run(m_folder.path("dangling")), 2);
    EXPECT_EQ(run(m_folder.path("alias/other")), 0);
}

}  // namespace
}  // namespace walletloupe::app

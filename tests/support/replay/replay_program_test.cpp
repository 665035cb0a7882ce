#include "tests/support/replay/csv_history.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"
#include "tests/support/wait_until.h"

#include <QProcess>
#include <gtest/gtest.h>

#include <filesystem>

namespace walletloupe::replay {
namespace {

using tests::TemporaryFolder;

/// Runs the program to its end.
int exitCodeOf(const QStringList& arguments, QByteArray& output)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(WALLETLOUPE_REPLAY), arguments);
    EXPECT_TRUE(process.waitForFinished(60'000));
    output = process.readAll();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

TEST(ReplayProgram, ServesUntilItIsRequestedToEnd)
{
    const TemporaryFolder folder;
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder.path()));
    process.start(QStringLiteral(WALLETLOUPE_REPLAY),
                  words("--made 500 --wallets 4 --rate 0 --port-file port --dump d.csv "
                        "--wallet-list w.csv --log l.csv"));
    ASSERT_TRUE(tests::waitUntil([&] { return process.canReadLine(); }));
    EXPECT_TRUE(process.readLine().startsWith("Serving 500 rows of 4 wallets at http://127."));
    EXPECT_TRUE(process.readLine().startsWith("Try: walletloupe fetch --wallets w.csv"));
    EXPECT_GT(std::stoi(folder.read("port")), 0);
    const auto dump = CsvHistory::read({folder.path("d.csv")});
    ASSERT_TRUE(dump) << dump.error().message;
    EXPECT_EQ((*dump)->rowCount(), 500U);
    process.terminate();
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0);
}

TEST(ReplayProgram, HelpReportsEveryOptionRuleAndFault)
{
    QByteArray output;
    EXPECT_EQ(exitCodeOf(words("--help"), output), 0);
    for (const char* word : {"--histories", "--events", "--made", "--rate", "--fault", "--dump",
                             "every N cycle", "truncate:BYTES", "429:SECONDS"})
        EXPECT_TRUE(output.contains(word)) << word;
}

TEST(ReplayProgram, WrongUsageReportsWhatIsExpected)
{
    QByteArray output;
    for (const auto& [arguments, words_] :
         {std::pair("--port 0", "--histories FOLDER"), std::pair("--made x", "--made 'x'"),
          std::pair("--made 5 --port 70000", "65535"),
          std::pair("--made 5 --wallets 0", "at least"),
          std::pair("--made 5 --histories .", "Say what"), std::pair("--mad 5", "mad"),
          std::pair("--made 5 --fault sometimes", "every N cycle")}) {
        EXPECT_EQ(exitCodeOf(words(arguments), output), 2) << arguments;
        EXPECT_TRUE(output.contains(words_)) << output.toStdString();
    }
    EXPECT_EQ(exitCodeOf(words("--histories /no/such/file.csv"), output), 3);
    EXPECT_EQ(exitCodeOf(words("--made 5 --events /no/such/file.csv"), output), 3);
}

TEST(ReplayProgram, ServesThePublicHistories)
{
    const std::string folder = tests::sharedData() + "/txlist";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "the public data set is not at " << folder;
    const auto history = CsvHistory::read({folder});
    ASSERT_TRUE(history) << history.error().message;
    EXPECT_EQ((*history)->wallets().size(), 9U);
    EXPECT_EQ((*history)->rowCount(), 8203U);
}

}  // namespace
}  // namespace walletloupe::replay

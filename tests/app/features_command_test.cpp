#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QJsonArray>
#include <gtest/gtest.h>

#include <filesystem>

namespace walletloupe::tests {
namespace {

const QString fixture = QStringLiteral(WALLETLOUPE_TEST_DATA "/features/transactions.csv");

QStringList featuresRun(const QStringList& more)
{
    return QStringList{QStringLiteral("features"), QStringLiteral("--transactions")} + more;
}

TEST(FeaturesCommand, WritesOneRowAWallet)
{
    const ProgramRun run =
        runProgram(featuresRun({fixture, QStringLiteral("--scope"), QStringLiteral("all")}));
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(run.output.count('\n'), 13);
    EXPECT_TRUE(run.output.startsWith("wallet,total_transactions,sent_transactions,"));
    EXPECT_TRUE(run.errors.contains("300 rows count (159 V2, 36 V3, 105 of neither)."));
}

TEST(FeaturesCommand, GivesTheSameBytesForAnyNumberOfThreads)
{
    const auto output = [](const char* threads) {
        return runProgram(featuresRun(
                              {fixture, QStringLiteral("--threads"), QString::fromLatin1(threads)}))
            .output;
    };
    EXPECT_EQ(output("1"), output("4"));
}

TEST(FeaturesCommand, TakesFilesAsAShellHandsThemOver)
{
    const TemporaryFolder folder;
    std::filesystem::copy(fixture.toStdString(), folder.path("copy.csv"));
    const ProgramRun run =
        runProgram(featuresRun({fixture, QString::fromStdString(folder.path("copy.csv")),
                                QStringLiteral("--scope"), QStringLiteral("all")}));
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(run.errors.contains("300 rows stood there before and were dropped."));
}

TEST(FeaturesCommand, ListsWhatCouldNotBeUsed)
{
    const QByteArray csv =
        "wallet_address,timeStamp,to,value\n"
        "0x782f36fdc18b9c82164031e59b4551ef375e23c6,1,,1.5\n"
        "0x782f36fdc18b9c82164031e59b4551ef375e23c6,1,,1\n";
    const ProgramRun run = runProgram(featuresRun({QStringLiteral("-")}), csv);
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(run.errors.contains("line 2, column 4 (value): '1.5' is not a whole number"));
    EXPECT_TRUE(run.errors.contains("1 wallet without a row that counts"));
    EXPECT_EQ(run.output.count('\n'), 2);
}

TEST(FeaturesCommand, WritesAManifest)
{
    const TemporaryFolder folder;
    const QString out = QString::fromStdString(folder.path("features.csv"));
    const ProgramRun run = runProgram(
        featuresRun({fixture, QStringLiteral("--out"), out, QStringLiteral("--manifest")}));
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonObject manifest = readJson(folder.path("features.csv.manifest.json"));
    const QJsonObject input = manifest[QStringLiteral("inputs")].toArray()[0].toObject();
    EXPECT_EQ(input[QStringLiteral("sha256")].toString().size(), 64);
    EXPECT_EQ(manifest[QStringLiteral("options")].toObject()[QStringLiteral("scope")].toString(),
              QStringLiteral("compound"));
}

TEST(FeaturesCommand, RefusesOptionsThatMakeNoSense)
{
    for (const QStringList& options :
         {QStringList{QStringLiteral("--scope"), QStringLiteral("some")},
          QStringList{QStringLiteral("--protocol-tags"), QStringLiteral("guess")},
          QStringList{QStringLiteral("--owner"), QStringLiteral("me")},
          QStringList{QStringLiteral("--chain"), QStringLiteral("0")},
          QStringList{QStringLiteral("--out"), fixture}})
        EXPECT_EQ(runProgram(featuresRun(QStringList{fixture} + options)).exitCode, 2)
            << options.join(u' ').toStdString();
    EXPECT_EQ(runProgram({QStringLiteral("features")}).exitCode, 2);
    EXPECT_EQ(runProgram(featuresRun({QStringLiteral("/nowhere.csv")})).exitCode, 3);
}

}  // namespace
}  // namespace walletloupe::tests

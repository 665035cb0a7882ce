#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <QJsonArray>
#include <gtest/gtest.h>

#include <filesystem>

namespace walletloupe::tests {
namespace {

const QString fixture = QString::fromStdString(tests::testData() + "/features/transactions.csv");

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
        "0x782f36fdc18b9c82164031e59b4551ef375e23c6,1,,1.5x\n"
        "0x782f36fdc18b9c82164031e59b4551ef375e23c6,1,,1\n";
    const ProgramRun run = runProgram(featuresRun({QStringLiteral("-")}), csv);
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(run.errors.contains(
        "\n  Standard input: line 2, column 4 (value): '1.5x' is not a whole number"));
    EXPECT_FALSE(run.errors.contains("1 wallet without a row that counts"))
        << "what its unusable row was is not known";
    EXPECT_EQ(run.output.count('\n'), 2);
}

TEST(FeaturesCommand, ReportsChainsThatAreNotInTheRegistry)
{
    const QByteArray wallet = "0x782f36fdc18b9c82164031e59b4551ef375e23c6";
    const QByteArray row = wallet + ",1,0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5,";
    const QByteArray csv =
        "wallet_address,timeStamp,to,chain_id\n" + row + "999\n" + row + "1\n" + row + "999\n";
    const QStringList all{QStringLiteral("--scope"), QStringLiteral("all")};
    const QStringList chain{QStringLiteral("--chain"), QStringLiteral("999")};
    const ProgramRun compound = runProgram(featuresRun({QStringLiteral("-")}), csv);
    EXPECT_EQ(compound.exitCode, 1);
    EXPECT_TRUE(
        compound.errors.contains("2 rows could not be used:\n  Standard input: line 2, "
                                 "column 4 (chain_id): chain 999 is not in the registry"))
        << compound.errors.toStdString();
    EXPECT_EQ(compound.output.count('\n'), 2);
    EXPECT_EQ(runProgram(featuresRun(QStringList{QStringLiteral("-")} + all), csv).exitCode, 0);
    const QByteArray relying = "wallet_address,timeStamp,to\n" + row.chopped(1) + "\n";
    const ProgramRun refused =
        runProgram(featuresRun(QStringList{QStringLiteral("-")} + chain), relying);
    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_TRUE(refused.errors.contains("known: 1, 10, ")) << refused.errors.toStdString();
    EXPECT_EQ(runProgram(featuresRun(QStringList{QStringLiteral("-")} + chain), csv).exitCode, 1);
    EXPECT_EQ(
        runProgram(featuresRun(QStringList{QStringLiteral("-")} + chain + all), relying).exitCode,
        0);
}

TEST(FeaturesCommand, NamesFilesThatCouldNotBeUsedAndUsesTheOthers)
{
    const TemporaryFolder folder;
    const QString empty =
        QString::fromStdString(folder.write("0x27b1fdb04752bbc536007a920d24acb045561c26.csv", ""));
    const ProgramRun run =
        runProgram(featuresRun({fixture, empty, QStringLiteral("--scope"), QStringLiteral("all")}));
    EXPECT_EQ(run.exitCode, 1) << run.errors.toStdString();
    EXPECT_EQ(run.output.count('\n'), 14);
    EXPECT_TRUE(run.errors.contains("1 file could not be used:\n  " + empty.toUtf8() +
                                    " is empty; a CSV file with a header and one row a "
                                    "transaction is needed."))
        << run.errors.toStdString();
    EXPECT_TRUE(
        run.errors.contains("  0x27b1fdb04752bbc536007a920d24acb045561c26: failed: its "
                            "file could not be used"));
    const ProgramRun none = runProgram(
        featuresRun({empty, QString::fromStdString(folder.write("other.csv", "a,b\n1,2\n"))}));
    EXPECT_EQ(none.exitCode, 3);
    EXPECT_TRUE(none.output.isEmpty());
    EXPECT_TRUE(none.errors.contains("None of the 2 files can be used.\n  "));
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

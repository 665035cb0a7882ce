#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <QFile>
#include <gtest/gtest.h>

namespace walletloupe::tests {
namespace {

ProgramRun generate(const QStringList& more)
{
    return runProgram(QStringList{QStringLiteral("generate")} + more);
}

TEST(GenerateCommand, TheSameSeedGivesTheSameBytes)
{
    const QStringList fifty{QStringLiteral("--wallets"), QStringLiteral("50")};
    const ProgramRun first = generate(fifty);
    EXPECT_EQ(first.exitCode, 0) << first.errors.toStdString();
    EXPECT_EQ(first.output.count('\n'), 51);
    EXPECT_TRUE(first.errors.isEmpty()) << first.errors.toStdString();
    EXPECT_EQ(first.output, generate(fifty).output);
    EXPECT_NE(first.output,
              generate(fifty + QStringList{QStringLiteral("--seed"), QStringLiteral("7")}).output);
}

TEST(GenerateCommand, MakesTheSampleThatShips)
{
    QFile shipped(QString::fromStdString(tests::sourceFolder() + "/resources/sample/wallets.csv"));
    ASSERT_TRUE(shipped.open(QIODevice::ReadOnly));
    EXPECT_EQ(generate({QStringLiteral("--wallets"), QStringLiteral("2000"),
                        QStringLiteral("--seed"), QStringLiteral("42"), QStringLiteral("--flaws")})
                  .output,
              shipped.readAll());
}

TEST(GenerateCommand, ReportsHowLargeASeedMayBe)
{
    const auto withSeed = [](const char* seed) {
        return generate({QStringLiteral("--wallets"), QStringLiteral("5"), QStringLiteral("--seed"),
                         QString::fromLatin1(seed)});
    };
    EXPECT_EQ(withSeed("9223372036854775807").exitCode, 0);
    for (const char* seed : {"9223372036854775808", "18446744073709551615"}) {
        const ProgramRun run = withSeed(seed);
        EXPECT_EQ(run.exitCode, 2);
        EXPECT_TRUE(
            run.errors.contains("--seed takes a whole number from 0 to 9223372036854775807"))
            << run.errors.toStdString();
    }
    EXPECT_TRUE(withSeed("-1").errors.contains("--seed takes a whole number of at least 0"));
}

TEST(GenerateCommand, MakesWalletsThatSegmentCanUseAll)
{
    const ProgramRun made = generate({QStringLiteral("--wallets"), QStringLiteral("2000")});
    const ProgramRun run = runProgram(
        {QStringLiteral("segment"), QStringLiteral("--wallets"), QStringLiteral("-")}, made.output);
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(run.output.count('\n'), 2001);
}

TEST(GenerateCommand, FlawsBelongToWallets)
{
    const ProgramRun run = generate(
        {QStringLiteral("--transactions"), QStringLiteral("5"), QStringLiteral("--flaws")});
    EXPECT_EQ(run.exitCode, 2);
    EXPECT_TRUE(run.errors.contains("--flaws belongs to --wallets"));
}

TEST(GenerateCommand, MakesTransactions)
{
    const QStringList hundred{QStringLiteral("--transactions"), QStringLiteral("100")};
    const ProgramRun first = generate(hundred);
    EXPECT_EQ(first.exitCode, 0) << first.errors.toStdString();
    EXPECT_EQ(first.output.count('\n'), 101);
    EXPECT_TRUE(first.output.contains("wallet_address"));
    EXPECT_EQ(first.output, generate(hundred).output);
}

}  // namespace
}  // namespace walletloupe::tests

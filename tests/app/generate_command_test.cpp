#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

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
    QFile shipped(QStringLiteral(WALLETLOUPE_SOURCE_DIR "/resources/sample/wallets.csv"));
    ASSERT_TRUE(shipped.open(QIODevice::ReadOnly));
    EXPECT_EQ(generate({QStringLiteral("--wallets"), QStringLiteral("2000"),
                        QStringLiteral("--seed"), QStringLiteral("42")})
                  .output,
              shipped.readAll());
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

#include "tests/app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

namespace walletloupe::tests {
namespace {

class InspectCommand : public testing::Test {
protected:
    ProgramRun inspect(const QStringList& more) const
    {
        return runProgram(
            QStringList{QStringLiteral("inspect"), QStringLiteral("--wallets"), m_wallets} + more);
    }

    TemporaryFolder m_folder;
    QString m_wallets = writeWallets(m_folder);
};

TEST_F(InspectCommand, WritesColumnsWarningsAndAdvice)
{
    const ProgramRun run = inspect({});
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonObject root = QJsonDocument::fromJson(run.output).object();
    EXPECT_EQ(root[QStringLiteral("rows")].toInt(), 600);
    const QJsonArray columns = root[QStringLiteral("columns")].toArray();
    ASSERT_GE(columns.size(), 3);
    const QJsonObject first = columns[1].toObject();
    for (const char* key :
         {"name", "type", "count", "missing", "zeros", "distinct", "min", "max", "mean",
          "standard_deviation", "skewness", "quantiles", "histogram", "warnings"})
        EXPECT_TRUE(first.contains(QLatin1String(key))) << key;
    const QJsonObject advice = root[QStringLiteral("advice")].toObject();
    EXPECT_FALSE(advice[QStringLiteral("features")].toArray().isEmpty());
    EXPECT_FALSE(advice[QStringLiteral("text")].toString().isEmpty());
}

TEST_F(InspectCommand, ListsTheRowsThatCannotBeUsed)
{
    const QString file = QString::fromStdString(
        m_folder.write("bad.csv",
                       "wallet,tx_count,balance,days,note\na,1,2,1,x\nb,2,3,,x\n"
                       "a,5,5,5,x\nc,4\n,1,1,1,x\nd,abc,1,soon,x\ne,,4,2,x\n"));
    const ProgramRun run =
        runProgram({QStringLiteral("inspect"), QStringLiteral("--wallets"), file});
    EXPECT_EQ(run.exitCode, 1);
    const QJsonObject root = QJsonDocument::fromJson(run.output).object();
    EXPECT_EQ(root[QStringLiteral("rows")].toInt(), 4);
    EXPECT_EQ(root[QStringLiteral("left_out")].toInt(), 3);
    const QByteArray list = run.errors.mid(run.errors.indexOf("walletloupe: 5 rows"));
    EXPECT_EQ(list,
              "walletloupe: 5 rows could not be used:\n"
              "  line 4, column 1 (wallet): the wallet 'a' stands on line 2 already; the first is "
              "kept\n"
              "  line 5: 2 fields where the header has 5: 'c,4'\n"
              "  line 6, column 1 (wallet): the wallet id is empty\n"
              "  line 7, column 2 (tx_count): 'abc' is not a number\n"
              "  line 8, column 2 (tx_count): the value is missing\n")
        << run.errors.toStdString();
}

TEST_F(InspectCommand, ReportsTheCellsOfADerivedColumnOnce)
{
    const QString file = QString::fromStdString(m_folder.write(
        "derived.csv", "wallet,tx_count,total_tx_amount\na,1,2\nb,x,3\nc,5,5\nd,3,9\n"));
    const ProgramRun run =
        runProgram({QStringLiteral("inspect"), QStringLiteral("--wallets"), file});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_EQ(run.errors.count("'x' is not a number"), 1) << run.errors.toStdString();
}

TEST_F(InspectCommand, WritesTheSameBytesForAnyNumberOfThreads)
{
    EXPECT_EQ(inspect({QStringLiteral("--threads"), QStringLiteral("1")}).output,
              inspect({QStringLiteral("--threads"), QStringLiteral("3")}).output);
}

TEST_F(InspectCommand, WritesATableToRead)
{
    const ProgramRun run = inspect({QStringLiteral("--text")});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(run.output.contains("skewness")) << run.output.toStdString();
    EXPECT_TRUE(run.output.contains("Scale "));
}

TEST_F(InspectCommand, RefusesWhatMakesNoSense)
{
    EXPECT_EQ(inspect({QStringLiteral("--features"), QStringLiteral("nothing_like_it")}).exitCode,
              3);
    EXPECT_EQ(inspect({QStringLiteral("--features"), QStringLiteral(",")}).exitCode, 2);
    EXPECT_EQ(inspect({QStringLiteral("--out"), m_wallets}).exitCode, 2);
}

}  // namespace
}  // namespace walletloupe::tests

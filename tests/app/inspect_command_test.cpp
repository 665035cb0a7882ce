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

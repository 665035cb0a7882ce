#include "tests/app/program.h"

#include <QJsonArray>
#include <gtest/gtest.h>

namespace walletloupe::tests {
namespace {

/// Runs with `--method gmm` on 600 wallets in three clear groups.
class MixtureCommand : public testing::Test {
protected:
    MixtureCommand() : m_wallets(writeWallets(m_folder)) {}

    QString at(const char* name) const { return QString::fromStdString(m_folder.path(name)); }

    ProgramRun run(const char* command, const QStringList& more) const
    {
        return runProgram(QStringList{QString::fromLatin1(command), QStringLiteral("--wallets"),
                                      m_wallets, QStringLiteral("--method"), QStringLiteral("gmm"),
                                      QStringLiteral("--quiet")} +
                          more);
    }

    ProgramRun fit(const char* name, const QStringList& more = {}) const
    {
        const QString base = at(name);
        return run("segment",
                   QStringList{QStringLiteral("--out"), base + QStringLiteral(".csv"),
                               QStringLiteral("--model"), base + QStringLiteral(".wlm.json"),
                               QStringLiteral("--report"), base + QStringLiteral(".json")} +
                       more);
    }

    TemporaryFolder m_folder;
    QString m_wallets;
};

TEST_F(MixtureCommand, LabelsHaveAProbabilityForEveryCluster)
{
    ASSERT_EQ(fit("m").exitCode, 0);
    const std::string labels = m_folder.read("m.csv");
    EXPECT_TRUE(labels.starts_with("wallet,cluster,distance,second_cluster,margin,p_0,p_1,p_2\n"));
    const QJsonObject report = readJson(m_folder.path("m.json"));
    EXPECT_EQ(report[QStringLiteral("method")].toString(), QStringLiteral("gmm"));
    EXPECT_EQ(report[QStringLiteral("covariance")].toString(), QStringLiteral("full"));
    EXPECT_TRUE(report[QStringLiteral("bic")].isDouble());
}

TEST_F(MixtureCommand, OneAndTwoThreadsGiveTheSameBytes)
{
    for (const char* covariance : {"full", "tied", "diag", "spherical"}) {
        const QStringList type{QStringLiteral("--covariance"), QString::fromLatin1(covariance),
                               QStringLiteral("--threads")};
        ASSERT_EQ(fit("one", type + QStringList{QStringLiteral("1")}).exitCode, 0);
        ASSERT_EQ(fit("two", type + QStringList{QStringLiteral("2")}).exitCode, 0);
        for (const std::string ending : {".csv", ".json", ".wlm.json"})
            EXPECT_EQ(m_folder.read("one" + ending), m_folder.read("two" + ending)) << ending;
    }
}

TEST_F(MixtureCommand, TheModelLabelsItsWalletsAgain)
{
    ASSERT_EQ(fit("m").exitCode, 0);
    const ProgramRun again =
        runProgram({QStringLiteral("predict"), QStringLiteral("--model"), at("m.wlm.json"),
                    QStringLiteral("--wallets"), m_wallets, QStringLiteral("--quiet")});
    EXPECT_EQ(again.exitCode, 0);
    EXPECT_EQ(again.output.toStdString(), m_folder.read("m.csv"));
}

TEST_F(MixtureCommand, OneWalletHasItsProbabilities)
{
    ASSERT_EQ(fit("m", {QStringLiteral("--features"), QStringLiteral("tx_count,balance")}).exitCode,
              0);
    const ProgramRun one =
        runProgram({QStringLiteral("predict"), QStringLiteral("--model"), at("m.wlm.json"),
                    QStringLiteral("--set"), QStringLiteral("tx_count=5"), QStringLiteral("--set"),
                    QStringLiteral("balance=1")});
    EXPECT_EQ(one.exitCode, 0) << one.errors.toStdString();
    EXPECT_TRUE(one.output.startsWith("wallet,cluster,distance,second_cluster,margin,p_0,p_1,p_2"));
    EXPECT_TRUE(one.errors.contains("probability of cluster 2: ")) << one.errors.toStdString();
}

TEST_F(MixtureCommand, TheSweepHasBicAndAic)
{
    const ProgramRun sweep = run(
        "choose-k", {QStringLiteral("--to"), QStringLiteral("4"), QStringLiteral("--bootstraps"),
                     QStringLiteral("1"), QStringLiteral("--out"), at("sweep.json")});
    ASSERT_EQ(sweep.exitCode, 0) << sweep.errors.toStdString();
    const QJsonObject root = readJson(m_folder.path("sweep.json"));
    const QJsonArray criteria = root[QStringLiteral("criteria")].toArray();
    ASSERT_EQ(criteria.size(), 3);
    for (const QJsonValue& step : criteria)
        EXPECT_LT(step[QStringLiteral("aic")].toDouble(), step[QStringLiteral("bic")].toDouble());
    EXPECT_TRUE(root[QStringLiteral("advice")][QStringLiteral("text")].toString().contains(
        QStringLiteral("lowest BIC")));
}

TEST_F(MixtureCommand, AnExportThatHoldsCentroidsOnlyIsRefused)
{
    ASSERT_EQ(fit("m").exitCode, 0);
    for (const char* name : {"m.onnx", "m.sql", "m.py"}) {
        const ProgramRun run = runProgram({QStringLiteral("convert"), QStringLiteral("--model"),
                                           at("m.wlm.json"), QStringLiteral("--out"), at(name)});
        EXPECT_EQ(run.exitCode, 3) << name;
        EXPECT_TRUE(run.errors.contains("hold centroids only")) << run.errors.toStdString();
    }
}

TEST_F(MixtureCommand, AMethodThatDoesNotExistIsWrongUsage)
{
    const ProgramRun method =
        runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"), m_wallets,
                    QStringLiteral("--method"), QStringLiteral("dbscan")});
    EXPECT_EQ(method.exitCode, 2);
    EXPECT_TRUE(method.errors.contains("kmeans, gmm"));
    EXPECT_EQ(fit("m", {QStringLiteral("--covariance"), QStringLiteral("round")}).exitCode, 2);
    const ProgramRun setting =
        runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"), m_wallets,
                    QStringLiteral("--covariance"), QStringLiteral("full")});
    EXPECT_EQ(setting.exitCode, 2);
}

}  // namespace
}  // namespace walletloupe::tests

#include "tests/app/program.h"

#include <QJsonArray>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace walletloupe::tests {
namespace {

/// A model and the labels of its training wallets in a folder of its own.
class PredictCommand : public testing::Test {
protected:
    void SetUp() override
    {
        m_wallets = writeWallets(folder);
        const ProgramRun run = runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"),
                                           m_wallets, QStringLiteral("--out"), at("labels.csv"),
                                           QStringLiteral("--model"), at("m.wlm.json")});
        ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    }

    QString at(const char* name) const { return QString::fromStdString(folder.path(name)); }

    ProgramRun predictFile(const QString& wallets) const
    {
        return runProgram({QStringLiteral("predict"), QStringLiteral("--model"), at("m.wlm.json"),
                           QStringLiteral("--wallets"), wallets});
    }

    ProgramRun predictOne(const QStringList& settings) const
    {
        QStringList arguments{QStringLiteral("predict"), QStringLiteral("--model"),
                              at("m.wlm.json")};
        for (const QString& setting : settings)
            arguments << QStringLiteral("--set") << setting;
        return runProgram(arguments);
    }

    TemporaryFolder folder;
    QString m_wallets;
};

/// A file that quotes nothing, with its columns turned round.
std::string reversedColumns(const std::string& csv)
{
    std::istringstream file(csv);
    std::string line;
    std::string reversed;
    while (std::getline(file, line)) {
        std::vector<std::string> cells;
        std::istringstream cellStream(line);
        for (std::string cell; std::getline(cellStream, cell, ',');)
            cells.push_back(cell);
        std::reverse(cells.begin(), cells.end());
        for (std::size_t i = 0; i < cells.size(); ++i)
            reversed += (i == 0 ? "" : ",") + cells[i];
        reversed += '\n';
    }
    return reversed;
}

TEST_F(PredictCommand, GivesTheTrainingLabelsBack)
{
    const ProgramRun run = predictFile(m_wallets);
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(run.output.toStdString(), folder.read("labels.csv"));
}

TEST_F(PredictCommand, FindsColumnsByNameInAnyOrder)
{
    const ProgramRun run = predictFile(QString::fromStdString(
        folder.write("reversed.csv", reversedColumns(folder.read("clear-wallets.csv")))));
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(run.output.toStdString(), folder.read("labels.csv"));
}

TEST_F(PredictCommand, LabelsTheGoodWalletsAndListsTheBad)
{
    ASSERT_EQ(runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"), m_wallets,
                          QStringLiteral("--scale"), QStringLiteral("log-minmax"),
                          QStringLiteral("--features"), QStringLiteral("tx_count,balance"),
                          QStringLiteral("--out"), at("labels.csv"), QStringLiteral("--model"),
                          at("m.wlm.json")})
                  .exitCode,
              0);
    const ProgramRun run = predictFile(QString::fromStdString(
        folder.write("negative.csv", "wallet,tx_count,balance\na,-5,1\nb,5,1\nc,-0.5,1\n")));
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_EQ(run.output.count('\n'), 2) << run.output.toStdString();
    EXPECT_TRUE(run.output.contains("\nb,"));
    EXPECT_TRUE(
        run.errors.contains("2 rows could not be used:\n  line 2, column 2 (tx_count): '-5' "
                            "is below 0"))
        << run.errors.toStdString();
    const ProgramRun none = predictFile(QString::fromStdString(
        folder.write("none.csv", "wallet,tx_count,balance\na,-5,1\nc,-0.5,1\n")));
    EXPECT_EQ(none.exitCode, 3);
    EXPECT_TRUE(none.output.isEmpty());
    EXPECT_TRUE(none.errors.contains("line 2, column 2")) << none.errors.toStdString();
}

TEST_F(PredictCommand, ADistanceThatOverflowsIsNoNumber)
{
    const ProgramRun run = predictFile(
        QString::fromStdString(folder.write("far.csv",
                                            "wallet,tx_count,balance,deposit_count,active_days\n"
                                            "a,1e308,1,1,1\nb,5,1,1,1\n")));
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_FALSE(run.output.contains("inf")) << run.output.toStdString();
    EXPECT_TRUE(run.output.contains("\nb,"));
    EXPECT_TRUE(run.errors.contains("line 2, column 2 (tx_count): '1e+308' is too far"))
        << run.errors.toStdString();
    EXPECT_EQ(predictOne({QStringLiteral("tx_count=1e308"), QStringLiteral("balance=1"),
                          QStringLiteral("deposit_count=1"), QStringLiteral("active_days=1")})
                  .exitCode,
              3);
}

TEST_F(PredictCommand, NamesAColumnThatIsMissing)
{
    const ProgramRun run = predictFile(
        QString::fromStdString(folder.write("few.csv", "wallet,num_deposits\nx,1\ny,2\n")));
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_TRUE(run.errors.contains("no column balance")) << run.errors.toStdString();
}

TEST_F(PredictCommand, LabelsOneWallet)
{
    const QStringList settings{QStringLiteral("num_transactions=12"), QStringLiteral("balance=0.5"),
                               QStringLiteral("deposit_count=5"),
                               QStringLiteral("active_days=1e9")};
    const ProgramRun run = predictOne(settings);
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_TRUE(run.output.startsWith("wallet,cluster,distance,second_cluster,margin\n"));
    EXPECT_EQ(run.output.count('\n'), 2) << run.output.toStdString();
    EXPECT_TRUE(run.errors.contains("above every training wallet")) << run.errors.toStdString();
    EXPECT_TRUE(run.errors.contains("distance to cluster 2")) << run.errors.toStdString();
}

TEST_F(PredictCommand, NeedsEveryFeatureOfTheModel)
{
    const ProgramRun missing = predictOne({QStringLiteral("num_transactions=12")});
    EXPECT_EQ(missing.exitCode, 2);
    EXPECT_TRUE(missing.errors.contains("active_days")) << missing.errors.toStdString();
    EXPECT_EQ(predictOne({QStringLiteral("nonsense=1")}).exitCode, 2);
}

TEST_F(PredictCommand, RefusesAKnownFeatureThatTheModelDoesNotHave)
{
    for (const char* setting : {"total_amount=8", "avg_tx_amount=2"}) {
        const ProgramRun run =
            predictOne({QStringLiteral("tx_count=12"), QStringLiteral("balance=0.5"),
                        QStringLiteral("deposit_count=5"), QStringLiteral("active_days=3"),
                        QString::fromLatin1(setting)});
        EXPECT_EQ(run.exitCode, 2) << setting;
        EXPECT_TRUE(run.errors.contains("the model has no such feature"))
            << run.errors.toStdString();
    }
}

TEST_F(PredictCommand, RefusesWhatIsNoModel)
{
    const QString broken = QString::fromStdString(folder.write("x.wlm.json", "{\"format\":1}"));
    const ProgramRun run = runProgram({QStringLiteral("predict"), QStringLiteral("--model"), broken,
                                       QStringLiteral("--set"), QStringLiteral("a=1")});
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_TRUE(run.errors.contains("x.wlm.json")) << run.errors.toStdString();
}

TEST_F(PredictCommand, ReportsValuesOutsideTheTrainingRange)
{
    const ProgramRun run = predictFile(
        QString::fromStdString(folder.write("far.csv",
                                            "wallet,tx_count,balance,deposit_count,active_days\n"
                                            "a,5,1.5,2,3\nb,-7,1.5,2,3\nc,5,1.5,2,9999\n")));
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_TRUE(run.errors.contains("tx_count: 1 wallet lies outside the training range"))
        << run.errors.toStdString();
    EXPECT_TRUE(run.errors.contains("active_days: 1 wallet lies")) << run.errors.toStdString();
    EXPECT_FALSE(run.errors.contains("balance:")) << run.errors.toStdString();
}

class PredictDrift : public PredictCommand {
protected:
    /// The training wallets with `more` added to every number of transactions.
    ProgramRun predictLater(int more)
    {
        std::istringstream training(folder.read("clear-wallets.csv"));
        std::string line;
        std::getline(training, line);
        std::string csv = line + '\n';
        while (std::getline(training, line)) {
            const std::size_t begin = line.find(',') + 1;
            const std::size_t end = line.find(',', begin);
            csv += line.substr(0, begin) +
                   std::to_string(std::stoi(line.substr(begin, end - begin)) + more) +
                   line.substr(end) + '\n';
        }
        return runProgram({QStringLiteral("predict"), QStringLiteral("--model"), at("m.wlm.json"),
                           QStringLiteral("--wallets"),
                           QString::fromStdString(folder.write("later.csv", csv)),
                           QStringLiteral("--drift"), at("drift.json")});
    }

    QJsonArray features() const
    {
        return readJson(folder.path("drift.json"))[QStringLiteral("features")].toArray();
    }
};

TEST_F(PredictDrift, OfTheTrainingWalletsIsNone)
{
    const ProgramRun run = predictLater(0);
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(run.output.toStdString(), folder.read("labels.csv"));
    EXPECT_FALSE(run.errors.contains("shifted")) << run.errors.toStdString();
    ASSERT_EQ(features().size(), 4);
    for (const QJsonValue& feature : features())
        EXPECT_EQ(feature[QStringLiteral("verdict")].toString(), QStringLiteral("stable"));
}

TEST_F(PredictDrift, NamesTheFeatureThatHasMoved)
{
    const ProgramRun run = predictLater(500);
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_TRUE(run.errors.contains("warning: tx_count is strongly shifted"))
        << run.errors.toStdString();
    EXPECT_EQ(readJson(folder.path("drift.json"))[QStringLiteral("drifted")].toInt(), 1);
    const QJsonValue moved = features()[1];
    EXPECT_EQ(moved[QStringLiteral("name")].toString(), QStringLiteral("tx_count"));
    EXPECT_EQ(moved[QStringLiteral("median_shift")].toDouble(), 500.0);
    EXPECT_EQ(moved[QStringLiteral("outside_share")].toDouble(), 1.0);
}

TEST_F(PredictDrift, ComparesAFileAndNoSingleWallet)
{
    const ProgramRun run =
        runProgram({QStringLiteral("predict"), QStringLiteral("--model"), at("m.wlm.json"),
                    QStringLiteral("--set"), QStringLiteral("balance=1"), QStringLiteral("--drift"),
                    at("drift.json")});
    EXPECT_EQ(run.exitCode, 2);
    EXPECT_TRUE(run.errors.contains("--drift compares a file")) << run.errors.toStdString();
}

TEST(PredictCommandAverage, IsDerivedAsInAFile)
{
    const TemporaryFolder folder;
    std::string csv = "wallet,total_tx_amount,tx_count\n";
    for (int i = 1; i <= 30; ++i)
        csv +=
            "w" + std::to_string(i) + "," + std::to_string(i * i) + "," + std::to_string(i) + "\n";
    const QString model = QString::fromStdString(folder.path("m.wlm.json"));
    const ProgramRun fitted = runProgram(
        {QStringLiteral("segment"), QStringLiteral("--wallets"),
         QString::fromStdString(folder.write("w.csv", csv)), QStringLiteral("--features"),
         QStringLiteral("avg_tx_amount,tx_count"), QStringLiteral("--model"), model});
    ASSERT_EQ(fitted.exitCode, 0) << fitted.errors.toStdString();
    const auto predict = [&](const char* first, const char* second) {
        return runProgram({QStringLiteral("predict"), QStringLiteral("--model"), model,
                           QStringLiteral("--set"), QString::fromLatin1(first),
                           QStringLiteral("--set"), QString::fromLatin1(second)});
    };
    const ProgramRun derived = predict("tx_count=4", "total_amount=8");
    EXPECT_EQ(derived.exitCode, 0) << derived.errors.toStdString();
    EXPECT_EQ(derived.output, predict("tx_count=4", "avg_tx_amount=2").output);
}

}  // namespace
}  // namespace walletloupe::tests

#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <QJsonArray>
#include <gtest/gtest.h>

namespace walletloupe::tests {
namespace {

const QString fixture = QString::fromStdString(tests::testData() + "/features/transactions.csv");

/// A run on all rows of the fixture; `more` are options, words apart.
ProgramRun scoreRun(const QStringList& more)
{
    return runProgram(QStringList{QStringLiteral("score"), QStringLiteral("--transactions"),
                                  fixture, QStringLiteral("--scope"), QStringLiteral("all")} +
                      more);
}

QStringList words(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

TEST(ScoreCommand, WritesOneRowAWallet)
{
    for (const char* profile : {"classic", "standard"}) {
        const ProgramRun run =
            scoreRun({QStringLiteral("--profile"), QString::fromLatin1(profile)});
        EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
        EXPECT_EQ(run.output.count('\n'), 13);
        EXPECT_TRUE(run.output.startsWith(
            "wallet,status,score,category,base,anomaly,anomaly_score,cluster,volume,behavioral,"
            "technical,temporal,diversity,transactions,stability_low,stability_high,unusable_"
            "rows\n"));
        EXPECT_FALSE(run.output.contains("nan"));
    }
}

TEST(ScoreCommand, StandardIsTheDefault)
{
    EXPECT_EQ(scoreRun({}).output, scoreRun(words(QStringLiteral("--profile standard"))).output);
    EXPECT_NE(scoreRun({}).output, scoreRun(words(QStringLiteral("--profile classic"))).output);
}

TEST(ScoreCommand, GivesTheSameBytesForAnyNumberOfThreads)
{
    for (const char* profile : {"classic", "standard"}) {
        const auto outputs = [&](const char* threads) {
            const TemporaryFolder folder;
            const ProgramRun run = scoreRun(
                words(QStringLiteral("--profile %1 --threads %2 --stability 3 --explain %3 "
                                     "--save-reference %4")
                          .arg(QString::fromLatin1(profile), QString::fromLatin1(threads),
                               QString::fromStdString(folder.path("e.json")),
                               QString::fromStdString(folder.path("p.json")))));
            EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
            return std::tuple(run.output, folder.read("e.json"), folder.read("p.json"));
        };
        EXPECT_EQ(outputs("1"), outputs("2"));
    }
}

TEST(ScoreCommand, ASavedReferenceGivesTheSameScoresAgain)
{
    const TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.path("p.json"));
    const ProgramRun saved = scoreRun({QStringLiteral("--save-reference"), path});
    const ProgramRun used = scoreRun({QStringLiteral("--reference"), path});
    EXPECT_EQ(used.exitCode, 0) << used.errors.toStdString();
    EXPECT_EQ(used.output, saved.output);
}

TEST(ScoreCommand, ASavedProfileGivesTheSameScoresAgain)
{
    const TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.path("mine.json"));
    const ProgramRun saved =
        scoreRun(words(QStringLiteral("--profile classic --save-profile ") + path));
    const ProgramRun used = scoreRun({QStringLiteral("--profile"), path});
    EXPECT_EQ(used.exitCode, 0) << used.errors.toStdString();
    EXPECT_EQ(used.output, saved.output);
}

TEST(ScoreCommand, WritesAManifestWithEveryInput)
{
    const TemporaryFolder folder;
    const QString reference = QString::fromStdString(folder.path("p.json"));
    ASSERT_EQ(scoreRun({QStringLiteral("--save-reference"), reference}).exitCode, 0);
    const ProgramRun run =
        scoreRun({QStringLiteral("--reference"), reference, QStringLiteral("--manifest"),
                  QStringLiteral("--out"), QString::fromStdString(folder.path("s.csv")),
                  QStringLiteral("--explain"), QString::fromStdString(folder.path("e.json"))});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonObject manifest = readJson(folder.path("s.csv.manifest.json"));
    EXPECT_EQ(manifest[QStringLiteral("inputs")].toArray().size(), 2);
    EXPECT_EQ(manifest[QStringLiteral("outputs")].toArray().size(), 2);
    const QJsonObject options = manifest[QStringLiteral("options")].toObject();
    EXPECT_EQ(options[QStringLiteral("profile")].toString(), QStringLiteral("Standard"));
    EXPECT_EQ(options[QStringLiteral("scope")].toString(), QStringLiteral("all"));
}

TEST(ScoreCommand, WritesTheEvaluation)
{
    const TemporaryFolder folder;
    const QList<QByteArray> rows = scoreRun({}).output.split('\n');
    std::string csv = "wallet,label\n";
    for (int i = 1; i < 12; ++i)
        csv += rows[i].split(',').first().toStdString() + (i % 3 == 0 ? ",1\n" : ",0\n");
    const QString labels = QString::fromStdString(folder.write("labels.csv", csv));
    const ProgramRun run =
        scoreRun({QStringLiteral("--labels"), labels, QStringLiteral("--evaluation"),
                  QString::fromStdString(folder.path("v.json"))});
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_TRUE(run.errors.contains("Beside the labels of 11 scored wallets, 3 of them positive"));
    const QJsonObject evaluation = readJson(folder.path("v.json"));
    EXPECT_EQ(evaluation[QStringLiteral("positives")].toInt(), 3);
    EXPECT_GT(evaluation[QStringLiteral("roc")].toArray().size(), 3);
    EXPECT_TRUE(evaluation[QStringLiteral("roc_auc")].toObject().contains(QStringLiteral("low")));
}

TEST(ScoreCommand, RowsOfLabelsThatCannotBeUsedAreNamed)
{
    const TemporaryFolder folder;
    const QList<QByteArray> rows = scoreRun({}).output.split('\n');
    std::string csv = "wallet,label\n";
    for (int i = 1; i < 12; ++i)
        csv += rows[i].split(',').first().toStdString() + (i % 3 == 0 ? ",1\n" : ",0\n");
    const QString labels = QString::fromStdString(folder.write("labels.csv", csv + "0x1,1\n"));
    const ProgramRun run = scoreRun({QStringLiteral("--labels"), labels});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(run.errors.contains("labels.csv: line 13 (wallet): 0x1 is no address"))
        << run.errors.toStdString();
    EXPECT_EQ(run.output.count('\n'), 13);
}

TEST(ScoreCommand, LabelsThatDoNotServeStopNothingButTheEvaluation)
{
    const TemporaryFolder folder;
    const QString labels = QString::fromStdString(
        folder.write("labels.csv", "wallet,label\n0xb4dffd01628bfe7847222aa4b2092712dfe65bef,1\n"));
    const ProgramRun scores = scoreRun({QStringLiteral("--labels"), labels});
    EXPECT_EQ(scores.exitCode, 0);
    EXPECT_EQ(scores.output.count('\n'), 13);
    EXPECT_TRUE(scores.errors.contains("there must be some of both"));
    const ProgramRun evaluation =
        scoreRun({QStringLiteral("--labels"), labels, QStringLiteral("--evaluation"),
                  QString::fromStdString(folder.path("v.json"))});
    EXPECT_EQ(evaluation.exitCode, 3);
    EXPECT_TRUE(evaluation.errors.contains("there must be some of both"));
}

TEST(ScoreCommand, WritesTheDriftFromTheReference)
{
    const TemporaryFolder folder;
    const auto path = [&](const char* name) { return QString::fromStdString(folder.path(name)); };
    EXPECT_EQ(scoreRun({QStringLiteral("--save-reference"), path("p.json")}).exitCode, 0);
    const ProgramRun run = scoreRun(
        {QStringLiteral("--reference"), path("p.json"), QStringLiteral("--drift"), path("d.json")});
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_TRUE(
        run.errors.contains("Whether the wallets have drifted away from the reference is "
                            "unknown: at least 100 wallets are needed"))
        << run.errors.toStdString();
    const QJsonArray features =
        readJson(folder.path("d.json"))[QStringLiteral("features")].toArray();
    EXPECT_GT(features.size(), 40);
    EXPECT_EQ(features[0].toObject()[QStringLiteral("name")].toString(),
              QStringLiteral("total_transactions"));
    EXPECT_EQ(features[0].toObject()[QStringLiteral("values")].toInt(), 11);
}

TEST(ScoreCommand, UnusableInputIsThreeAndNamesFileAndPlace)
{
    const TemporaryFolder folder;
    const auto path = [&](const char* name, const char* content) {
        return QString::fromStdString(folder.write(name, content));
    };
    const QString broken = path("broken.json", R"({"format": "walletloupe-reference", "version": 1,
        "scope": "all", "protocol_tags": "registry", "features": ["a"], "rows": [[1], ["x"]]})");
    const QString noProfile = path("profile.json", R"({"format": "walletloupe-risk-profile",
        "version": 1, "name": "Mine", "scaling": "minmax", "luck": 7})");
    const std::vector<std::pair<QString, QByteArray>> expected{
        {QStringLiteral("--profile clasic"), "clasic: no such profile"},
        {QStringLiteral("--profile %1").arg(noProfile),
         "profile.json: line 2, column 60: luck is no key"},
        {QStringLiteral("--reference /nowhere/p.json"), "/nowhere/p.json: no such file"},
        {QStringLiteral("--reference %1").arg(broken), "broken.json: \"rows[1][0]\" is neither"},
        {QStringLiteral("--reference %1").arg(fixture), "no reference population"},
    };
    for (const auto& [options, message] : expected) {
        const ProgramRun run = scoreRun(words(options));
        EXPECT_EQ(run.exitCode, 3) << options.toStdString();
        EXPECT_TRUE(run.errors.contains(message)) << run.errors.toStdString();
        EXPECT_TRUE(run.output.isEmpty());
    }
}

TEST(ScoreCommand, RefusesComponentsThatWouldBeASecondColumnOfOneName)
{
    const TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.path("mine.json"));
    ASSERT_EQ(scoreRun({QStringLiteral("--save-profile"), path}).exitCode, 0);
    const auto runWith = [&](const std::string& from, const std::string& to) {
        std::string text = folder.read("mine.json");
        text.replace(text.find(from), from.size(), to);
        return scoreRun({QStringLiteral("--profile"),
                         QString::fromStdString(folder.write("other.json", text))});
    };
    const ProgramRun score = runWith("\"Temporal\"", "\"Score\"");
    EXPECT_EQ(score.exitCode, 3);
    EXPECT_TRUE(score.errors.contains(": components[3].name is \"Score\""))
        << score.errors.toStdString();
    const ProgramRun twice = runWith("\"Temporal\"", "\"VOLUME\"");
    EXPECT_EQ(twice.exitCode, 3);
    EXPECT_TRUE(twice.errors.contains(": components[3].name repeats Volume"))
        << twice.errors.toStdString();
}

TEST(ScoreCommand, RefusesOptionsThatMakeNoSense)
{
    for (const QString& options :
         {QStringLiteral("--stability 0"), QStringLiteral("--stability x"),
          QStringLiteral("--out %1").arg(fixture), QStringLiteral("--explain %1").arg(fixture),
          QStringLiteral("--explain a.json --save-reference a.json"),
          QStringLiteral("--reference a.json --save-reference a.json"),
          QStringLiteral("--evaluation v.json"), QStringLiteral("--drift d.json"),
          QStringLiteral("--reference -"), QStringLiteral("--reference a.json --reference-file b")})
        EXPECT_EQ(scoreRun(words(options)).exitCode, 2) << options.toStdString();
    EXPECT_EQ(runProgram({QStringLiteral("score")}).exitCode, 2);
    EXPECT_EQ(scoreRun({QStringLiteral("--profile"), QString()}).exitCode, 2);
}

}  // namespace
}  // namespace walletloupe::tests

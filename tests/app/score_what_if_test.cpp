#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <QFile>
#include <gtest/gtest.h>

namespace walletloupe::tests {
namespace {

const QString fixture = QString::fromStdString(tests::testData() + "/features/transactions.csv");

ProgramRun score(const QStringList& more)
{
    return runProgram(QStringList{QStringLiteral("score"), QStringLiteral("--transactions"),
                                  fixture, QStringLiteral("--scope"), QStringLiteral("all")} +
                      more);
}

QList<QByteArray> lines(const QByteArray& text)
{
    QList<QByteArray> all = text.split('\n');
    all.removeAll(QByteArray());
    return all;
}

QString scoredWallet()
{
    for (const QByteArray& line : lines(score({}).output)) {
        if (line.contains(",scored,"))
            return QString::fromLatin1(line.split(',').front());
    }
    return {};
}

TEST(ScoreCompare, WritesEveryWalletAndSumsUp)
{
    const TemporaryFolder folder;
    const QString changes = QString::fromStdString(folder.path("changes.csv"));
    const ProgramRun run = score({QStringLiteral("--compare"), QStringLiteral("classic"),
                                  QStringLiteral("--changes"), changes});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_TRUE(run.errors.contains("From Standard to Classic: ")) << run.errors.toStdString();
    QFile file(changes);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> rows = lines(file.readAll());
    EXPECT_EQ(rows[0], "wallet,score,category,other_score,other_category,change,reason");
    EXPECT_EQ(rows.size(), lines(run.output).size());
}

TEST(ScoreCompare, TheSameProfileChangesNothing)
{
    const ProgramRun run = score({QStringLiteral("--compare"), QStringLiteral("standard")});
    EXPECT_TRUE(run.errors.contains("From Standard to Standard: No wallet changes category."))
        << run.errors.toStdString();
}

TEST(ScoreWhatIf, TriesValuesOut)
{
    const QString wallet = scoredWallet();
    const ProgramRun run = score({QStringLiteral("--what-if"), wallet.toUpper().replace(u'X', u'x'),
                                  QStringLiteral("--set"), QStringLiteral("error_rate=1"),
                                  QStringLiteral("--set"), QStringLiteral("burst_share=1")});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QList<QByteArray> rows = lines(run.output);
    EXPECT_EQ(rows[0], "step,component,feature,value,new_value,points,new_points");
    double before = 0.0;
    double after = 0.0;
    for (qsizetype i = 1; i + 1 < rows.size(); ++i) {
        before += rows[i].split(',')[5].toDouble();
        after += rows[i].split(',')[6].toDouble();
    }
    EXPECT_EQ(rows.back().split(',').front(), "score");
    EXPECT_NEAR(before, rows.back().split(',')[5].toDouble(), 1e-6);
    EXPECT_NEAR(after, rows.back().split(',')[6].toDouble(), 1e-6);
    EXPECT_NE(before, after);
    EXPECT_TRUE(run.errors.contains(" becomes ")) << run.errors.toStdString();
}

TEST(ScoreWhatIf, ListsCounterfactuals)
{
    const QString wallet = scoredWallet();
    const ProgramRun run = score({QStringLiteral("--what-if"), wallet});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QList<QByteArray> rows = lines(run.output);
    EXPECT_EQ(rows[0], "feature,value,new_value,scaled,new_scaled,distance,score,category");
    ASSERT_GT(rows.size(), 1);
    const QList<QByteArray> first = rows[1].split(',');
    const ProgramRun tried = score({QStringLiteral("--what-if"), wallet, QStringLiteral("--set"),
                                    QString::fromLatin1(first[0] + '=' + first[2])});
    EXPECT_TRUE(tried.errors.contains("becomes " + first[6] + " (" + first[7] + ")."))
        << tried.errors.toStdString();
}

TEST(ScoreWhatIf, RefusesOptionsThatMakeNoSense)
{
    const QString wallet = scoredWallet();
    const QString whatIf = QStringLiteral("--what-if");
    const QString set = QStringLiteral("--set");
    const QString compare = QStringLiteral("--compare");
    EXPECT_EQ(score({set, QStringLiteral("error_rate=1")}).exitCode, 2);
    EXPECT_EQ(score({whatIf, wallet, set, QStringLiteral("error_rate=much")}).exitCode, 2);
    EXPECT_EQ(score({whatIf, wallet, compare, QStringLiteral("classic")}).exitCode, 2);
    EXPECT_EQ(score({QStringLiteral("--changes"), QStringLiteral("/nowhere/c.csv")}).exitCode, 2);
    EXPECT_EQ(score({whatIf, QStringLiteral("0x12")}).exitCode, 3);
    EXPECT_EQ(score({whatIf, wallet, set, QStringLiteral("luck=1")}).exitCode, 3);
    EXPECT_EQ(score({compare, QStringLiteral("/nowhere.json")}).exitCode, 3);
}

}  // namespace
}  // namespace walletloupe::tests

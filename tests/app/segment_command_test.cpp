#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wallet_tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace walletloupe::tests {
namespace {

/// The arguments of a run that writes labels, report and model under one name.
QStringList segmentRun(const TemporaryFolder& folder, const QString& wallets, const char* name,
                       const QStringList& more)
{
    const QString base = QString::fromStdString(folder.path(name));
    return QStringList{QStringLiteral("segment"),
                       QStringLiteral("--wallets"),
                       wallets,
                       QStringLiteral("--out"),
                       base + QStringLiteral(".csv"),
                       QStringLiteral("--report"),
                       base + QStringLiteral(".json"),
                       QStringLiteral("--model"),
                       base + QStringLiteral(".wlm.json")} +
           more;
}

QStringList tenFeatures()
{
    QStringList features;
    for (const std::string& feature : polygonFeatures())
        features.append(QString::fromStdString(feature));
    return {QStringLiteral("--features"), features.join(u',')};
}

struct KnownAnswer {
    const char* scale;
    int k;
    double inertia;
    double silhouette;
    std::vector<int> sizes;
};

// spec/segmentation.md, "Known answers": scikit-learn 1.2.1 on the same file.
const std::vector<KnownAnswer> knownAnswers{
    {"zscore", 3, 16073.747784760704, 0.8086455703211181, {3299, 197, 1}},
    {"minmax", 3, 63.18775211038353, 0.7292491695352291, {2682, 637, 178}},
    {"minmax", 2, 94.93992623331742, 0.741405184154582, {2776, 721}},
};

TEST(SegmentCommand, GivesTheKnownAnswers)
{
    if (!std::filesystem::exists(polygonPath()))
        GTEST_SKIP() << "The public data set is not beside the project.";
    for (const KnownAnswer& known : knownAnswers) {
        const TemporaryFolder folder;
        const QStringList options{QStringLiteral("--scale"), QString::fromLatin1(known.scale),
                                  QStringLiteral("--k"), QString::number(known.k)};
        const ProgramRun run = runProgram(segmentRun(folder, QString::fromStdString(polygonPath()),
                                                     "p", tenFeatures() + options));
        ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
        const QJsonObject report = readJson(folder.path("p.json"));
        EXPECT_NEAR(report[QStringLiteral("inertia")].toDouble(), known.inertia,
                    known.inertia * 1e-6);
        EXPECT_NEAR(report[QStringLiteral("silhouette")].toDouble(), known.silhouette, 1e-9);
        const QJsonArray sizes = report[QStringLiteral("sizes")].toArray();
        ASSERT_EQ(sizes.size(), known.k);
        for (int i = 0; i < known.k; ++i)
            EXPECT_EQ(sizes[i].toInt(), known.sizes[static_cast<std::size_t>(i)]);
        EXPECT_EQ(report[QStringLiteral("rows")].toInt(), 3497);
        EXPECT_EQ(report[QStringLiteral("left_out")].toInt(), 0);
        EXPECT_EQ(report[QStringLiteral("scale")].toString(), QString::fromLatin1(known.scale));
        EXPECT_EQ(report[QStringLiteral("features")].toArray().size(), 10);
    }
}

TEST(SegmentCommand, OneAndTwoThreadsGiveTheSameBytes)
{
    const TemporaryFolder folder;
    for (const char* threads : {"1", "2"}) {
        const std::string name = std::string("t") + threads;
        const QStringList more{QStringLiteral("--threads"), QString::fromLatin1(threads)};
        const ProgramRun run =
            runProgram(segmentRun(folder, writeWallets(folder), name.c_str(), more));
        ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    }
    for (const std::string ending : {".csv", ".json", ".wlm.json"}) {
        const std::string one = folder.read("t1" + ending);
        EXPECT_FALSE(one.empty());
        EXPECT_EQ(one, folder.read("t2" + ending)) << ending;
    }
}

TEST(SegmentCommand, WritesLabelsToStandardOutputByDefault)
{
    const TemporaryFolder folder;
    const ProgramRun run = runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"),
                                       writeWallets(folder), QStringLiteral("--quiet")});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(run.output.startsWith("wallet,cluster,distance,second_cluster,margin\n"));
    EXPECT_EQ(run.output.count('\n'), 601);
    EXPECT_TRUE(run.errors.isEmpty()) << run.errors.toStdString();
}

TEST(SegmentCommand, ReadsStandardInput)
{
    QByteArray csv("wallet,a,b\n");
    for (int i = 0; i < 30; ++i)
        csv += "w" + QByteArray::number(i) + "," + QByteArray::number(i) + ",1\n";
    const ProgramRun run =
        runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"), QStringLiteral("-"),
                    QStringLiteral("--k"), QStringLiteral("2")},
                   csv);
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(run.output.count('\n'), 31);
}

TEST(SegmentCommand, ListsRowsThatCouldNotBeUsedAndReturnsOne)
{
    const TemporaryFolder folder;
    std::string csv = "wallet,tx_count,balance\n";
    for (int i = 0; i < 20; ++i)
        csv += "w" + std::to_string(i) + "," + std::to_string(i) + ",1\n";
    csv += "bad,x,1\nbroken,1\nw3,1,1\n";
    const ProgramRun run =
        runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"),
                    QString::fromStdString(folder.write("a.csv", csv)), QStringLiteral("--quiet")});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_EQ(run.output.count('\n'), 21);
    for (const char* line :
         {"line 22, column 2 (tx_count): 'x' is not a number",
          "line 23: 2 fields where the header has 3", "line 24, column 1 (wallet)"})
        EXPECT_TRUE(run.errors.contains(line)) << line << "\n" << run.errors.toStdString();
}

TEST(SegmentCommand, GuardsWalletsAgainstFormulas)
{
    QByteArray csv("wallet,a,b\n=1+1,1,1\n");
    for (int i = 0; i < 9; ++i)
        csv += "w" + QByteArray::number(i) + "," + QByteArray::number(i) + ",2\n";
    const ProgramRun run =
        runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"), QStringLiteral("-"),
                    QStringLiteral("--k"), QStringLiteral("2")},
                   csv);
    EXPECT_TRUE(run.output.contains("\n'=1+1,")) << run.output.toStdString();
}

TEST(SegmentCommand, WritesProfileAndCharts)
{
    const TemporaryFolder folder;
    const ProgramRun run =
        runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"), writeWallets(folder),
                    QStringLiteral("--k"), QStringLiteral("2"), QStringLiteral("--profile"),
                    QString::fromStdString(folder.path("profile.json")), QStringLiteral("--charts"),
                    QString::fromStdString(folder.path("charts"))});
    EXPECT_LE(run.exitCode, 1) << run.errors.toStdString();
    const QJsonObject profile =
        QJsonDocument::fromJson(QByteArray::fromStdString(folder.read("profile.json"))).object();
    const QJsonArray clusters = profile[QStringLiteral("clusters")].toArray();
    ASSERT_EQ(clusters.size(), 2);
    const QJsonObject first = clusters[0].toObject();
    EXPECT_GT(first[QStringLiteral("size")].toInt(), 0);
    EXPECT_EQ(first[QStringLiteral("features")].toArray().size(),
              profile[QStringLiteral("features")].toArray().size());
    for (const char* name : {"map", "silhouette", "profile"}) {
        for (const char* suffix : {".png", ".svg", ".pdf", ".csv"})
            EXPECT_TRUE(
                std::filesystem::exists(folder.path("charts/" + std::string(name) + suffix)))
                << name << suffix;
    }
}

TEST(SegmentCommand, LeavesNothingWhereItCannotWrite)
{
    const TemporaryFolder folder;
    const ProgramRun run = runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"),
                                       writeWallets(folder), QStringLiteral("--out"),
                                       QString::fromStdString(folder.path("no/such/labels.csv"))});
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_TRUE(run.errors.contains("labels.csv")) << run.errors.toStdString();
}

TEST(SegmentCommand, TakesAPatternThatMatchesOneFile)
{
    const TemporaryFolder folder;
    folder.write("wallets-1.csv", "wallet,a,b\nx,1,2\ny,2,3\nz,9,9\n");
    const auto run = [&] {
        return runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"),
                           QString::fromStdString(folder.path("wallets-*.csv")),
                           QStringLiteral("--k"), QStringLiteral("2")});
    };
    EXPECT_EQ(run().exitCode, 0);
    folder.write("wallets-2.csv", "wallet,a,b\nx,1,2\n");
    EXPECT_EQ(run().exitCode, 2) << "two files are not one table";
}

TEST(SegmentCommand, FilledRowsAreUsedAndNoProblem)
{
    const TemporaryFolder folder;
    std::string csv = "wallet,a,b\n";
    for (int i = 0; i < 20; ++i)
        csv += "w" + std::to_string(i) + "," + (i % 7 == 3 ? "" : std::to_string(i)) + ",1\n";
    const auto run = [&](const char* policy) {
        return runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"),
                           QString::fromStdString(folder.write("a.csv", csv)),
                           QStringLiteral("--missing"), QString::fromLatin1(policy)});
    };
    const ProgramRun filled = run("median");
    EXPECT_EQ(filled.exitCode, 0) << filled.errors.toStdString();
    EXPECT_EQ(filled.output.count('\n'), 21);
    EXPECT_TRUE(filled.errors.contains("3 cells were filled with the median"))
        << filled.errors.toStdString();
    const ProgramRun leftOut = run("leave-out");
    EXPECT_EQ(leftOut.exitCode, 1);
    EXPECT_EQ(leftOut.output.count('\n'), 18);
}

TEST(SegmentCommand, NamesTheColumnWhoseSpreadOverflows)
{
    const ProgramRun run =
        runProgram({QStringLiteral("segment"), QStringLiteral("--wallets"), QStringLiteral("-")},
                   "wallet,a,b\nx,-1e308,1\ny,1e308,2\nz,0,3\nq,1,4\n");
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_TRUE(run.errors.contains("a spreads wider")) << run.errors.toStdString();
}

TEST(SegmentCommand, TooFewDifferentWalletsAreUnusableInput)
{
    QByteArray csv("wallet,a,b\n");
    for (int i = 0; i < 30; ++i)
        csv += "w" + QByteArray::number(i) + "," + QByteArray::number(i % 2) + ",1\n";
    const ProgramRun run = runProgram(
        {QStringLiteral("segment"), QStringLiteral("--wallets"), QStringLiteral("-")}, csv);
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_TRUE(run.errors.contains("of 30 usable ones 2 differ")) << run.errors.toStdString();
}

TEST(SegmentCommand, WritesTheMapTheSameForAnyThreadCount)
{
    const TemporaryFolder folder;
    const QString wallets = writeWallets(folder);
    std::vector<std::string> maps;
    for (const char* threads : {"1", "3"}) {
        const std::string name = std::string("map") + threads + ".csv";
        const ProgramRun run = runProgram(
            segmentRun(folder, wallets, threads,
                       {QStringLiteral("--threads"), QString::fromLatin1(threads),
                        QStringLiteral("--map"), QString::fromStdString(folder.path(name))}));
        ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
        maps.push_back(folder.read(name));
    }
    EXPECT_EQ(maps[0].substr(0, maps[0].find('\n')), "wallet,cluster,pc1,pc2");
    EXPECT_EQ(std::count(maps[0].begin(), maps[0].end(), '\n'), 601);
    EXPECT_EQ(maps[0], maps[1]);
}

TEST(SegmentCommand, ANameWithACommaStandsInQuotes)
{
    const TemporaryFolder folder;
    const std::string wallets = folder.write(
        "names.csv", "wallet,\"a,b\",select,\"c\"\"d\"\nw1,1,2,3\nw2,4,1,9\nw3,9,5,1\nw4,8,4,2\n");
    const ProgramRun run = runProgram(
        segmentRun(folder, QString::fromStdString(wallets), "quoted",
                   {QStringLiteral("--k"), QStringLiteral("2"), QStringLiteral("--features"),
                    QStringLiteral("select,\"a,b\" , \"c\"\"d\"")}));
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(
        readJson(folder.path("quoted.wlm.json")).value(QStringLiteral("features")).toArray(),
        QJsonArray({QStringLiteral("select"), QStringLiteral("a,b"), QStringLiteral("c\"d")}));
}

}  // namespace
}  // namespace walletloupe::tests

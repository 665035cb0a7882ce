#include "tests/app/program.h"
#include "tests/support/test_folders.h"

#include <QFile>
#include <QJsonArray>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace walletloupe::tests {
namespace {

QString fixture(const char* name)
{
    return QString::fromStdString(tests::testData() + "/model/") + QString::fromLatin1(name);
}

QString shared(const char* name)
{
    return QString::fromStdString(tests::sharedData() + "/segmentation/") +
           QString::fromLatin1(name);
}

/// The cells of one column of a file that quotes nothing.
std::vector<std::string> column(const std::string& csv, const std::string& name)
{
    std::istringstream lines(csv);
    std::vector<std::string> cells;
    std::ptrdiff_t place = -1;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream row(line);
        std::vector<std::string> all;
        for (std::string cell; std::getline(row, cell, ',');)
            all.push_back(cell);
        if (place < 0)
            place = std::find(all.begin(), all.end(), name) - all.begin();
        else
            cells.push_back(all.at(static_cast<std::size_t>(place)));
    }
    return cells;
}

class ConvertCommand : public testing::Test {
protected:
    QString at(const char* name) const { return QString::fromStdString(folder.path(name)); }

    ProgramRun convert(const QString& model, const QString& out, const QStringList& more = {}) const
    {
        return runProgram(QStringList{QStringLiteral("convert"), QStringLiteral("--model"), model,
                                      QStringLiteral("--out"), out} +
                          more);
    }

    ProgramRun import(const QStringList& more = {}) const
    {
        return convert(
            fixture("standard_kmeans_joblib.pkl"), at("m.wlm.json"),
            QStringList{QStringLiteral("--scaler"), fixture("standard_scaler_joblib.pkl"),
                        QStringLiteral("--columns"), fixture("columns.pkl")} +
                more);
    }

    TemporaryFolder folder;
};

TEST_F(ConvertCommand, TheImportedModelLabelsAsItsOwnerDid)
{
    if (!QFile::exists(shared("kmeans_model.pkl")))
        GTEST_SKIP() << "the public data set is not here";
    const QString wallets = shared("polygon_wallets_3497.csv");
    const ProgramRun run = convert(shared("kmeans_model.pkl"), at("m.wlm.json"),
                                   {QStringLiteral("--scaler"), shared("scaler.pkl"),
                                    QStringLiteral("--columns"), shared("features.pkl")});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_TRUE(run.errors.contains("scikit-learn 1.5.1")) << run.errors.toStdString();
    const ProgramRun labels = runProgram({QStringLiteral("predict"), QStringLiteral("--model"),
                                          at("m.wlm.json"), QStringLiteral("--wallets"), wallets});
    ASSERT_EQ(labels.exitCode, 0) << labels.errors.toStdString();
    QFile file(wallets);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto expected = column(file.readAll().toStdString(), "cluster");
    EXPECT_EQ(expected.size(), 3497U);
    EXPECT_EQ(column(labels.output.toStdString(), "cluster"), expected);
}

TEST_F(ConvertCommand, ColumnsMayBeTyped)
{
    const ProgramRun run =
        convert(fixture("standard_kmeans_joblib.pkl"), at("m.wlm.json"),
                {QStringLiteral("--scaler"), fixture("standard_scaler_joblib.pkl"),
                 QStringLiteral("--columns"), QStringLiteral("tx_count,balance,level")});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(readJson(folder.path("m.wlm.json")).value(QStringLiteral("features")).toArray(),
              QJsonArray({QStringLiteral("tx_count"), QStringLiteral("balance"),
                          QStringLiteral("level")}));
}

TEST_F(ConvertCommand, PercentilesAreNotKnownToPredict)
{
    ASSERT_EQ(import().exitCode, 0);
    const ProgramRun run = runProgram(
        {QStringLiteral("predict"), QStringLiteral("--model"), at("m.wlm.json"),
         QStringLiteral("--set"), QStringLiteral("tx_count=1e9"), QStringLiteral("--set"),
         QStringLiteral("balance=1"), QStringLiteral("--set"), QStringLiteral("level=7")});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_TRUE(run.errors.contains("tx_count 1e+09: percentile not known\n"))
        << run.errors.toStdString();
    EXPECT_FALSE(run.errors.contains("above every training wallet"));
}

TEST_F(ConvertCommand, NamesAndColoursClusters)
{
    ASSERT_EQ(import({QStringLiteral("--name"), QStringLiteral("2=Bots")}).exitCode, 0);
    const ProgramRun run = convert(
        at("m.wlm.json"), at("n.wlm.json"),
        {QStringLiteral("--name"), QStringLiteral("0=Whales, big"), QStringLiteral("--color"),
         QStringLiteral("0=#0066cc"), QStringLiteral("--name"), QStringLiteral("2=")});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonObject model = readJson(folder.path("n.wlm.json"));
    EXPECT_EQ(model.value(QStringLiteral("names")).toArray(),
              QJsonArray({QStringLiteral("Whales, big"), QString(), QString()}));
    EXPECT_EQ(model.value(QStringLiteral("colors")).toArray(),
              QJsonArray({QStringLiteral("#0066cc"), QString(), QString()}));
}

TEST_F(ConvertCommand, APipelineABundleAndOnnxNeedNoScaler)
{
    for (const char* file : {"more/standard.joblib", "more/standard.skops"}) {
        const ProgramRun run =
            convert(fixture(file), at("m.wlm.json"),
                    {QStringLiteral("--columns"), QStringLiteral("tx_count,balance,level")});
        ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
        EXPECT_TRUE(run.errors.contains("(StandardScaler, KMeans)")) << run.errors.toStdString();
    }
    ASSERT_EQ(convert(fixture("more/dictionary.pkl"), at("m.wlm.json"),
                      {QStringLiteral("--scaler"), QStringLiteral("none")})
                  .exitCode,
              0);
    ASSERT_EQ(convert(at("m.wlm.json"), at("m.onnx")).exitCode, 0);
    const ProgramRun back = convert(at("m.onnx"), at("n.wlm.json"));
    ASSERT_EQ(back.exitCode, 0) << back.errors.toStdString();
    for (const char* field : {"features", "scaler", "centroids"})
        EXPECT_EQ(readJson(folder.path("n.wlm.json")).value(QLatin1String(field)),
                  readJson(folder.path("m.wlm.json")).value(QLatin1String(field)))
            << field;
}

TEST_F(ConvertCommand, RefusesWrongUse)
{
    ASSERT_EQ(import().exitCode, 0);
    const QString model = at("m.wlm.json");
    const QString out = at("x.wlm.json");
    const auto refused = [&](const QString& what, const QStringList& more, const char* words) {
        const ProgramRun run = convert(what, out, more);
        EXPECT_EQ(run.exitCode, 2) << words;
        EXPECT_TRUE(run.errors.contains(words)) << run.errors.toStdString();
        EXPECT_FALSE(QFile::exists(out));
    };
    refused(fixture("standard_kmeans_joblib.pkl"), {}, "--scaler is missing");
    refused(model, {QStringLiteral("--scaler"), QStringLiteral("none")},
            "belong to a scikit-learn");
    refused(model, {QStringLiteral("--name"), QStringLiteral("3=X")}, "no cluster 3");
    refused(model, {QStringLiteral("--name"), QStringLiteral("Whales")}, "a cluster's number");
    refused(model, {QStringLiteral("--color"), QStringLiteral("0=blue")}, "#0066cc");
    const ProgramRun same = convert(model, model);
    EXPECT_EQ(same.exitCode, 2) << same.errors.toStdString();
}

TEST_F(ConvertCommand, NothingInAPickleIsRun)
{
    const QString evil = QString::fromStdString(folder.write("evil.pkl",
                                                             "\x80\x04"
                                                             "cos\nsystem\nX\x01.\x85R."));
    const ProgramRun run =
        convert(evil, at("x.wlm.json"), {QStringLiteral("--scaler"), QStringLiteral("none")});
    EXPECT_EQ(run.exitCode, 3);
    EXPECT_TRUE(run.errors.contains("os.system is refused")) << run.errors.toStdString();
}

TEST_F(ConvertCommand, WhatIsNoKMeansIsReportedWhateverElseIsMissing)
{
    const std::string old = folder.write("old.pkl", "cos\nsystem\n(S'touch X'\ntR.");
    const std::string packed = folder.write("packed.pkl", "x^\xdd[_h\x1c");
    const std::string empty = folder.write("empty.pkl", "");
    const std::string text = folder.write("text.pkl", "wallet,balance\na,1\n");
    const std::vector<std::pair<std::string, const char*>> expected{{old, "os.system is refused"},
                                                                    {packed, "compressed"},
                                                                    {empty, "is empty"},
                                                                    {text, "not a model file"}};
    const ProgramRun refused = convert(fixture("more/refused_Normalizer.joblib"), at("x.wlm.json"));
    EXPECT_EQ(refused.exitCode, 3);
    EXPECT_TRUE(refused.errors.contains("Normalizer cannot be represented"));
    for (const auto& [path, words] : expected) {
        for (const QStringList& more :
             {QStringList(), QStringList{QStringLiteral("--scaler"), QStringLiteral("none")}}) {
            const ProgramRun run = convert(QString::fromStdString(path), at("x.wlm.json"), more);
            EXPECT_EQ(run.exitCode, 3) << run.errors.toStdString();
            EXPECT_TRUE(run.errors.contains(words)) << run.errors.toStdString();
            EXPECT_FALSE(QFile::exists(at("x.wlm.json")));
        }
    }
}

TEST_F(ConvertCommand, RefusesAnEndingThatItDoesNotRecognise)
{
    ASSERT_EQ(import().exitCode, 0);
    const ProgramRun run = convert(at("m.wlm.json"), at("m.foo"));
    EXPECT_EQ(run.exitCode, 2);
    EXPECT_TRUE(run.errors.contains(".wlm.json, .onnx, .sql")) << run.errors.toStdString();
    EXPECT_FALSE(QFile::exists(at("m.foo")));
    for (const char* name : {"copy.json", "M.ONNX", "plain"})
        EXPECT_EQ(convert(at("m.wlm.json"), at(name)).exitCode, 0) << name;
}

TEST_F(ConvertCommand, TheEndingReportsTheForm)
{
    ASSERT_EQ(import().exitCode, 0);
    for (const char* name : {"m.onnx", "m.sql", "m.py"})
        ASSERT_EQ(convert(at("m.wlm.json"), at(name),
                          {QStringLiteral("--table"), QStringLiteral("my wallets")})
                      .exitCode,
                  0);
    EXPECT_NE(folder.read("m.sql").find("FROM \"my wallets\" AS w"), std::string::npos);
    EXPECT_NE(folder.read("m.py").find("def predict(rows):"), std::string::npos);
    EXPECT_EQ(folder.read("m.onnx").substr(0, 2), "\x08\x07");
}

}  // namespace
}  // namespace walletloupe::tests

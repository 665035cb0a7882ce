#include "core/model/sklearn_model.h"

#include "core/base/random.h"
#include "core/ml/clustering/nearest.h"
#include "core/model/model_file.h"
#include "core/model/pickle/pickle_reader.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace walletloupe::model {
namespace {

const std::vector<std::string> names{"tx_count", "balance", "level"};

std::string content(const std::string& name)
{
    std::ifstream file(tests::testData() + "/model/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A model of the bytes of two pickles.
Result<SegmentationModel> modelOf(const std::string& kMeans, const std::string& scaler,
                                  const std::vector<std::string>& columns = names)
{
    const auto first = parsePickle(kMeans, "kmeans.pkl");
    if (!first)
        return failure(first.error());
    const auto second = parsePickle(scaler, "scaler.pkl");
    if (!second)
        return failure(second.error());
    return modelFromSklearn({first->get(), "kmeans.pkl"}, {second->get(), "scaler.pkl"}, columns);
}

/// The rows of labels.csv, and the labels that scikit-learn gave in one of its columns.
struct Expected {
    Eigen::MatrixXd rows;
    std::vector<std::int32_t> labels;
};

Expected expectedOf(const std::string& scaler)
{
    std::istringstream lines(content("labels.csv"));
    std::string line;
    std::getline(lines, line);
    const auto cellsOf = [](const std::string& text) {
        std::vector<std::string> cells;
        std::istringstream stream(text);
        for (std::string cell; std::getline(stream, cell, ',');)
            cells.push_back(cell);
        return cells;
    };
    const std::vector<std::string> header = cellsOf(line);
    const auto column =
        static_cast<std::size_t>(std::find(header.begin(), header.end(), scaler) - header.begin());
    std::vector<std::vector<std::string>> table;
    while (std::getline(lines, line))
        table.push_back(cellsOf(line));
    Expected expected{Eigen::MatrixXd(static_cast<Eigen::Index>(table.size()), 3), {}};
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            expected.rows(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
                std::stod(table[i][j]);
        expected.labels.push_back(std::stoi(table[i][column]));
    }
    return expected;
}

void expectSameLabels(const SegmentationModel& model, const std::string& scaler)
{
    Expected expected = expectedOf(scaler);
    ASSERT_EQ(expected.labels.size(), 90U);
    ASSERT_TRUE(ml::applyScaler(model.scaler, expected.rows, model.features));
    std::vector<std::int32_t> labels;
    for (const ml::Nearest& nearest :
         ml::nearestCentroids(expected.rows, model.centers(), Executor(1)))
        labels.push_back(nearest.label);
    EXPECT_EQ(labels, expected.labels) << scaler;
}

TEST(SklearnModel, LabelsAsScikitLearnDoes)
{
    for (const std::string scaler : {"minmax", "folded", "standard", "centred"}) {
        const auto model =
            modelOf(content(scaler + "_kmeans_joblib.pkl"), content(scaler + "_scaler_joblib.pkl"));
        ASSERT_TRUE(model) << model.error().message;
        expectSameLabels(*model, scaler);
    }
}

TEST(SklearnModel, ReadsEveryProtocol)
{
    for (const std::string scaler : {"minmax", "standard"}) {
        for (const std::string protocol : {"2", "4", "5"}) {
            const auto model = modelOf(content(scaler + "_kmeans_protocol" + protocol + ".pkl"),
                                       content(scaler + "_scaler_protocol" + protocol + ".pkl"));
            ASSERT_TRUE(model) << model.error().message;
            expectSameLabels(*model, scaler);
        }
    }
}

TEST(SklearnModel, ReportsOnlyWhatIsKnown)
{
    const auto minMax =
        modelOf(content("minmax_kmeans_joblib.pkl"), content("minmax_scaler_joblib.pkl"));
    ASSERT_TRUE(minMax) << minMax.error().message;
    EXPECT_EQ(minMax->scaler.kind, ml::ScaleKind::MinMax);
    EXPECT_EQ(minMax->sizes, (std::vector<std::int64_t>{30, 30, 30}));
    EXPECT_EQ(minMax->trainingRows, 90U);
    EXPECT_EQ(minMax->options.nInit, 3);
    EXPECT_EQ(minMax->options.randomState, 20230807U);
    EXPECT_EQ(minMax->importedFrom, "scikit-learn 1.2.1");
    EXPECT_TRUE(minMax->ranges[0].isKnown);
    EXPECT_FALSE(minMax->ranges[0].hasPercentiles());
    EXPECT_EQ(minMax->ranges[2].minimum, 7.0);
    EXPECT_FALSE(minMax->silhouetteKnown);
    const auto standard =
        modelOf(content("standard_kmeans_joblib.pkl"), content("standard_scaler_joblib.pkl"));
    ASSERT_TRUE(standard);
    EXPECT_EQ(standard->scaler.kind, ml::ScaleKind::ZScore);
    EXPECT_FALSE(standard->ranges[0].isKnown);
}

TEST(SklearnModel, WhatIsNotKnownStaysSoInTheFile)
{
    for (const std::string scaler : {"minmax", "standard"}) {
        auto model =
            modelOf(content(scaler + "_kmeans_joblib.pkl"), content(scaler + "_scaler_joblib.pkl"));
        ASSERT_TRUE(model);
        model->sizes.clear();
        model->trainingRows = 0;
        model->seedKnown = false;
        model->initKnown = false;
        const auto read = parseModel(modelText(*model), "m");
        ASSERT_TRUE(read) << read.error().message;
        EXPECT_EQ(modelText(*read), modelText(*model));
        EXPECT_EQ(read->ranges[0].isKnown, scaler == "minmax");
        EXPECT_FALSE(read->ranges[0].hasPercentiles());
        EXPECT_TRUE(read->sizes.empty());
        EXPECT_FALSE(read->seedKnown);
        EXPECT_FALSE(read->initKnown);
        EXPECT_EQ(read->importedFrom, "scikit-learn 1.2.1");
    }
}

void expectFailure(const Result<SegmentationModel>& model, const std::string& words)
{
    ASSERT_FALSE(model) << words;
    EXPECT_NE(model.error().message.find(words), std::string::npos) << model.error().message;
}

TEST(SklearnModel, RefusesWhatDoesNotFit)
{
    const std::string kMeans = content("minmax_kmeans_joblib.pkl");
    const std::string scaler = content("minmax_scaler_joblib.pkl");
    expectFailure(modelOf(scaler, scaler), "kmeans.pkl: this is a scaler");
    expectFailure(modelOf(kMeans, kMeans), "scaler.pkl: this is a KMeans");
    expectFailure(modelOf(kMeans, content("clipped_scaler_joblib.pkl")), "clip=True");
    expectFailure(modelOf(kMeans, content("columns.pkl")), "no fitted KMeans");
    expectFailure(modelOf(kMeans, scaler, {"a", "b"}), "3 columns, but 2 are named: a, b");
    expectFailure(modelOf(kMeans, scaler, {"a", "b", "A"}), "A twice");
    expectFailure(modelOf(kMeans, scaler, {}), "name them");
}

TEST(SklearnModel, RefusesNumbersThatAreNone)
{
    const std::string scaler = content("standard_scaler_protocol4.pkl");
    std::string kMeans = content("standard_kmeans_protocol4.pkl");
    const std::size_t at = kMeans.find("cluster_centers_");
    const std::size_t raw = kMeans.find("C\x48", at) + 2;
    ASSERT_LT(raw, kMeans.size());
    kMeans.replace(raw, 8, std::string("\0\0\0\0\0\0\xf8\x7f", 8));
    expectFailure(modelOf(kMeans, scaler),
                  "\"cluster_centers_\" holds a number that is not finite");
}

TEST(SklearnModel, ReadsAListOfColumns)
{
    const auto document = parsePickle(content("columns.pkl"), "columns.pkl");
    ASSERT_TRUE(document);
    const auto read = columnNames({document->get(), "columns.pkl"});
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, names);
    const auto kMeans = parsePickle(content("minmax_kmeans_joblib.pkl"), "kmeans.pkl");
    ASSERT_TRUE(kMeans);
    EXPECT_FALSE(columnNames({kMeans->get(), "kmeans.pkl"}));
}

TEST(SklearnModel, SurvivesEveryTruncation)
{
    const std::string kMeans = content("minmax_kmeans_joblib.pkl");
    const std::string scaler = content("minmax_scaler_joblib.pkl");
    for (std::size_t length = 0; length < kMeans.size(); ++length)
        EXPECT_FALSE(modelOf(kMeans.substr(0, length), scaler)) << length;
    for (std::size_t length = 0; length < scaler.size(); ++length)
        EXPECT_FALSE(modelOf(kMeans, scaler.substr(0, length))) << length;
}

/// Whatever comes out of damaged bytes is an error with a message, or a model of sound shape.
TEST(SklearnModel, SurvivesDamagedBytes)
{
    for (const std::string file : {"joblib", "protocol2", "protocol4", "protocol5"}) {
        const std::string kMeans = content("standard_kmeans_" + file + ".pkl");
        const std::string scaler = content("standard_scaler_" + file + ".pkl");
        Random random(7);
        for (int round = 0; round < 4'000; ++round) {
            std::string damagedKMeans = kMeans;
            std::string damagedScaler = scaler;
            for (std::uint64_t i = random.below(4); i < 4; ++i) {
                damagedKMeans[random.below(kMeans.size())] = static_cast<char>(random.below(256));
                damagedScaler[random.below(scaler.size())] = static_cast<char>(random.below(256));
            }
            const auto model = modelOf(damagedKMeans, round % 2 == 0 ? scaler : damagedScaler);
            if (!model) {
                EXPECT_FALSE(model.error().message.empty());
                continue;
            }
            EXPECT_TRUE(model->centers().allFinite());
            EXPECT_EQ(model->scaler.columns.size(), 3U);
            EXPECT_EQ(model->ranges.size(), 3U);
        }
    }
}

}  // namespace
}  // namespace walletloupe::model

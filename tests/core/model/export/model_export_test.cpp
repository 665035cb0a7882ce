#include "core/model/export/model_export.h"

#include "tests/support/sample_model.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::model {
namespace {

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

TEST(SqlExport, QuotesWhateverNamesHold)
{
    SegmentationModel model = tests::sampleModel();
    model.features[0] = "a\"b\n--c";
    const auto query = sqlQuery(model, "my \"table\"");
    ASSERT_TRUE(query) << query.error().message;
    EXPECT_TRUE(contains(*query, "w.\"a\"\"b\n--c\"")) << *query;
    EXPECT_TRUE(contains(*query, "FROM \"my \"\"table\"\"\" AS w")) << *query;
}

TEST(SqlExport, ColumnsHaveTheBlanksOfTheirFile)
{
    SegmentationModel model = tests::sampleModel();
    model.headers = model.features;
    model.headers[1] = " " + model.features[1];
    const auto query = sqlQuery(model, "wallets");
    ASSERT_TRUE(query);
    EXPECT_TRUE(contains(*query, "w.\"" + model.features[0] + "\"")) << *query;
    EXPECT_TRUE(contains(*query, "w.\" " + model.features[1] + "\"")) << *query;
}

TEST(SqlExport, NumbersBelowZeroNeverMakeAComment)
{
    SegmentationModel model = tests::sampleModel();
    model.clustering = kMeansClusters(-1.0 * model.centers());
    model.scaler.columns[0].offset = -5.0;
    const auto query = sqlQuery(model, "wallets");
    ASSERT_TRUE(query);
    EXPECT_TRUE(contains(*query, "(v0 - (-5)) / 100"));
    EXPECT_TRUE(contains(*query, "(x0 - (-0.10000000000000001))"));
    EXPECT_FALSE(contains(query->substr(query->find("SELECT")), "--"));
}

TEST(SqlExport, RefusesWhatNoDatabaseWouldTake)
{
    SegmentationModel model = tests::sampleModel();
    model.scaler.kind = ml::ScaleKind::Rank;
    for (ml::ColumnScale& column : model.scaler.columns)
        column = {0.0, 1.0, std::vector<double>(50'000), std::vector<double>(50'000)};
    EXPECT_TRUE(sqlQuery(model, "wallets"));
    model.scaler.columns[1].sortedValues.push_back(1.0);
    const auto refused = sqlQuery(model, "wallets");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unsupported);
    model = tests::sampleModel();
    model.clustering = kMeansClusters(Eigen::MatrixXd::Zero(501, 2));
    EXPECT_FALSE(sqlQuery(model, "wallets"));
}

TEST(PythonExport, QuotesWhateverNamesHold)
{
    SegmentationModel model = tests::sampleModel();
    model.features[0] = "a\"b\nimport os\\";
    EXPECT_TRUE(contains(pythonSource(model), "\"a\\\"b\\x0aimport os\\\\\""));
}

TEST(OnnxExport, CarriesTheNamesOfTheFeatures)
{
    const std::string file = onnxModel(tests::sampleModel());
    EXPECT_EQ(file.substr(0, 2), "\x08\x07") << "IR version 7 comes first";
    EXPECT_TRUE(contains(file, "[\"TX_COUNT\",\"balance\"]"));
}

TEST(Exports, AreTheSameBytesEveryTime)
{
    const SegmentationModel model = tests::sampleModel();
    EXPECT_EQ(onnxModel(model), onnxModel(model));
    EXPECT_EQ(*sqlQuery(model, "t"), *sqlQuery(model, "t"));
    EXPECT_EQ(pythonSource(model), pythonSource(model));
}

}  // namespace
}  // namespace walletloupe::model

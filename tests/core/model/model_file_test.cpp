#include "core/model/model_file.h"

#include "tests/support/sample_model.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace walletloupe::model {
namespace {

using tests::sampleModel;

std::string replacedOnce(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from << " is not in the text";
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

void expectEqual(const SegmentationModel& a, const SegmentationModel& b)
{
    EXPECT_EQ(a.created, b.created);
    EXPECT_EQ(a.features, b.features);
    EXPECT_EQ(a.units, b.units);
    EXPECT_EQ(a.ranges[1].percentiles, b.ranges[1].percentiles);
    EXPECT_EQ(a.scaler.kind, b.scaler.kind);
    EXPECT_EQ(a.scaler.columns[1].spread, b.scaler.columns[1].spread);
    EXPECT_EQ(a.centers(), b.centers());
    EXPECT_EQ(a.originalCentroids, b.originalCentroids);
    EXPECT_EQ(a.sizes, b.sizes);
    EXPECT_EQ(a.names, b.names);
    EXPECT_EQ(a.colors, b.colors);
    EXPECT_EQ(a.inertia, b.inertia);
    EXPECT_EQ(a.silhouette, b.silhouette);
    EXPECT_EQ(a.silhouetteKnown, b.silhouetteKnown);
    EXPECT_EQ(a.options.randomState, b.options.randomState);
    EXPECT_EQ(a.options.nInit, b.options.nInit);
    EXPECT_EQ(a.options.tol, b.options.tol);
    EXPECT_EQ(a.trainingSha256, b.trainingSha256);
    EXPECT_EQ(a.trainingRows, b.trainingRows);
}

TEST(ModelFile, EveryNumberReadsBackExactly)
{
    const SegmentationModel model = sampleModel();
    const auto read = parseModel(modelText(model), "m");
    ASSERT_TRUE(read) << read.error().message;
    expectEqual(model, *read);
    EXPECT_EQ(modelText(model), modelText(*read));
}

TEST(ModelFile, NamesWithBlanksReadBack)
{
    SegmentationModel model = sampleModel();
    EXPECT_EQ(modelText(model).find("headers"), std::string::npos);
    model.headers = model.features;
    model.headers[0] = " " + model.features[0];
    const auto read = parseModel(modelText(model), "m");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->headers, model.headers);
    model.headers.pop_back();
    EXPECT_FALSE(parseModel(modelText(model), "m"));
}

TEST(ModelFile, RankScalesReadBack)
{
    SegmentationModel model = sampleModel();
    model.scaler.kind = ml::ScaleKind::Rank;
    for (ml::ColumnScale& column : model.scaler.columns)
        column = {0.0, 1.0, {0.0, 0.5, 7.0}, {0.1, 0.6, 1.0}};
    const auto read = parseModel(modelText(model), "m");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->scaler.columns[1].sortedValues, model.scaler.columns[1].sortedValues);
    EXPECT_EQ(read->scaler.columns[1].ranks, model.scaler.columns[1].ranks);
}

/// Models with percentiles one ulp out of order have been written; a real step down is damage.
TEST(ModelFile, PercentilesMayMissTheirOrderByRounding)
{
    SegmentationModel model = sampleModel();
    std::vector<double>& percentiles = model.ranges[0].percentiles;
    ASSERT_EQ(percentiles.size(), 101U);
    const double before = percentiles[50] > 0.0 ? percentiles[50] : percentiles[51];
    percentiles[50] = before;
    percentiles[51] = std::nextafter(before, 0.0);
    const auto read = parseModel(modelText(model), "m");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->ranges[0].percentiles[51], before);
    percentiles[51] = before * (1.0 - 1e-12);
    const auto refused = parseModel(modelText(model), "m");
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("101 ascending"), std::string::npos);
}

TEST(ModelFile, AnUnknownInertiaIsNull)
{
    SegmentationModel model = sampleModel();
    model.inertia = std::numeric_limits<double>::quiet_NaN();
    const std::string text = modelText(model);
    const auto read = parseModel(text, "m");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_TRUE(std::isnan(read->inertia));
    EXPECT_EQ(modelText(*read), text);
}

TEST(ModelFile, AnUndefinedSilhouetteStaysUndefined)
{
    SegmentationModel model = sampleModel();
    model.silhouetteKnown = false;
    const auto read = parseModel(modelText(model), "m");
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->silhouetteKnown);
}

TEST(ModelFile, AModelWithoutColorsHasEmptyOnes)
{
    const std::string text = modelText(sampleModel());
    const std::size_t from = text.find("\"colors\"");
    const std::size_t to = text.find(']', from) + 2;
    const auto read = parseModel(text.substr(0, from) + text.substr(to), "m");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->colors, std::vector<std::string>(2));
}

TEST(ModelFile, GoesThroughAFile)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("m.wlm.json");
    ASSERT_TRUE(writeModel(sampleModel(), path));
    const auto read = readModel(path);
    ASSERT_TRUE(read) << read.error().message;
    expectEqual(sampleModel(), *read);
}

TEST(ModelFile, ReportsWhichFileIsMissing)
{
    const auto read = readModel("/nowhere/m.wlm.json");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::NotFound);
    EXPECT_NE(read.error().message.find("/nowhere/m.wlm.json"), std::string::npos);
}

TEST(ModelFile, RefusesAFolder)
{
    const tests::TemporaryFolder folder;
    const auto read = readModel(folder.path(""));
    ASSERT_FALSE(read);
}

TEST(ModelFile, RefusesAnotherVersion)
{
    const auto read =
        parseModel(replacedOnce(modelText(sampleModel()), "\"version\": 1", "\"version\": 2"), "m");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Unsupported);
    EXPECT_NE(read.error().message.find("version 2"), std::string::npos);
}

TEST(ModelFile, RefusesWhatIsNoModel)
{
    for (const char* text : {"", "[]", "{}", "not json", "{\"format\": \"something\"}"}) {
        const auto read = parseModel(text, "file.json");
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().message.rfind("file.json: ", 0), 0U) << read.error().message;
    }
}

/// Each entry damages one field; the message must name it.
TEST(ModelFile, NamesTheFieldThatIsDamaged)
{
    const std::string good = modelText(sampleModel());
    const std::vector<std::array<std::string, 3>> damages{
        {"\"TX_COUNT\"", "\"\"", "features"},
        {"\"TX_COUNT\"", "\"ether balance\"", "features"},
        {"\"TX_COUNT\",", "", "units"},
        {"\"inertia\": 63.18775211038353", "\"inertia\": \"x\"", "inertia"},
        {"\"inertia\": 63.18775211038353", "\"inertia\": 1e999", ""},
        {"\"kind\": \"minmax\"", "\"kind\": \"cosine\"", "kind"},
        {"\"init\": \"k-means++\"", "\"init\": \"magic\"", "init"},
        {"\"n_init\": 10", "\"n_init\": 0.5", "n_init"},
        {"\"seed\": 9007199254740993", "\"seed\": \"x\"", "seed"},
        {"\"silhouette\": 0.30000000000000004", "\"silhouette\": \"NaN\"", "silhouette"},
        {"\"rows\": 101", "\"rows\": -1", "rows"},
        {"\"spread\": 100", "\"spread\": -100", "spread"},
        {"#0066cc", "0066cc", "colors"},
        {"#0066cc", "#0066cg", "colors"},
        {"\"#0066cc\",", "", "colors"},
        {"\"created\": \"2026-01-02\"", "\"created\": 7", "created"},
        {"            0.9", "            0.9, 1", "centroids"},
        {"        60,", "", "centroids"},
        {"        60,", "        \"sixty\",", "sizes"},
    };
    for (const auto& [from, to, field] : damages) {
        const auto read = parseModel(replacedOnce(good, from, to), "m");
        ASSERT_FALSE(read) << from << " -> " << to;
        EXPECT_NE(read.error().message.find(field), std::string::npos) << read.error().message;
    }
}

TEST(ModelFile, SurvivesEveryTruncation)
{
    const std::string good = modelText(sampleModel());
    for (std::size_t length = 0; length + 2 < good.size(); length += 7)
        EXPECT_FALSE(parseModel(good.substr(0, length), "m")) << length;
}

}  // namespace
}  // namespace walletloupe::model

#include "core/risk/evaluation.h"

#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

namespace walletloupe::risk {
namespace {

/// What tests/data/risk/make_evaluation.py wrote: scores and labels, and the curves.
struct Fixture {
    std::vector<LabelledValue> values;
    std::vector<CurvePoint> curve;
};

Fixture fixture()
{
    Fixture result;
    std::ifstream file(tests::testData() + "/risk/labelled.csv");
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::vector<std::string> cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, ',');)
            cells.push_back(cell);
        result.values.push_back({std::stod(cells[0]), cells[1] == "1"});
        if (cells.size() > 2 && !cells[2].empty())
            result.curve.push_back({std::stod(cells[2]), std::stod(cells[3]), std::stod(cells[4]),
                                    std::stod(cells[5])});
    }
    return result;
}

Evaluation evaluated(const std::vector<LabelledValue>& values)
{
    const auto evaluation = evaluate(values);
    EXPECT_TRUE(evaluation) << evaluation.error().message;
    return evaluation.value_or(Evaluation());
}

TEST(Evaluation, AgreesWithScikitLearn)
{
    const Fixture known = fixture();
    const Evaluation evaluation = evaluated(known.values);
    EXPECT_EQ(evaluation.positives, 20U);
    EXPECT_EQ(evaluation.negatives, 40U);
    EXPECT_NEAR(evaluation.rocAuc.value, 0.825, 1e-12);
    EXPECT_NEAR(evaluation.rocAuc.low, 0.7139597120841485, 1e-12);
    EXPECT_NEAR(evaluation.rocAuc.high, 0.9360402879158514, 1e-12);
    EXPECT_NEAR(evaluation.averagePrecision.value, 0.7443753045223636, 1e-12);
    EXPECT_NEAR(evaluation.averagePrecision.low, 0.604, 0.02);
    EXPECT_NEAR(evaluation.averagePrecision.high, 0.874, 0.02);
    ASSERT_EQ(evaluation.curve.size(), known.curve.size());
    for (std::size_t i = 0; i < known.curve.size(); ++i) {
        EXPECT_EQ(evaluation.curve[i].threshold, known.curve[i].threshold);
        EXPECT_NEAR(evaluation.curve[i].falsePositiveRate, known.curve[i].falsePositiveRate, 1e-12);
        EXPECT_NEAR(evaluation.curve[i].truePositiveRate, known.curve[i].truePositiveRate, 1e-12);
        EXPECT_NEAR(evaluation.curve[i].precision, known.curve[i].precision, 1e-12);
    }
}

TEST(Evaluation, TheOrderHasNoPart)
{
    Fixture known = fixture();
    const Evaluation before = evaluated(known.values);
    std::reverse(known.values.begin(), known.values.end());
    const Evaluation after = evaluated(known.values);
    EXPECT_EQ(after.rocAuc.low, before.rocAuc.low);
    EXPECT_EQ(after.averagePrecision.low, before.averagePrecision.low);
    EXPECT_EQ(after.averagePrecision.high, before.averagePrecision.high);
}

TEST(Evaluation, RecognisesPerfectionAndChance)
{
    const Evaluation perfect = evaluated({{1, false}, {2, false}, {3, true}, {4, true}});
    EXPECT_EQ(perfect.rocAuc.value, 1.0);
    EXPECT_EQ(perfect.rocAuc.low, 1.0);
    EXPECT_EQ(perfect.averagePrecision.value, 1.0);
    const Evaluation even = evaluated({{5, false}, {5, true}, {5, false}, {5, false}});
    EXPECT_EQ(even.rocAuc.value, 0.5);
    EXPECT_EQ(even.averagePrecision.value, 0.25);
    EXPECT_EQ(rocAuc({{1, true}, {2, false}}).value, 0.0);
}

TEST(Evaluation, NeedsBothClasses)
{
    for (const bool isPositive : {false, true}) {
        const auto evaluation = evaluate({{1, isPositive}, {2, isPositive}});
        ASSERT_FALSE(evaluation);
        EXPECT_EQ(evaluation.error().code, ErrorCode::Unusable);
    }
    EXPECT_FALSE(evaluate({}));
}

TEST(Evaluation, IsCancelled)
{
    std::stop_source source;
    source.request_stop();
    const auto evaluation = evaluate({{1, false}, {2, true}}, {}, Progress(source.get_token()));
    ASSERT_FALSE(evaluation);
    EXPECT_EQ(evaluation.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::risk

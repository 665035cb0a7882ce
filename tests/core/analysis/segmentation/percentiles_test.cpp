#include "core/analysis/segmentation/percentiles.h"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>

namespace walletloupe::analysis {
namespace {

Eigen::MatrixXd column(std::initializer_list<double> values)
{
    Eigen::MatrixXd matrix(static_cast<Eigen::Index>(values.size()), 1);
    Eigen::Index row = 0;
    for (const double value : values)
        matrix(row++, 0) = value;
    return matrix;
}

// numpy.percentile([3, 1, 4, 1, 5, 9, 2, 6], [0, 10, 25, 50, 75, 99, 100])
TEST(TrainingRanges, InterpolatesAsNumpyDoes)
{
    const auto range =
        trainingRanges(column({3, 1, 4, 1, 5, 9, 2, 6}), Executor(1)).value().front();
    EXPECT_EQ(range.minimum, 1.0);
    EXPECT_EQ(range.maximum, 9.0);
    ASSERT_EQ(range.percentiles.size(), 101U);
    EXPECT_DOUBLE_EQ(range.percentiles[0], 1.0);
    EXPECT_DOUBLE_EQ(range.percentiles[10], 1.0);
    EXPECT_DOUBLE_EQ(range.percentiles[25], 1.75);
    EXPECT_DOUBLE_EQ(range.percentiles[50], 3.5);
    EXPECT_DOUBLE_EQ(range.percentiles[75], 5.25);
    EXPECT_NEAR(range.percentiles[99], 8.79, 1e-12);
    EXPECT_DOUBLE_EQ(range.percentiles[100], 9.0);
}

TEST(TrainingRanges, DoesNotDependOnThreads)
{
    const Eigen::MatrixXd values = Eigen::MatrixXd::Random(997, 5);
    const auto one = trainingRanges(values, Executor(1)).value();
    const auto three = trainingRanges(values, Executor(3)).value();
    for (std::size_t i = 0; i < one.size(); ++i)
        EXPECT_EQ(one[i].percentiles, three[i].percentiles);
}

TEST(TrainingRanges, SurvivesOneRowAndHugeValues)
{
    EXPECT_EQ(trainingRanges(column({7}), Executor(1)).value().front().percentiles[37], 7.0);
    const auto huge = trainingRanges(column({-1.7e308, 1.7e308}), Executor(1)).value().front();
    for (const double mark : huge.percentiles)
        EXPECT_TRUE(std::isfinite(mark));
}

TEST(PercentileOf, GivesEndsMiddleAndTies)
{
    const auto range =
        trainingRanges(column({0, 0, 0, 0, 0, 0, 10, 20, 30, 40, 50}), Executor(1)).value().front();
    EXPECT_EQ(percentileOf(-1, range), 0.0);
    EXPECT_EQ(percentileOf(51, range), 100.0);
    EXPECT_EQ(percentileOf(50, range), 100.0);
    EXPECT_EQ(percentileOf(0, range), 25.0);
    EXPECT_NEAR(percentileOf(25, range), 75.0, 1e-9);
}

TEST(PercentileOf, IsTheMiddleForAConstantColumn)
{
    EXPECT_EQ(percentileOf(3, trainingRanges(column({3, 3, 3}), Executor(1)).value().front()),
              50.0);
}

TEST(PercentileOf, NeverFalls)
{
    const auto range =
        trainingRanges(column({1, 2, 2, 2, 5, 8, 8, 13, 100}), Executor(1)).value().front();
    double last = 0.0;
    for (double value = 0.0; value <= 101.0; value += 0.25) {
        EXPECT_GE(percentileOf(value, range), last);
        last = percentileOf(value, range);
    }
}

TEST(ValueAtPercentile, LiesBetweenTheMarks)
{
    std::vector<double> halves;
    std::vector<double> wholes;
    for (int i = 0; i <= 100; ++i) {
        halves.push_back(i * 0.5);
        wholes.push_back(i * 10.0);
    }
    EXPECT_EQ(valueAtPercentile(0.0, halves), 0.0);
    EXPECT_EQ(valueAtPercentile(100.0, halves), 50.0);
    EXPECT_EQ(valueAtPercentile(101.0, halves), 50.0);
    EXPECT_EQ(valueAtPercentile(-1.0, halves), 0.0);
    EXPECT_DOUBLE_EQ(valueAtPercentile(10.5, halves), 5.25);
    EXPECT_EQ(valueAtPercentile(10.33, wholes), 103.0) << "whole numbers stay whole";
    EXPECT_EQ(valueAtPercentile(50.5, std::vector<double>(101, 0.1)), 0.1);
}

}  // namespace
}  // namespace walletloupe::analysis

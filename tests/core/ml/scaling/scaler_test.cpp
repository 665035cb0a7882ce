#include "core/ml/scaling/scaler.h"

#include "tests/core/ml/support/fixtures.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stop_token>

namespace walletloupe::ml {
namespace {

constexpr std::array allKinds{ScaleKind::MinMax, ScaleKind::ZScore, ScaleKind::LogMinMax,
                              ScaleKind::Rank};

std::vector<std::string> namesFor(const Eigen::MatrixXd& values)
{
    std::vector<std::string> names;
    for (Eigen::Index column = 0; column < values.cols(); ++column)
        names.push_back("feature" + std::to_string(column));
    return names;
}

/// Fits on the values and scales them.
Eigen::MatrixXd scaledBy(ScaleKind kind, Eigen::MatrixXd values)
{
    const auto scaler = fitScaler(kind, values, namesFor(values));
    EXPECT_TRUE(scaler && applyScaler(*scaler, values, namesFor(values))) << scaleName(kind);
    return values;
}

TEST(Scaler, MinMaxAgreesWithScikitLearn)
{
    const Eigen::MatrixXd scaled = scaledBy(ScaleKind::MinMax, tests::readMatrix("scaling"));
    const Eigen::MatrixXd known = tests::readMatrix("scaling_minmax");
    // scikit-learn multiplies by a reciprocal, which costs it some digits where the offset is
    // large.
    EXPECT_LT((scaled - known).cwiseAbs().maxCoeff(), 1e-9);
    EXPECT_EQ(scaled.minCoeff(), 0.0);
    EXPECT_EQ(scaled.maxCoeff(), 1.0);
}

TEST(Scaler, ZScoreAgreesWithScikitLearn)
{
    const Eigen::MatrixXd scaled = scaledBy(ScaleKind::ZScore, tests::readMatrix("scaling"));
    const Eigen::MatrixXd known = tests::readMatrix("scaling_zscore");
    EXPECT_LT((scaled - known).cwiseAbs().maxCoeff(), 1e-9);
}

TEST(Scaler, ZScoreDividesByThePopulationDeviation)
{
    const Eigen::MatrixXd scaled = scaledBy(ScaleKind::ZScore, tests::column({1.0, 3.0}));
    EXPECT_EQ(scaled, tests::column({-1.0, 1.0}));
}

TEST(Scaler, LogMinMaxIsMinMaxOfTheLogarithm)
{
    const Eigen::MatrixXd scaled =
        scaledBy(ScaleKind::LogMinMax, tests::column({0.0, std::expm1(1.0), std::expm1(4.0)}));
    EXPECT_EQ(scaled(0, 0), 0.0);
    EXPECT_NEAR(scaled(1, 0), 0.25, 1e-15);
    EXPECT_EQ(scaled(2, 0), 1.0);
}

TEST(Scaler, EqualValuesShareTheirMiddleRank)
{
    const Eigen::MatrixXd scaled =
        scaledBy(ScaleKind::Rank, tests::column({30.0, 10.0, 20.0, 20.0, 40.0}));
    EXPECT_EQ(scaled, tests::column({0.75, 0.0, 0.375, 0.375, 1.0}));
}

TEST(Scaler, RankOfAnUnseenValueLiesHalfWayBetweenItsNeighbours)
{
    const Eigen::MatrixXd values = tests::column({10.0, 20.0, 30.0});
    const auto scaler = fitScaler(ScaleKind::Rank, values, {"count"});
    ASSERT_TRUE(scaler);
    EXPECT_EQ(scaler->scaled(0, 9.0), 0.0);
    EXPECT_EQ(scaler->scaled(0, 11.0), 0.25);
    EXPECT_EQ(scaler->scaled(0, 29.0), 0.75);
    EXPECT_EQ(scaler->scaled(0, 31.0), 1.0);
}

TEST(Scaler, AConstantColumnIsDeadAndMapsToZero)
{
    // The mean of many 0.1 is not 0.1, so a deviation computed from it is not exactly 0.
    Eigen::MatrixXd values = tests::noise(1001, 3, 5).cwiseAbs();
    values.col(1).setConstant(0.1);
    for (const ScaleKind kind : allKinds) {
        SCOPED_TRACE(scaleName(kind));
        const auto scaler = fitScaler(kind, values, namesFor(values));
        ASSERT_TRUE(scaler);
        EXPECT_EQ(scaler->deadColumns(), std::vector<std::size_t>{1});
        EXPECT_EQ(scaler->scaled(1, 0.1), 0.0);
        EXPECT_EQ(scaler->scaled(1, 77.0), 0.0) << "whatever the value";
        EXPECT_NEAR(scaler->original(1, 0.0), 0.1, 1e-15);
    }
}

TEST(Scaler, OneRowMakesEveryColumnDead)
{
    for (const ScaleKind kind : allKinds) {
        const auto scaler = fitScaler(kind, tests::rows({{3.0, 4.0}}), {"a", "b"});
        ASSERT_TRUE(scaler) << scaleName(kind);
        EXPECT_EQ(scaler->deadColumns(), (std::vector<std::size_t>{0, 1})) << scaleName(kind);
    }
}

TEST(Scaler, OriginalUndoesScaled)
{
    const Eigen::MatrixXd values = tests::noise(60, 2, 9).cwiseAbs() * 50.0;
    for (const ScaleKind kind : allKinds) {
        SCOPED_TRACE(scaleName(kind));
        const auto scaler = fitScaler(kind, values, namesFor(values));
        ASSERT_TRUE(scaler);
        for (Eigen::Index row = 0; row < values.rows(); ++row)
            EXPECT_NEAR(scaler->original(1, scaler->scaled(1, values(row, 1))), values(row, 1),
                        1e-11);
    }
}

TEST(Scaler, ValuesOutsideTheTrainingRangeKeepTheirDistance)
{
    const auto scaler = fitScaler(ScaleKind::MinMax, tests::column({10.0, 20.0}), {"count"});
    ASSERT_TRUE(scaler);
    EXPECT_EQ(scaler->scaled(0, 40.0), 3.0);
    EXPECT_EQ(scaler->scaled(0, 0.0), -1.0);
}

TEST(Scaler, LogMinMaxNamesTheColumnThatItCannotTake)
{
    const Eigen::MatrixXd values = tests::rows({{1.0, 2.0}, {0.0, -1e-9}});
    const auto scaler = fitScaler(ScaleKind::LogMinMax, values, {"deposits", "balance"});
    ASSERT_FALSE(scaler);
    EXPECT_EQ(scaler.error().code, ErrorCode::Unusable);
    EXPECT_EQ(scaler.error().message.rfind("balance ", 0), 0U) << scaler.error().message;
}

TEST(Scaler, LogMinMaxRefusesToApplyToAValueBelowZero)
{
    const std::vector<std::string> names{"deposits", "balance"};
    const auto scaler =
        fitScaler(ScaleKind::LogMinMax, tests::rows({{1.0, 2.0}, {0.0, 5.0}}), names);
    ASSERT_TRUE(scaler);
    Eigen::MatrixXd later = tests::rows({{-3.0, 2.0}});
    const auto applied = applyScaler(*scaler, later, names);
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().code, ErrorCode::Unusable);
    EXPECT_EQ(applied.error().message.rfind("deposits ", 0), 0U) << applied.error().message;
}

TEST(Scaler, OnlyLogMinMaxMindsNegativeValues)
{
    for (const ScaleKind kind : allKinds) {
        const Scaler scaler{kind, {}};
        EXPECT_EQ(scaler.accepts(-0.5), kind != ScaleKind::LogMinMax) << scaleName(kind);
        EXPECT_TRUE(scaler.accepts(0.0)) << scaleName(kind);
    }
}

TEST(Scaler, NeedsARowToFitOn)
{
    for (const ScaleKind kind : allKinds) {
        const auto scaler = fitScaler(kind, Eigen::MatrixXd(0, 2), {"a", "b"});
        ASSERT_FALSE(scaler) << scaleName(kind);
        EXPECT_EQ(scaler.error().code, ErrorCode::Unusable);
    }
}

TEST(Scaler, ScalingNoRowsIsFine)
{
    const auto scaler = fitScaler(ScaleKind::LogMinMax, tests::column({1.0, 2.0}), {"a"});
    ASSERT_TRUE(scaler);
    Eigen::MatrixXd none(0, 1);
    EXPECT_TRUE(applyScaler(*scaler, none, {"a"}));
}

TEST(Scaler, TheNumberOfThreadsDoesNotMatter)
{
    // More rows than are sorted or scaled at a time.
    const Eigen::MatrixXd values = tests::noise(150'000, 2, 1).cwiseAbs();
    for (const ScaleKind kind : allKinds) {
        Eigen::MatrixXd alone = values;
        Eigen::MatrixXd together = values;
        ASSERT_TRUE(applyScaler(*fitScaler(kind, values, {"a", "b"}, Executor(1)), alone,
                                {"a", "b"}, Executor(1)));
        ASSERT_TRUE(applyScaler(*fitScaler(kind, values, {"a", "b"}, Executor(3)), together,
                                {"a", "b"}, Executor(3)));
        EXPECT_EQ(tests::bits(alone), tests::bits(together)) << scaleName(kind);
    }
}

TEST(Scaler, RanksOfManyRowsAreThoseOfSortedValues)
{
    Eigen::VectorXd values = tests::noise(150'000, 1, 2);
    const auto scaler = fitScaler(ScaleKind::Rank, values, {"a"});
    ASSERT_TRUE(scaler);
    std::sort(values.begin(), values.end());
    EXPECT_EQ(scaler->columns[0].sortedValues, std::vector<double>(values.begin(), values.end()));
}

TEST(Scaler, FittingAndApplyingCanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const Progress progress(stop.get_token());
    Eigen::MatrixXd values = tests::column({1.0, 2.0});
    for (const ScaleKind kind : allKinds) {
        const auto fitted = fitScaler(kind, values, {"a"}, Executor(1, progress));
        ASSERT_FALSE(fitted);
        EXPECT_EQ(fitted.error().code, ErrorCode::Cancelled);
        const auto applied =
            applyScaler(*fitScaler(kind, values, {"a"}), values, {"a"}, Executor(1, progress));
        ASSERT_FALSE(applied);
        EXPECT_EQ(applied.error().code, ErrorCode::Cancelled);
    }
}

TEST(Scaler, NamesAreReadBackAsTheirKind)
{
    const std::array<std::string_view, 4> names{"minmax", "zscore", "log-minmax", "rank"};
    for (std::size_t i = 0; i < allKinds.size(); ++i) {
        EXPECT_EQ(scaleName(allKinds[i]), names[i]);
        EXPECT_EQ(scaleFromName(names[i]), allKinds[i]);
    }
    EXPECT_FALSE(scaleFromName("MinMax"));
    EXPECT_FALSE(scaleFromName(""));
}

}  // namespace
}  // namespace walletloupe::ml

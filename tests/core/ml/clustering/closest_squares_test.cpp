#include "core/ml/clustering/closest_squares.h"

#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <vector>

namespace walletloupe::ml {
namespace {

class ClosestSquaresTest : public testing::Test {
protected:
    const Executor m_executor{2};
    Eigen::MatrixXd m_points = tests::column({0.0, 1.0, 4.0, 10.0});
};

TEST_F(ClosestSquaresTest, SumsTheSquaresToTheNearestCentre)
{
    ClosestSquares closest(m_points, m_executor);
    EXPECT_EQ(closest.potentialWith(0), 0.0 + 1.0 + 16.0 + 100.0);
    closest.addCentre(0);
    EXPECT_EQ(closest.potentialWith(3), 0.0 + 1.0 + 16.0 + 0.0);
    EXPECT_EQ(closest.potentialWith(2), 0.0 + 1.0 + 0.0 + 36.0);
}

TEST_F(ClosestSquaresTest, DrawsInProportionToTheSquares)
{
    const ClosestSquares closest(m_points, m_executor, {0.0, 1.0, 0.0, 3.0});
    Random random(1);
    std::vector<int> draws(4);
    constexpr int total = 20'000;
    for (int i = 0; i < total; ++i)
        ++draws[closest.draw(random)];
    EXPECT_EQ(draws[0] + draws[2], 0) << "a centre is never drawn";
    EXPECT_NEAR(draws[3], 0.75 * total, 4.0 * 62.0) << "four standard deviations";
}

TEST_F(ClosestSquaresTest, TheBestOfManyDrawsIsTheBestThereIs)
{
    ClosestSquares closest(m_points, m_executor);
    closest.addCentre(0);
    Random random(1);
    EXPECT_EQ(closest.drawBest(50, random), 3U);
}

TEST_F(ClosestSquaresTest, TheBestDrawIsThatOfDrawsOneByOne)
{
    const Eigen::MatrixXd points = tests::noise(4096 + 9, 3, 1);
    ClosestSquares closest(points, m_executor);
    closest.addCentre(7);
    for (int candidates = 1; candidates <= 9; ++candidates) {
        Random random(5);
        Random again(5);
        std::size_t best = closest.draw(again);
        for (int i = 1; i < candidates; ++i) {
            const std::size_t row = closest.draw(again);
            if (closest.potentialWith(row) < closest.potentialWith(best))
                best = row;
        }
        EXPECT_EQ(closest.drawBest(candidates, random), best) << candidates;
        EXPECT_EQ(random.next(), again.next());
    }
}

TEST_F(ClosestSquaresTest, DrawsAnyRowWhereAllAreCentres)
{
    const ClosestSquares closest(m_points, m_executor, {0.0, 0.0, 0.0, 0.0});
    Random random(1);
    for (int i = 0; i < 100; ++i)
        EXPECT_LT(closest.draw(random), 4U);
}

TEST(GreedyCandidates, GrowWithTheLogarithm)
{
    EXPECT_EQ(greedyCandidates(1), 2);
    EXPECT_EQ(greedyCandidates(2), 2);
    EXPECT_EQ(greedyCandidates(3), 3);
    EXPECT_EQ(greedyCandidates(8), 4);
}

}  // namespace
}  // namespace walletloupe::ml

#include "core/stats/histogram.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <vector>

namespace walletloupe::stats {
namespace {

using Counts = std::vector<std::int64_t>;

TEST(Histogram, CountsABinsLowerEdgeAndBothOfTheLast)
{
    const std::vector<double> sorted{0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 4.0};
    const Histogram histogram = linearHistogram(sorted, 4);
    EXPECT_FALSE(histogram.isLog);
    EXPECT_EQ(histogram.low, 0.0);
    EXPECT_EQ(histogram.high, 4.0);
    EXPECT_EQ(histogram.counts, (Counts{2, 2, 1, 3}));
    EXPECT_EQ(histogram.edge(0), 0.0);
    EXPECT_EQ(histogram.edge(3), 3.0);
    EXPECT_EQ(histogram.edge(4), 4.0);
    EXPECT_EQ(histogram.edge(5), 4.0);
}

TEST(Histogram, HasOneBinForOneValueAndNoneForNoValue)
{
    EXPECT_EQ(linearHistogram(std::vector<double>{7.0, 7.0}, 10).counts, (Counts{2}));
    EXPECT_EQ(linearHistogram(std::vector<double>{1.0, 2.0}, 0).counts, (Counts{2}));
    EXPECT_TRUE(linearHistogram({}, 10).counts.empty());
    EXPECT_TRUE(logHistogram({}, 10)->counts.empty());
}

TEST(Histogram, HasEqualWidthsOfTheLogarithm)
{
    const double e = 2.718281828459045;
    // log1p is 0, 1, 2, 3 and 4.
    const std::vector<double> sorted{0.0, e - 1.0 + 1e-9, e * e - 1.0 + 1e-9,
                                     e * e * e - 1.0 + 1e-9, e * e * e * e - 1.0};
    const auto histogram = logHistogram(sorted, 4);
    ASSERT_TRUE(histogram);
    EXPECT_TRUE(histogram->isLog);
    EXPECT_EQ(histogram->counts, (Counts{1, 1, 1, 2}));
    EXPECT_NEAR(histogram->edge(2), e * e - 1.0, 1e-12);
    EXPECT_FALSE(logHistogram(std::vector<double>{-0.5, 1.0}, 4));
}

TEST(Histogram, TakesTheLargestDoubles)
{
    constexpr double most = std::numeric_limits<double>::max();
    const Histogram histogram = linearHistogram(std::vector<double>{-most, 0.0, most}, 2);
    EXPECT_EQ(histogram.edge(1), 0.0);
    EXPECT_EQ(histogram.counts, (Counts{1, 2}));
}

TEST(Histogram, CountsWhatLiesOutsideOfAFrameIntoItsEnds)
{
    const Histogram frame = linearHistogram(std::vector<double>{0.0, 10.0}, 2);
    EXPECT_EQ(countedInto(frame, std::vector<double>{-3.0, 1.0, 5.0, 99.0}).counts, (Counts{2, 2}));
    EXPECT_EQ(countedInto(frame, {}).counts, (Counts{0, 0}));
}

}  // namespace
}  // namespace walletloupe::stats

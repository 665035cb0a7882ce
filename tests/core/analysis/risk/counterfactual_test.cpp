#include "core/analysis/risk/counterfactual.h"

#include "core/analysis/segmentation/ordered_doubles.h"
#include "tests/support/sample_cohort.h"

#include <gtest/gtest.h>

#include <limits>
#include <stop_token>

namespace walletloupe::analysis {
namespace {

using risk::Combine;
using risk::Scaling;
using tests::cohortProfile;
using tests::SampleCohort;

/// Values of one feature that somebody would try who knows nothing of the search.
std::vector<double> grid(const SampleCohort& cohort, Eigen::Index column)
{
    std::vector<double> known;
    for (Eigen::Index row = 0; row < cohort.prepared.rows.population; ++row)
        known.push_back(cohort.prepared.rows.raw(row, column));
    std::sort(known.begin(), known.end());
    std::vector<double> values = known;
    for (std::size_t i = 0; i + 1 < known.size(); ++i) {
        values.push_back((known[i] + known[i + 1]) / 2.0);
        values.push_back(numberAt(orderOf(known[i]) + 1));
        values.push_back(numberAt(orderOf(known[i + 1]) - 1));
    }
    for (int i = 0; i <= 400; ++i)
        values.push_back(known.front() + (known.back() - known.front()) * i / 400.0);
    std::vector<double> possible;
    for (const double value : values) {
        const bool isWhole = value == std::floor(value);
        if (value >= known.front() && value <= known.back() &&
            (isWhole || !isCount(riskFeatures()[static_cast<std::size_t>(column)])))
            possible.push_back(value);
    }
    return possible;
}

/// How near the nearest value of the grid is that leaves the category.
double nearestOfGrid(const SampleCohort& cohort, RiskWhatIf& whatIf, std::size_t wallet,
                     Eigen::Index column)
{
    double nearest = std::numeric_limits<double>::infinity();
    const WhatIfRow row = whatIf.rowOf(wallet);
    for (const double value : grid(cohort, column)) {
        WhatIfRow tried = row;
        whatIf.set(tried, column, value);
        if (whatIf.evaluate(tried).category != cohort.scored.categories[wallet])
            nearest = std::min(nearest, std::abs(tried.scaled[column] - row.scaled[column]));
    }
    return nearest;
}

const Counterfactual* changeOf(const std::vector<Counterfactual>& changes, Eigen::Index column)
{
    for (const Counterfactual& change : changes) {
        if (change.feature == riskFeatures()[static_cast<std::size_t>(column)])
            return &change;
    }
    return nullptr;
}

class CounterfactualTest : public testing::TestWithParam<std::pair<Scaling, Combine>> {};

TEST_P(CounterfactualTest, NoValueOfAGridIsNearer)
{
    const SampleCohort cohort(cohortProfile(GetParam().first, GetParam().second), 40);
    RiskWhatIf whatIf(cohort.prepared, cohort.scored);
    std::size_t found = 0;
    for (std::size_t wallet = 0; wallet < cohort.prepared.wallets.size(); wallet += 3) {
        const auto changes = findCounterfactuals(whatIf, whatIf.rowOf(wallet), Executor(1));
        ASSERT_TRUE(changes);
        for (const Eigen::Index column : whatIf.columns()) {
            const double expected = nearestOfGrid(cohort, whatIf, wallet, column);
            const Counterfactual* change = changeOf(*changes, column);
            const auto name = riskFeatures()[static_cast<std::size_t>(column)];
            if (!change) {
                EXPECT_TRUE(std::isinf(expected)) << name << " of wallet " << wallet;
                continue;
            }
            ++found;
            EXPECT_LE(change->distance(), expected) << name << " of wallet " << wallet;
            WhatIfRow tried = whatIf.rowOf(wallet);
            whatIf.set(tried, column, change->newValue);
            const WhatIfResult result = whatIf.evaluate(tried);
            EXPECT_EQ(result.category, change->category);
            EXPECT_EQ(result.parts.score, change->score);
            EXPECT_NE(result.category, cohort.scored.categories[wallet]);
            EXPECT_EQ(tried.scaled[column], change->newScaled);
            const auto range = *whatIf.range(column);
            EXPECT_GE(change->newValue, range.first);
            EXPECT_LE(change->newValue, range.second);
            EXPECT_TRUE(!isCount(name) || change->newValue == std::floor(change->newValue));
        }
    }
    EXPECT_GT(found, 20u) << "a test of something";
}

INSTANTIATE_TEST_SUITE_P(AllRules, CounterfactualTest,
                         testing::Values(std::pair(Scaling::Percentile, Combine::Add),
                                         std::pair(Scaling::Percentile, Combine::Multiply),
                                         std::pair(Scaling::MinMax, Combine::Add),
                                         std::pair(Scaling::MinMax, Combine::Multiply)));

TEST(Counterfactual, TheNearestComesFirstForAnyThreads)
{
    const SampleCohort cohort;
    RiskWhatIf whatIf(cohort.prepared, cohort.scored);
    const auto changes = *findCounterfactuals(whatIf, whatIf.rowOf(1), Executor(1));
    ASSERT_GT(changes.size(), 1u);
    for (std::size_t i = 0; i + 1 < changes.size(); ++i)
        EXPECT_LE(changes[i].distance(), changes[i + 1].distance());
    RiskWhatIf other(cohort.prepared, cohort.scored);
    const auto again = *findCounterfactuals(other, other.rowOf(1), Executor(3));
    ASSERT_EQ(again.size(), changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        EXPECT_EQ(again[i].feature, changes[i].feature);
        EXPECT_EQ(again[i].newValue, changes[i].newValue);
    }
}

TEST(Counterfactual, AnUnknownValueIsLeftOut)
{
    const SampleCohort cohort;
    RiskWhatIf whatIf(cohort.prepared, cohort.scored);
    WhatIfRow row = whatIf.rowOf(1);
    const Eigen::Index column = riskFeatureColumn("burst_share");
    ASSERT_TRUE(changeOf(*findCounterfactuals(whatIf, row, Executor(1)), column));
    whatIf.set(row, column, std::nan(""));
    EXPECT_FALSE(changeOf(*findCounterfactuals(whatIf, row, Executor(1)), column));
}

TEST(Counterfactual, ACancelEndsIt)
{
    const SampleCohort cohort;
    RiskWhatIf whatIf(cohort.prepared, cohort.scored);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(
        findCounterfactuals(whatIf, whatIf.rowOf(1), Executor(1, Progress(stop.get_token()))));
}

TEST(OrderedDoubles, NeighboursDifferByOne)
{
    for (const double value : {0.0, 1.0, -1.0, 1e300, -1e300, 5e-324}) {
        EXPECT_EQ(numberAt(orderOf(value)), value);
        EXPECT_EQ(numberAt(orderOf(value) + 1), std::nextafter(value, 1e308));
    }
    EXPECT_EQ(orderOf(-0.0), orderOf(0.0));
    EXPECT_EQ(lastIndexWhere(-3, 90, [](std::int64_t place) { return place <= 17; }), 17);
    EXPECT_EQ(lastIndexWhere(5, 5, [](std::int64_t) { return true; }), 5);
}

}  // namespace
}  // namespace walletloupe::analysis

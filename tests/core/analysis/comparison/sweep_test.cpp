#include "core/analysis/comparison/sweep.h"

#include "core/text/sentence.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stop_token>

namespace walletloupe::analysis {
namespace {

SweepOptions quickOptions()
{
    SweepOptions options;
    options.to = 5;
    options.bootstraps = 2;
    options.segment.kMeans.nInit = 3;
    return options;
}

TEST(ChooseK, StreamsEveryStepInOrder)
{
    std::vector<int> seen;
    const auto sweep = chooseK(tests::sampleTable(1200), quickOptions(), tests::FixedClock(),
                               [&](const SweepStep& step) { seen.push_back(step.k); });
    ASSERT_TRUE(sweep) << text::sentence(sweep.error());
    EXPECT_EQ(seen, (std::vector<int>{2, 3, 4, 5}));
    ASSERT_EQ(sweep->steps.size(), 4U);
    for (const SweepStep& step : sweep->steps) {
        EXPECT_EQ(step.sizes.size(), static_cast<std::size_t>(step.k));
        EXPECT_EQ(step.smallestCluster(), step.sizes.back());
        EXPECT_TRUE(step.stability.has_value());
        EXPECT_EQ(step.seconds, 1.25)
            << "the clock ticks one second a look: one for all four fits, one for each k";
    }
    EXPECT_GE(sweep->steps[0].inertia, sweep->steps[3].inertia);
    EXPECT_EQ(sweep->features.size(), 9U);
    EXPECT_GT(sweep->leftOut, 0U);
}

TEST(ChooseK, EachKIsEvaluatedAsAlone)
{
    const wallets::WalletTable table = tests::sampleTable(1200);
    SweepOptions options = quickOptions();
    const auto together = chooseK(table, options, tests::FixedClock(), {}, Executor(3));
    ASSERT_TRUE(together);
    for (const SweepStep& step : together->steps) {
        options.from = options.to = step.k;
        const auto alone = chooseK(table, options, tests::FixedClock());
        ASSERT_TRUE(alone);
        ASSERT_EQ(alone->steps.size(), 1U);
        EXPECT_EQ(alone->steps[0].inertia, step.inertia);
        EXPECT_EQ(alone->steps[0].sizes, step.sizes);
        EXPECT_EQ(alone->steps[0].silhouette, step.silhouette);
        EXPECT_EQ(alone->steps[0].daviesBouldin, step.daviesBouldin);
        EXPECT_EQ(alone->steps[0].calinskiHarabasz, step.calinskiHarabasz);
        EXPECT_EQ(alone->steps[0].stability, step.stability);
    }
}

TEST(ChooseK, FindsTheSilhouetteThatAFitShows)
{
    const wallets::WalletTable table = tests::sampleTable(1200);
    const auto sweep = chooseK(table, quickOptions(), tests::FixedClock());
    ASSERT_TRUE(sweep);
    for (const SweepStep& step : sweep->steps) {
        SegmentOptions options = quickOptions().segment;
        options.kMeans.nClusters = step.k;
        const auto fit = segmentWallets(table, options);
        ASSERT_TRUE(fit);
        EXPECT_EQ(fit->model.silhouette, step.silhouette);
        EXPECT_EQ(fit->model.inertia, step.inertia);
    }
}

TEST(ChooseK, WithoutBootstrapsThereIsNoStability)
{
    SweepOptions options = quickOptions();
    options.bootstraps = 0;
    const auto sweep = chooseK(tests::sampleTable(200), options, tests::FixedClock());
    ASSERT_TRUE(sweep);
    EXPECT_FALSE(sweep->steps[0].stability.has_value());
}

TEST(ChooseK, RefusesARangeThatMakesNoSense)
{
    SweepOptions options = quickOptions();
    options.from = 0;
    EXPECT_EQ(chooseK(tests::twoGroups(), options, tests::FixedClock()).error().code,
              ErrorCode::Usage);
    options.from = options.to = 1;
    EXPECT_EQ(chooseK(tests::twoGroups(), options, tests::FixedClock()).error().code,
              ErrorCode::Usage);
    options.from = 4;
    options.to = 3;
    EXPECT_EQ(chooseK(tests::twoGroups(), options, tests::FixedClock()).error().code,
              ErrorCode::Usage);
}

TEST(ChooseK, OneClusterHasTheInertiaAroundTheMean)
{
    SweepOptions options = quickOptions();
    options.from = 1;
    const auto sweep = chooseK(tests::sampleTable(200), options, tests::FixedClock());
    ASSERT_TRUE(sweep);
    EXPECT_TRUE(sweep->fromOne);
    EXPECT_EQ(sweep->steps.front().k, 2);
    EXPECT_GT(sweep->oneCluster.inertia, sweep->steps.front().inertia);
    options.from = 2;
    const auto fromTwo = chooseK(tests::sampleTable(200), options, tests::FixedClock());
    ASSERT_TRUE(fromTwo);
    EXPECT_FALSE(fromTwo->fromOne);
    EXPECT_EQ(fromTwo->knee, sweep->knee) << "the curve of the knee always begins at one cluster";
}

TEST(ChooseK, GapsStandBesideTheirSteps)
{
    SweepOptions options = quickOptions();
    options.copies = 2;
    const auto sweep = chooseK(tests::sampleTable(300), options, tests::FixedClock());
    ASSERT_TRUE(sweep);
    ASSERT_TRUE(sweep->evidence);
    ASSERT_EQ(sweep->evidence->gaps.size(), 5U);
    EXPECT_EQ(sweep->oneCluster.gap->value, sweep->evidence->gaps[0].value);
    EXPECT_EQ(sweep->steps[3].gap->value, sweep->evidence->gaps[4].value);
    EXPECT_TRUE(sweep->advice.verdict);
    options.copies = 0;
    const auto without = chooseK(tests::sampleTable(300), options, tests::FixedClock());
    ASSERT_TRUE(without);
    EXPECT_FALSE(without->evidence);
    EXPECT_FALSE(without->advice.verdict);
    EXPECT_FALSE(without->steps[0].gap);
}

TEST(ChooseK, NeedsMoreWalletsThanClusters)
{
    const wallets::WalletTable table =
        tests::tableFrom("wallet,tx_count,balance\na,1,1\nb,2,5\nc,3,1\nd,4,9\n");
    SweepOptions options = quickOptions();
    options.to = 3;
    EXPECT_TRUE(chooseK(table, options, tests::FixedClock()));
    options.to = 4;
    const auto shortened = chooseK(table, options, tests::FixedClock());
    ASSERT_TRUE(shortened);
    EXPECT_EQ(shortened->steps.back().k, 3);
    EXPECT_EQ(text::sentences(shortened->warnings),
              std::vector<std::string>{"k ends at 3, not at 4: there are 4 usable wallets, and "
                                       "clusters need wallets that differ."});
    options.from = 4;
    const auto refused = chooseK(table, options, tests::FixedClock());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unusable);
}

TEST(ChooseK, CanBeCancelledBetweenSteps)
{
    std::stop_source stop;
    const auto sweep = chooseK(
        tests::sampleTable(200), quickOptions(), tests::FixedClock(),
        [&](const SweepStep& step) {
            if (step.k == 3)
                stop.request_stop();
        },
        Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(sweep);
    EXPECT_EQ(sweep.error().code, ErrorCode::Cancelled);
}

TEST(ChooseK, AgreesWithTheKnownAnswers)
{
    if (!std::filesystem::exists(tests::polygonPath()))
        GTEST_SKIP() << "The public data set is not beside the project.";
    const auto table = wallets::readWalletTable(tests::polygonPath());
    ASSERT_TRUE(table);
    SweepOptions options;
    options.to = 3;
    options.bootstraps = 0;
    options.segment.features = tests::polygonFeatures();
    const auto sweep = chooseK(*table, options, tests::FixedClock());
    ASSERT_TRUE(sweep) << text::sentence(sweep.error());
    EXPECT_NEAR(sweep->steps[0].inertia / 94.93992623331742, 1.0, 1e-6);
    EXPECT_NEAR(sweep->steps[0].silhouette, 0.741405184154582, 1e-9);
    EXPECT_NEAR(sweep->steps[1].silhouette, 0.7292491695352291, 1e-9);
    EXPECT_EQ(sweep->steps[1].sizes, (std::vector<std::int64_t>{2682, 637, 178}));
}

/// Wallets in two groups, straight from memory.
wallets::WalletTable manyWallets(std::size_t rows)
{
    wallets::WalletTable table;
    wallets::NumericColumn a{"a", "", 2, false, {}};
    wallets::NumericColumn b{"b", "", 3, false, {}};
    for (std::size_t row = 0; row < rows; ++row) {
        table.wallets.append("w" + std::to_string(row));
        table.lines.push_back(row + 2);
        a.values.push_back(static_cast<double>(row % 2 * 1000 + row % 97));
        b.values.push_back(static_cast<double>(row % 89));
    }
    table.columns = {a, b};
    return table;
}

TEST(ChooseK, ReportsThatSilhouettesAreThoseOfASample)
{
    SweepOptions options = quickOptions();
    options.from = options.to = 2;
    options.bootstraps = 0;
    options.segment.kMeans.nInit = 1;
    const std::string said =
        "The silhouettes are those of a stratified sample of 2000 of the 50001 wallets, as there "
        "are more than 50000.";
    const auto sweep = chooseK(manyWallets(50'001), options, tests::FixedClock());
    ASSERT_TRUE(sweep) << text::sentence(sweep.error());
    EXPECT_EQ(sweep->steps[0].silhouetteRows, 2000U);
    EXPECT_TRUE(text::paragraph(sweep->advice.text).ends_with(' ' + said))
        << text::paragraph(sweep->advice.text);
    ASSERT_EQ(sweep->warnings.size(), 1U);
    EXPECT_TRUE(text::sentence(sweep->warnings[0])
                    .starts_with(said + " Their standard error is at most 0.0"))
        << text::sentence(sweep->warnings[0]);
    const auto exact = chooseK(manyWallets(500), options, tests::FixedClock());
    ASSERT_TRUE(exact);
    EXPECT_TRUE(exact->warnings.empty());
    EXPECT_EQ(text::paragraph(exact->advice.text).find("sample"), std::string::npos)
        << text::paragraph(exact->advice.text);
}

}  // namespace
}  // namespace walletloupe::analysis

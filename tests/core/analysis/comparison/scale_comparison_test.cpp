#include "core/analysis/comparison/scale_comparison.h"

#include "core/text/sentence.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <stop_token>
#include <utility>

namespace walletloupe::analysis {
namespace {

using ml::ScaleKind;
using Seen = std::vector<std::pair<ScaleKind, int>>;

ComparisonOptions quickOptions(std::vector<ScaleKind> scales)
{
    ComparisonOptions options;
    options.sweep.to = 4;
    options.sweep.bootstraps = 2;
    options.sweep.segment.kMeans.nInit = 2;
    options.scales = std::move(scales);
    return options;
}

wallets::WalletTable withNegatives()
{
    std::string csv = "wallet,tx_count,balance\n";
    for (int i = 0; i < 60; ++i)
        csv += "w" + std::to_string(i) + "," + std::to_string(i % 2 * 50 + i % 7) + "," +
               std::to_string(i % 5 - 1) + "\n";
    return tests::tableFrom(csv);
}

TEST(CompareScales, StreamsScalingAfterScaling)
{
    Seen seen;
    const auto comparison = compareScales(
        tests::sampleTable(300), quickOptions({ScaleKind::Rank, ScaleKind::MinMax}),
        tests::FixedClock(),
        [&](ScaleKind scale, const SweepStep& step) { seen.emplace_back(scale, step.k); });
    ASSERT_TRUE(comparison) << text::sentence(comparison.error());
    EXPECT_EQ(seen, (Seen{{ScaleKind::Rank, 2},
                          {ScaleKind::Rank, 3},
                          {ScaleKind::Rank, 4},
                          {ScaleKind::MinMax, 2},
                          {ScaleKind::MinMax, 3},
                          {ScaleKind::MinMax, 4}}));
    ASSERT_EQ(comparison->sweeps.size(), 2U);
    EXPECT_TRUE(comparison->severalRequested());
    EXPECT_TRUE(comparison->leftOutScales.empty());
}

TEST(CompareScales, EachSweepIsThatOfChooseK)
{
    const wallets::WalletTable table = tests::sampleTable(300);
    ComparisonOptions options = quickOptions(everyScale());
    const auto comparison = compareScales(table, options, tests::FixedClock());
    ASSERT_TRUE(comparison) << text::sentence(comparison.error());
    ASSERT_EQ(comparison->sweeps.size(), 4U);
    for (const Sweep& sweep : comparison->sweeps) {
        options.sweep.segment.scale = sweep.scale;
        const auto alone = chooseK(table, options.sweep, tests::FixedClock());
        ASSERT_TRUE(alone);
        EXPECT_EQ(sweep.knee, alone->knee);
        EXPECT_EQ(text::paragraph(sweep.advice.text), text::paragraph(alone->advice.text));
        ASSERT_EQ(sweep.steps.size(), alone->steps.size());
        for (std::size_t i = 0; i < sweep.steps.size(); ++i) {
            EXPECT_EQ(sweep.steps[i].inertia, alone->steps[i].inertia);
            EXPECT_EQ(sweep.steps[i].silhouette, alone->steps[i].silhouette);
            EXPECT_EQ(sweep.steps[i].stability, alone->steps[i].stability);
            EXPECT_EQ(sweep.steps[i].sizes, alone->steps[i].sizes);
        }
    }
}

TEST(CompareScales, WithoutScalingsItIsTheOneOfTheSweep)
{
    ComparisonOptions options = quickOptions({});
    options.sweep.segment.scale = ScaleKind::ZScore;
    const auto comparison = compareScales(tests::sampleTable(300), options, tests::FixedClock());
    ASSERT_TRUE(comparison);
    ASSERT_EQ(comparison->sweeps.size(), 1U);
    EXPECT_FALSE(comparison->severalRequested());
    EXPECT_EQ(text::paragraph(comparison->advice.text),
              text::paragraph(comparison->sweeps[0].advice.text));
    EXPECT_EQ(comparison->advice.k, comparison->sweeps[0].advice.k);
}

TEST(CompareScales, AScalingIsTriedOnce)
{
    EXPECT_EQ(scalesOf(quickOptions({ScaleKind::Rank, ScaleKind::MinMax, ScaleKind::Rank})),
              (std::vector<ScaleKind>{ScaleKind::Rank, ScaleKind::MinMax}));
}

TEST(CompareScales, LeavesOutWhatCannotBeAppliedAndReportsWhy)
{
    const auto comparison =
        compareScales(withNegatives(), quickOptions({ScaleKind::LogMinMax, ScaleKind::MinMax}),
                      tests::FixedClock());
    ASSERT_TRUE(comparison) << text::sentence(comparison.error());
    ASSERT_EQ(comparison->sweeps.size(), 1U);
    EXPECT_EQ(comparison->sweeps[0].scale, ScaleKind::MinMax);
    ASSERT_EQ(comparison->leftOutScales.size(), 1U);
    EXPECT_EQ(comparison->leftOutScales[0].scale, ScaleKind::LogMinMax);
    EXPECT_NE(text::sentence(comparison->leftOutScales[0].reason).find("balance"),
              std::string::npos);
    EXPECT_NE(text::paragraph(comparison->advice.text).find("log-min-max was left out: "),
              std::string::npos)
        << text::paragraph(comparison->advice.text);
    EXPECT_TRUE(comparison->severalRequested());
}

TEST(CompareScales, WhereNothingCanBeAppliedTheErrorIsTheFirst)
{
    const auto refused =
        compareScales(withNegatives(), quickOptions({ScaleKind::LogMinMax}), tests::FixedClock());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unusable);
    ComparisonOptions wrong = quickOptions(everyScale());
    wrong.sweep.from = 0;
    EXPECT_EQ(compareScales(withNegatives(), wrong, tests::FixedClock()).error().code,
              ErrorCode::Usage);
}

TEST(CompareScales, CanBeCancelledInTheSecondScaling)
{
    std::stop_source stop;
    Seen seen;
    const auto comparison = compareScales(
        tests::sampleTable(300), quickOptions({ScaleKind::MinMax, ScaleKind::Rank}),
        tests::FixedClock(),
        [&](ScaleKind scale, const SweepStep& step) {
            seen.emplace_back(scale, step.k);
            if (scale == ScaleKind::Rank)
                stop.request_stop();
        },
        Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(comparison);
    EXPECT_EQ(comparison.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(seen.size(), 4U);
}

}  // namespace
}  // namespace walletloupe::analysis

#include "core/analysis/segmentation/drift.h"

#include "core/text/sentence.h"
#include "tests/support/sample_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace walletloupe::analysis {
namespace {

/// tx_count evenly over 0..100 in training; the table's values are given, balance stays 5.
wallets::WalletTable tableWith(const std::vector<double>& counts)
{
    wallets::WalletTable table;
    for (std::size_t i = 0; i < counts.size(); ++i)
        table.wallets.append("w" + std::to_string(i));
    std::vector<double> balance;
    for (std::size_t i = 0; i < counts.size(); ++i)
        balance.push_back(10.0 * static_cast<double>(i) / static_cast<double>(counts.size()));
    table.columns = {{"balance", "balance", 2, false, balance},
                     {"tx_count", "tx_count", 3, false, counts}};
    return table;
}

std::vector<double> evenly(std::size_t n, double from, double to)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < n; ++i)
        values.push_back(from +
                         (to - from) * (static_cast<double>(i) + 0.5) / static_cast<double>(n));
    return values;
}

FeatureDrift driftOf(const std::vector<double>& counts)
{
    return measureDrift(tests::sampleModel(), tableWith(counts)).value().front();
}

TEST(Drift, IsNoneWithinTheTrainingDistribution)
{
    const FeatureDrift drift = driftOf(evenly(1000, 0, 100));
    EXPECT_EQ(drift.level, DriftLevel::Stable);
    EXPECT_NEAR(drift.psi, 0.0, 1e-12);
    EXPECT_NEAR(drift.ksDistance, 0.0, 1e-12);
    EXPECT_EQ(drift.outside, 0.0);
    EXPECT_NEAR(drift.median, 50.0, 1e-9);
    ASSERT_EQ(drift.expected.size(), driftBins);
    EXPECT_EQ(drift.edges.size(), driftBins + 1);
}

// By hand: expected 0.1 a decile; actual 0.2 in the first five, none (0.0001) in the others:
// 5 (0.1 ln 2) + 5 (0.0999 ln 1000) = 3.7969..; F differs most at 50: 1 - 0.5.
TEST(Drift, HasTheIndexAndTheDistanceOfTheirFormulas)
{
    const FeatureDrift drift = driftOf(evenly(1000, 0, 50));
    EXPECT_NEAR(drift.psi, 0.5 * std::log(2.0) + 0.4995 * std::log(1000.0), 1e-9);
    EXPECT_NEAR(drift.ksDistance, 0.5, 1e-12);
    EXPECT_EQ(drift.level, DriftLevel::StronglyShifted);
    EXPECT_NEAR(drift.medianShift(), -25.0, 1e-9);
    EXPECT_TRUE(hasDrifted(drift));
    EXPECT_NE(text::sentence(driftMessage(drift)).find("TX_COUNT is strongly shifted"),
              std::string::npos);
}

TEST(Drift, CountsValuesOutside)
{
    std::vector<double> counts = evenly(98, 0, 100);
    counts.push_back(-5.0);
    counts.push_back(1e9);
    const FeatureDrift drift = driftOf(counts);
    EXPECT_DOUBLE_EQ(drift.outside, 0.02);
    EXPECT_EQ(drift.level, DriftLevel::Stable);
}

TEST(Drift, HasAShareForValuesThatManyDecilesShare)
{
    model::SegmentationModel model = tests::sampleModel();
    std::vector<double>& marks = model.ranges[0].percentiles;
    for (std::size_t i = 0; i <= 45; ++i)
        marks[i] = 0.0;
    std::vector<double> counts = evenly(550, 45, 100);
    counts.resize(1000, 0.0);
    const FeatureDrift drift = measureDrift(model, tableWith(counts)).value().front();
    ASSERT_EQ(drift.expected.size(), 7U);
    EXPECT_DOUBLE_EQ(drift.expected[0], 0.45);
    EXPECT_DOUBLE_EQ(drift.actual[0], 0.45);
    EXPECT_EQ(drift.level, DriftLevel::Stable);
}

TEST(Drift, OfATrainedConstantIsWhatLeavesIt)
{
    model::SegmentationModel model = tests::sampleModel();
    model.ranges[0] = {3.0, 3.0, std::vector<double>(101, 3.0)};
    std::vector<double> counts(200, 3.0);
    EXPECT_EQ(measureDrift(model, tableWith(counts)).value()[0].level, DriftLevel::Stable);
    std::fill(counts.begin(), counts.begin() + 60, 4.0);
    EXPECT_EQ(measureDrift(model, tableWith(counts)).value()[0].level, DriftLevel::StronglyShifted);
}

TEST(Drift, IsUnknownWithoutPercentilesOrWithTooFewValues)
{
    model::SegmentationModel model = tests::sampleModel();
    model.ranges[0].percentiles.clear();
    const auto drift = measureDrift(model, tableWith(evenly(200, 0, 100))).value();
    EXPECT_EQ(drift[0].level, DriftLevel::Unknown);
    EXPECT_NE(drift[1].level, DriftLevel::Unknown);
    EXPECT_EQ(driftOf(evenly(99, 0, 50)).level, DriftLevel::Unknown);
    EXPECT_EQ(driftOf(evenly(100, 0, 50)).level, DriftLevel::StronglyShifted);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(driftOf(std::vector<double>(5, nan)).values, 0U);
    EXPECT_EQ(driftedCount(measureDrift(tests::sampleModel(), tableWith({})).value()), 0U);
}

TEST(Drift, NamesAFeatureThatTheFileLacks)
{
    wallets::WalletTable table = tableWith(evenly(100, 0, 1));
    table.columns.pop_back();
    const auto drift = measureDrift(tests::sampleModel(), table);
    ASSERT_FALSE(drift);
    EXPECT_EQ(drift.error().code, ErrorCode::NotFound);
}

TEST(Drift, StopsWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const auto drift = measureDrift(tests::sampleModel(), tableWith(evenly(100, 0, 1)),
                                    Executor(2, Progress(stop.get_token())));
    ASSERT_FALSE(drift);
    EXPECT_EQ(drift.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::analysis

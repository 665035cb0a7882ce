#include "core/analysis/comparison/other_scales.h"

#include "core/text/sentence.h"
#include "tests/support/fixed_clock.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stop_token>

namespace walletloupe::analysis {
namespace {

/// Wallets whose values are `groups` powers of ten apart, and one whale.
wallets::WalletTable whaleTable(std::size_t rows, int groups)
{
    wallets::WalletTable table;
    wallets::NumericColumn balance{"balance", "", 2, false, {}};
    wallets::NumericColumn volume{"volume", "", 3, false, {}};
    for (std::size_t row = 0; row < rows; ++row) {
        table.wallets.append("w" + std::to_string(row));
        table.lines.push_back(row + 2);
        const double level =
            std::pow(100.0, static_cast<double>(row % static_cast<std::size_t>(groups)));
        const double spread = 1.0 + static_cast<double>(row * 7919 % 101) / 100.0;
        const double other = 1.0 + static_cast<double>(row * 6101 % 103) / 100.0;
        balance.values.push_back(level * spread);
        volume.values.push_back(level * other);
    }
    balance.values[0] = 1e12;
    volume.values[0] = 1e12;
    table.columns = {balance, volume};
    return table;
}

SweepOptions quickOptions()
{
    SweepOptions options;
    options.to = 5;
    options.bootstraps = 2;
    options.copies = 3;
    options.segment.features = {"balance", "volume"};
    return options;
}

TEST(OtherScaleWithGroups, ALogarithmShowsWhatAWhaleHides)
{
    const auto found =
        otherScaleWithGroups(whaleTable(200, 4), quickOptions(), tests::FixedClock(), {});
    ASSERT_TRUE(found);
    ASSERT_TRUE(found->has_value());
    EXPECT_TRUE(text::sentence(**found).starts_with("Scaled with ")) << text::sentence(**found);
    EXPECT_NE(text::sentence(**found).find("k = 4"), std::string::npos) << text::sentence(**found);
}

TEST(OtherScaleWithGroups, FindsNothingWhereThereIsNothing)
{
    const auto found =
        otherScaleWithGroups(whaleTable(200, 1), quickOptions(), tests::FixedClock(), {});
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->has_value()) << text::sentence(**found);
}

TEST(OtherScaleWithGroups, JudgesALargeTableByPartOfItsRows)
{
    const auto found =
        otherScaleWithGroups(whaleTable(400, 4), quickOptions(), tests::FixedClock(), {}, 200);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->has_value());
}

TEST(OtherScaleWithGroups, IsToldByAComparisonThatRecommendsNothing)
{
    ComparisonOptions options;
    options.sweep = quickOptions();
    const auto comparison = compareScales(whaleTable(200, 4), options, tests::FixedClock());
    ASSERT_TRUE(comparison);
    EXPECT_FALSE(comparison->advice.k);
    EXPECT_NE(text::paragraph(comparison->advice.text).find("the wallets form groups: k = 4"),
              std::string::npos)
        << text::paragraph(comparison->advice.text);
}

TEST(OtherScaleWithGroups, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const auto found = otherScaleWithGroups(whaleTable(50, 2), quickOptions(), tests::FixedClock(),
                                            Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::analysis

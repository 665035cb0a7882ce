#include "core/analysis/risk/risk_stability.h"

#include "core/text/sentence.h"
#include "tests/support/risk_wallets.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace walletloupe::analysis {
namespace {

using tests::riskTable;
using tests::shippedProfile;

using Bands = std::vector<std::optional<risk::Stability>>;

Bands bandsOf(const FeatureTable& table, const RiskStabilityOptions& options,
              const char* profile = "standard", unsigned threads = 1)
{
    const auto prepared = prepareRisk(table, shippedProfile(profile), nullptr, Executor(1));
    EXPECT_TRUE(prepared);
    auto bands = riskStability(*prepared, scoreRisk(*prepared, prepared->profile), options,
                               Executor(threads));
    EXPECT_TRUE(bands) << text::sentence(bands.error());
    return bands ? std::move(*bands) : Bands();
}

bool same(const Bands& a, const Bands& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.has_value() == y.has_value() &&
               (!x || (x->low == y->low && x->high == y->high && x->kept == y->kept));
    });
}

TEST(RiskStability, GivesABandToEveryScoredWallet)
{
    const FeatureTable table = riskTable(60, 21);
    for (const char* profile : {"classic", "standard"}) {
        const auto prepared = prepareRisk(table, shippedProfile(profile), nullptr, Executor(1));
        ASSERT_TRUE(prepared);
        const ScoredCohort scored = scoreRisk(*prepared, prepared->profile);
        RiskStabilityOptions options;
        options.runs = 20;
        const auto bands = riskStability(*prepared, scored, options);
        ASSERT_TRUE(bands);
        std::size_t around = 0;
        std::size_t count = 0;
        for (std::size_t i = 0; i < table.wallets.size(); ++i) {
            ASSERT_EQ((*bands)[i].has_value(), prepared->rowOf[i].has_value());
            if (!(*bands)[i])
                continue;
            const risk::Stability& band = *(*bands)[i];
            EXPECT_LE(band.low, band.high);
            EXPECT_GE(band.low, 0.0);
            EXPECT_LE(band.high, 1000.0);
            EXPECT_GE(band.kept, 0.0);
            EXPECT_LE(band.kept, 1.0);
            ++count;
            around += band.low <= scored.parts[i].score && scored.parts[i].score <= band.high;
        }
        EXPECT_GT(around * 10, count * 7) << "a band is around the score of nearly all wallets";
    }
}

TEST(RiskStability, NeitherThreadsNorOrderHaveAPart)
{
    const FeatureTable table = riskTable(40, 22);
    RiskStabilityOptions options;
    options.runs = 4;
    const Bands before = bandsOf(table, options);
    EXPECT_TRUE(same(bandsOf(table, options, "standard", 3), before));
    FeatureTable reversed = table;
    std::reverse(reversed.wallets.begin(), reversed.wallets.end());
    Bands after = bandsOf(reversed, options);
    std::reverse(after.begin(), after.end());
    EXPECT_TRUE(same(after, before));
    options.seed = 43;
    EXPECT_FALSE(same(bandsOf(table, options), before));
}

TEST(RiskStability, IsCancelled)
{
    const auto prepared =
        prepareRisk(riskTable(40, 23), shippedProfile("standard"), nullptr, Executor(1));
    ASSERT_TRUE(prepared);
    std::stop_source source;
    source.request_stop();
    const auto bands = riskStability(*prepared, scoreRisk(*prepared, prepared->profile), {},
                                     Executor(1, Progress(source.get_token())));
    ASSERT_FALSE(bands);
    EXPECT_EQ(bands.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::analysis

#include "core/analysis/risk/risk_what_if.h"

#include "core/text/sentence.h"
#include "tests/support/sample_cohort.h"

#include <gtest/gtest.h>

namespace walletloupe::analysis {
namespace {

using tests::cohortProfile;
using tests::SampleCohort;

TEST(RiskWhatIf, OwnValuesGiveTheScore)
{
    for (const risk::Scaling scaling : {risk::Scaling::MinMax, risk::Scaling::Percentile}) {
        for (const risk::Combine combine : {risk::Combine::Add, risk::Combine::Multiply}) {
            const SampleCohort cohort(cohortProfile(scaling, combine));
            RiskWhatIf whatIf(cohort.prepared, cohort.scored);
            for (std::size_t i = 0; i < cohort.prepared.wallets.size(); ++i) {
                WhatIfRow row = whatIf.rowOf(i);
                for (const Eigen::Index column : whatIf.columns())
                    whatIf.set(row, column, row.raw[column]);
                const WhatIfResult result = whatIf.evaluate(row);
                EXPECT_EQ(result.parts.score, cohort.scored.parts[i].score);
                EXPECT_EQ(result.parts.base, cohort.scored.parts[i].base);
                EXPECT_EQ(result.category, cohort.scored.categories[i]);
                EXPECT_EQ(result.parts.isFlagged, cohort.scored.parts[i].isFlagged);
            }
        }
    }
}

TEST(RiskWhatIf, StepsAddUpToTheNewScore)
{
    const SampleCohort cohort;
    RiskWhatIf whatIf(cohort.prepared, cohort.scored);
    const auto row = tryValues(whatIf, 1, {{"error_rate", 0.95}, {"unique_recipients", 500.0}});
    ASSERT_TRUE(row) << text::sentence(row.error());
    const WhatIfResult result = whatIf.evaluate(*row);
    double sum = 0.0;
    for (const risk::Step& step : result.explanation.steps)
        sum += step.points;
    EXPECT_EQ(sum, result.parts.score);
    EXPECT_NE(result.parts.score, cohort.scored.parts[1].score);
    EXPECT_EQ(row->scaled[riskFeatureColumn("unique_recipients")], 1.0);
}

TEST(RiskWhatIf, FindsTheFeaturesInUse)
{
    const SampleCohort cohort;
    const RiskWhatIf whatIf(cohort.prepared, cohort.scored);
    std::vector<std::string_view> names;
    for (const Eigen::Index column : whatIf.columns())
        names.push_back(riskFeatures()[static_cast<std::size_t>(column)]);
    EXPECT_EQ(names, (std::vector<std::string_view>{"gas_efficiency", "error_rate", "active_days",
                                                    "unique_recipients", "contract_complexity",
                                                    "burst_share"}));
}

TEST(RiskWhatIf, TooFewTransactionsHaveNoScore)
{
    const SampleCohort cohort;
    RiskWhatIf whatIf(cohort.prepared, cohort.scored);
    EXPECT_EQ(whatIf.evaluate(*tryValues(whatIf, 1, {{"total_transactions", 5.0}})).category,
              cohort.scored.categories[1]);
    const WhatIfResult result =
        whatIf.evaluate(*tryValues(whatIf, 1, {{"total_transactions", 4.0}}));
    EXPECT_EQ(result.category, risk::Category::InsufficientData);
    EXPECT_TRUE(result.explanation.steps.empty());
}

TEST(RiskWhatIf, RefusesWhatMakesNoSense)
{
    const SampleCohort cohort;
    RiskWhatIf whatIf(cohort.prepared, cohort.scored);
    const auto problem = [&](const char* feature, double value) {
        const auto row = tryValues(whatIf, 1, {{feature, value}});
        return row ? std::string() : text::sentence(row.error());
    };
    EXPECT_EQ(problem("luck", 1.0),
              "luck is no feature (see the header that \"walletloupe features\" writes).");
    EXPECT_EQ(problem("block_span", 1.0), "The profile Cohort does not look at block_span.");
    EXPECT_EQ(problem("unique_recipients", 1.5),
              "unique_recipients is a count: 1.5 is not a whole number.");
    EXPECT_NE(problem("error_rate", -0.1), "");
    EXPECT_EQ(problem("error_rate", 0.0), "");
}

TEST(RiskWhatIf, RecognisesCounts)
{
    for (const char* name : {"total_transactions", "unique_functions", "active_days", "block_span",
                             "max_gas_used", "liquidation_count"})
        EXPECT_TRUE(isCount(name)) << name;
    for (const char* name : {"avg_blocks_between_txns", "avg_gas_used", "error_rate",
                             "transaction_frequency", "total_gas_cost", "luck"})
        EXPECT_FALSE(isCount(name)) << name;
}

}  // namespace
}  // namespace walletloupe::analysis

#include "core/analysis/risk/risk_evaluation.h"

#include "core/text/sentence.h"
#include "tests/support/risk_wallets.h"

#include <gtest/gtest.h>

namespace walletloupe::analysis {
namespace {

using tests::riskTable;
using tests::shippedProfile;

/// 80 wallets; the label of each by what `label` says of it.
struct Labelled {
    template <class Label>
    explicit Labelled(Label label) : table(riskTable(80, 31))
    {
        for (std::size_t i = 0; i < table.wallets.size(); ++i) {
            table.wallets[i].rows = 10;
            table.wallets[i].firstTime = static_cast<std::int64_t>(1'600'000'000 + i * i * 1'000);
            table.wallets[i].lastTime = 1'700'000'000;
        }
        auto result = prepareRisk(table, shippedProfile("standard"), nullptr, Executor(1));
        EXPECT_TRUE(result);
        prepared = std::move(*result);
        scored = scoreRisk(prepared, prepared.profile);
        for (std::size_t i = 0; i < table.wallets.size(); ++i)
            labels.emplace_back(label(scored.parts[i].score, i));
    }

    RiskEvaluation evaluated() const
    {
        const auto evaluation = evaluateRisk(table, prepared, scored, labels);
        EXPECT_TRUE(evaluation) << text::sentence(evaluation.error());
        return evaluation.value_or(RiskEvaluation());
    }

    FeatureTable table;
    PreparedRisk prepared;
    ScoredCohort scored;
    std::vector<std::optional<bool>> labels;
};

TEST(RiskEvaluation, LabelsThatFollowTheScoreAreDistinguished)
{
    const Labelled wallets([](int score, std::size_t) { return score > 500; });
    const RiskEvaluation evaluation = wallets.evaluated();
    EXPECT_EQ(evaluation.score.rocAuc.value, 1.0);
    EXPECT_FALSE(evaluation.dateSeparates);
    ASSERT_EQ(evaluation.messages.size(), 1U);
    EXPECT_EQ(text::sentence(evaluation.messages[0]).find("told from chance"), std::string::npos);
}

TEST(RiskEvaluation, WarnsWhenADateAloneSeparatesAsWell)
{
    for (const bool isEarly : {true, false}) {
        const Labelled wallets(
            [isEarly](int, std::size_t i) { return isEarly ? i < 20 : i >= 60; });
        const RiskEvaluation evaluation = wallets.evaluated();
        EXPECT_EQ(evaluation.date.value, 1.0);
        EXPECT_TRUE(evaluation.dateSeparates);
        ASSERT_EQ(evaluation.messages.size(), 2U);
        EXPECT_NE(text::sentence(evaluation.messages[0]).find("cannot be told from chance"),
                  std::string::npos)
            << text::sentence(evaluation.messages[0]);
        EXPECT_EQ(text::sentence(evaluation.messages[1]).find("A date alone"), 0U);
    }
}

TEST(RiskEvaluation, WalletsWithoutScoreOrLabelDoNotCount)
{
    Labelled wallets([](int score, std::size_t) { return score > 500; });
    wallets.prepared.rowOf[3].reset();
    wallets.labels[4].reset();
    const RiskEvaluation evaluation = wallets.evaluated();
    EXPECT_EQ(evaluation.score.positives + evaluation.score.negatives, 78U);
}

}  // namespace
}  // namespace walletloupe::analysis

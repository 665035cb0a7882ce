#include "core/analysis/risk/risk_evaluation.h"

#include "core/messages/risk_messages.h"

#include <algorithm>
#include <utility>

namespace walletloupe::analysis {
namespace {

using Values = std::vector<risk::LabelledValue>;

/// Intervals of fewer positives or negatives are too good.
constexpr std::size_t fewLabelled = 10;

/// The area for a date as a score, early or late being the risk, whichever separates better.
risk::Interval separation(const FeatureTable& table, const std::vector<std::size_t>& wallets,
                          Values values, std::int64_t WalletFeatures::*date)
{
    for (std::size_t i = 0; i < wallets.size(); ++i)
        values[i].value = static_cast<double>(table.wallets[wallets[i]].*date);
    const risk::Interval late = risk::rocAuc(values);
    return late.value >= 0.5 ? late
                             : risk::Interval{1.0 - late.value, 1.0 - late.high, 1.0 - late.low};
}

void addMessages(RiskEvaluation& evaluation)
{
    const risk::Evaluation& score = evaluation.score;
    const auto positives = static_cast<std::int64_t>(score.positives);
    const auto negatives = static_cast<std::int64_t>(score.negatives);
    const std::int64_t all = positives + negatives;
    messages::Parts figures{messages::evaluationFigures(
        all, positives, {intervalMessage(score.rocAuc)}, {intervalMessage(score.averagePrecision)},
        static_cast<double>(positives) / static_cast<double>(all))};
    if (score.rocAuc.high < 0.5)
        figures.push_back(messages::worseThanChance());
    else if (score.rocAuc.low <= 0.5)
        figures.push_back(messages::likeChance());
    evaluation.messages.push_back(messages::evaluation(std::move(figures)));
    if (std::min(score.positives, score.negatives) < fewLabelled)
        evaluation.messages.push_back(messages::fewLabels(positives, negatives));
    if (evaluation.dateSeparates)
        evaluation.messages.push_back(messages::dateSeparates({intervalMessage(evaluation.date)}));
}

}  // namespace

Message intervalMessage(const risk::Interval& interval)
{
    return messages::interval95(interval.value, interval.low, interval.high);
}

Result<RiskEvaluation> evaluateRisk(const FeatureTable& table, const PreparedRisk& prepared,
                                    const ScoredCohort& scored,
                                    const std::vector<std::optional<bool>>& labels,
                                    const Progress& progress)
{
    Values values;
    std::vector<std::size_t> wallets;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!labels[i] || !prepared.rowOf[i])
            continue;
        values.push_back({static_cast<double>(scored.parts[i].score), *labels[i]});
        wallets.push_back(i);
    }
    auto score = risk::evaluate(values, {}, progress);
    if (!score)
        return errorOf(score);
    RiskEvaluation evaluation;
    evaluation.score = std::move(*score);
    const risk::Interval first = separation(table, wallets, values, &WalletFeatures::firstTime);
    const risk::Interval last = separation(table, wallets, values, &WalletFeatures::lastTime);
    evaluation.date = first.value >= last.value ? first : last;
    evaluation.dateSeparates =
        evaluation.date.value >= evaluation.score.rocAuc.value && evaluation.date.low > 0.5;
    addMessages(evaluation);
    return evaluation;
}

}  // namespace walletloupe::analysis

#include "core/analysis/risk/risk_evaluation.h"

#include "core/base/number_text.h"

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
    const std::size_t all = score.positives + score.negatives;
    const double chance = static_cast<double>(score.positives) / static_cast<double>(all);
    std::string text = "Beside the labels of " + std::to_string(all) + " scored wallets, " +
                       std::to_string(score.positives) + " of them positive: ROC AUC " +
                       intervalText(score.rocAuc) + ", average precision " +
                       intervalText(score.averagePrecision) + ", " + fixedText(chance, 2) +
                       " by chance.";
    if (score.rocAuc.high < 0.5)
        text += " That is worse than chance: it is low scores that go with the label 1.";
    else if (score.rocAuc.low <= 0.5)
        text += " That cannot be told from chance.";
    evaluation.messages.push_back(std::move(text));
    if (std::min(score.positives, score.negatives) < fewLabelled)
        evaluation.messages.push_back("Only " + std::to_string(score.positives) + " positive and " +
                                      std::to_string(score.negatives) +
                                      " negative wallets: so few say little, whatever the "
                                      "intervals are.");
    if (evaluation.dateSeparates)
        evaluation.messages.push_back(
            "A date alone, of the first or the last transaction, separates these labels as well: "
            "ROC AUC " +
            intervalText(evaluation.date) +
            ". They may tell when wallets were collected rather than how risky these are.");
}

}  // namespace

std::string intervalText(const risk::Interval& interval)
{
    return fixedText(interval.value, 2) + " (95 %: " + fixedText(interval.low, 2) + " to " +
           fixedText(interval.high, 2) + ")";
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
        return failure(std::move(score.error()));
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

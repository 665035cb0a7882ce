#include "core/workflow/risk/what_if_report.h"

#include "core/analysis/risk/profile_comparison.h"
#include "core/csv/writing/csv_writer.h"
#include "core/messages/common_messages.h"
#include "core/messages/risk_messages.h"

#include <algorithm>
#include <cctype>

namespace walletloupe::workflow {
namespace {

bool sameLetters(const std::string& a, const std::string& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
        return std::tolower(x) == std::tolower(y);
    });
}

Message scoreAndCategory(int score, risk::Category category)
{
    const std::string name(risk::categoryName(category));
    return category == risk::Category::InsufficientData ? messages::worded(name)
                                                        : messages::scoreInCategory(score, name);
}

void writeStep(csv::CsvWriter& csv, const analysis::StepChange& change,
               const analysis::WhatIfRow& before, const analysis::WhatIfRow& after)
{
    csv.text(risk::stepName(change.step.kind)).text(change.step.component);
    csv.text(change.step.feature);
    if (change.step.feature.empty()) {
        csv.empty().empty();
    } else {
        const auto column = analysis::riskFeatureColumn(change.step.feature);
        csv.number(before.raw[column]).number(after.raw[column]);
    }
    csv.number(change.points).number(change.otherPoints);
    csv.endRow();
}

void writeHeader(csv::CsvWriter& csv, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        csv.text(name);
    csv.endRow();
}

/// A score is the sum of all steps, and stands below them.
void writeScores(csv::CsvWriter& csv, const analysis::WhatIfResult& before,
                 const analysis::WhatIfResult& after)
{
    csv.text("score").empty().empty().empty().empty();
    csv.integer(before.parts.score);
    if (after.category == risk::Category::InsufficientData)
        csv.empty();
    else
        csv.integer(after.parts.score);
    csv.endRow();
}

}  // namespace

Result<std::size_t> scoredWallet(const RiskResult& run, const std::string& wallet)
{
    const auto& wallets = run.prepared.wallets;
    const auto found = std::find_if(wallets.begin(), wallets.end(), [&](const std::string& name) {
        return sameLetters(name, wallet);
    });
    if (found == wallets.end())
        return failure(ErrorCode::Unusable, wallet + " is none of the wallets in these files.");
    const auto place = static_cast<std::size_t>(found - wallets.begin());
    if (!run.prepared.rowOf[place])
        return failure(ErrorCode::Unusable,
                       wallet + " has no score: " +
                           std::string(risk::categoryName(run.scored.categories[place])) + ".");
    return place;
}

Result<WhatIfReport> triedReport(const RiskResult& run, const std::string& wallet,
                                 const TriedValues& values)
{
    const auto place = scoredWallet(run, wallet);
    if (!place)
        return errorOf(place);
    analysis::RiskWhatIf whatIf(run.prepared, run.scored);
    const analysis::WhatIfRow row = whatIf.rowOf(*place);
    const auto tried = analysis::tryValues(whatIf, *place, values);
    if (!tried)
        return errorOf(tried);
    const analysis::WhatIfResult before = whatIf.evaluate(row);
    const analysis::WhatIfResult after = whatIf.evaluate(*tried);
    csv::CsvWriter csv;
    writeHeader(csv,
                {"step", "component", "feature", "value", "new_value", "points", "new_points"});
    for (const auto& change : analysis::stepChanges(before.explanation, after.explanation))
        writeStep(csv, change, row, *tried);
    writeScores(csv, before, after);
    return WhatIfReport{
        csv.str(),
        {messages::scoreBecomes({scoreAndCategory(before.parts.score, before.category)},
                                {scoreAndCategory(after.parts.score, after.category)})
             .at({.wallet = run.prepared.wallets[*place]})}};
}

Result<WhatIfReport> counterfactualReport(const RiskResult& run, const std::string& wallet,
                                          const Executor& executor)
{
    const auto place = scoredWallet(run, wallet);
    if (!place)
        return errorOf(place);
    analysis::RiskWhatIf whatIf(run.prepared, run.scored);
    const auto changes = analysis::findCounterfactuals(whatIf, whatIf.rowOf(*place), executor);
    if (!changes)
        return cancelledFailure();
    csv::CsvWriter csv;
    writeHeader(csv, {"feature", "value", "new_value", "scaled", "new_scaled", "distance", "score",
                      "category"});
    for (const analysis::Counterfactual& change : *changes) {
        csv.text(change.feature).number(change.value).number(change.newValue);
        csv.number(change.scaled).number(change.newScaled).number(change.distance());
        csv.integer(change.score).text(risk::categoryName(change.category));
        csv.endRow();
    }
    const auto& kind =
        changes->empty() ? messages::noSmallestChange : messages::smallestChangesListed;
    return WhatIfReport{
        csv.str(),
        {kind(run.prepared.wallets[*place],
              {scoreAndCategory(run.scored.parts[*place].score, run.scored.categories[*place])})}};
}

}  // namespace walletloupe::workflow

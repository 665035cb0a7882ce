#include "core/workflow/risk/risk_comparison.h"

#include "core/csv/writing/csv_writer.h"
#include "core/text/sentence.h"
#include "core/workflow/risk/risk_profiles.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace walletloupe::workflow {
namespace {

constexpr std::size_t reasons = 3;

Result<OtherScores> readAgain(const RiskRequest& request, const std::string& profile,
                              const Executor& executor)
{
    const std::vector<std::string>& files = request.features.transactions;
    if (request.features.wallets == "-" ||
        std::find(files.begin(), files.end(), "-") != files.end())
        return failure(ErrorCode::Usage,
                       "The profile " + profile +
                           " counts other transactions, and standard input (-) cannot be read "
                           "again for it; give a file, or --scope for both.");
    RiskRequest other = request;
    other.profile = profile;
    other.stabilityRuns = 0;
    auto run = computeRisk(other, executor);
    if (!run)
        return errorOf(run);
    return OtherScores{std::move(run->prepared), std::move(run->scored)};
}

void writeScore(csv::CsvWriter& csv, const std::optional<int>& score, risk::Category category)
{
    if (score)
        csv.integer(*score);
    else
        csv.empty();
    csv.text(risk::categoryName(category));
}

}  // namespace

Result<OtherScores> scoreWithOtherProfile(const RiskRequest& request, const RiskResult& run,
                                          const std::string& profile, const Executor& executor)
{
    const auto loaded = loadRiskProfile(profile);
    if (!loaded)
        return errorOf(loaded);
    if (!request.scope && loaded->scope != run.scored.profile.scope)
        return readAgain(request, profile, executor);
    std::optional<model::ReferencePopulation> reference;
    if (!request.reference.empty()) {
        auto read = loadReference(request.reference);
        if (!read)
            return errorOf(read);
        reference = std::move(*read);
    }
    auto prepared = analysis::prepareRisk(run.features.table, *loaded,
                                          reference ? &*reference : nullptr, executor);
    if (!prepared)
        return errorOf(prepared);
    analysis::ScoredCohort scored = analysis::scoreRisk(*prepared, *loaded, executor);
    return OtherScores{std::move(*prepared), std::move(scored)};
}

std::string changesCsv(const analysis::CohortScores& cohort, const analysis::CohortScores& other)
{
    csv::CsvWriter csv;
    for (const char* name :
         {"wallet", "score", "category", "other_score", "other_category", "change", "reason"})
        csv.text(name);
    csv.endRow();
    const analysis::ChangeReasons why(cohort, other);
    for (const analysis::WalletChange& wallet : analysis::compareProfiles(cohort, other).wallets) {
        csv.text(wallet.wallet);
        writeScore(csv, wallet.score, wallet.category);
        writeScore(csv, wallet.otherScore, wallet.otherCategory);
        if (wallet.score && wallet.otherScore)
            csv.integer(*wallet.otherScore - *wallet.score);
        else
            csv.empty();
        csv.text(text::sentence(why.messageOn(wallet, reasons)));
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::workflow

#include "core/workflow/risk/risk_result.h"

#include "core/messages/common_messages.h"
#include "core/messages/risk_messages.h"
#include "core/model/files/whole_file.h"
#include "core/workflow/risk/risk_labels.h"
#include "core/workflow/risk/risk_profiles.h"
#include "core/workflow/segmentation/file_digest.h"
#include "core/workflow/segmentation/load_wallets.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

namespace walletloupe::workflow {
namespace {

using analysis::TransactionScope;

TransactionScope scopeOf(const RiskRequest& request, const risk::Profile& profile)
{
    return request.scope.value_or(profile.scope);
}

bool haveSameSource(const FeatureRequest& a, const FeatureRequest& b)
{
    return a.transactions == b.transactions && a.owner == b.owner && a.chain == b.chain &&
           a.valueUnit == b.valueUnit && a.latestTime == b.latestTime;
}

/// The files that were read beside the transactions, with their digests where these are asked for.
Result<void> recordInputs(const RiskRequest& request, RiskResult& run)
{
    std::vector<std::string> paths;
    if (!isBuiltInProfile(request.profile))
        paths.push_back(request.profile);
    if (!request.reference.empty())
        paths.push_back(request.reference);
    if (!request.labels.empty()) {
        auto path = resolveInput(request.labels);
        if (!path)
            return errorOf(path);
        paths.push_back(std::move(*path));
    }
    for (const std::string& path : paths) {
        std::string digest;
        if (request.features.needsDigests) {
            auto computed = fileSha256(path);
            if (!computed)
                return errorOf(computed);
            digest = std::move(*computed);
        }
        run.features.files.push_back({path, std::move(digest)});
    }
    return {};
}

/// Scores compare only where the same transactions count.
void addReferenceMessages(const model::ReferencePopulation& reference, RiskResult& run)
{
    const model::ReferencePopulation here = analysis::referenceOf(run.prepared, run.options);
    const auto message = [&run](const char* option, const std::string& there,
                                const std::string& used) {
        if (there != used)
            run.referenceMessages.push_back(messages::referenceMadeWith(option, there, used));
    };
    message("--scope", reference.scope, here.scope);
    message("--protocol-tags", reference.protocolTags, here.protocolTags);
    run.referenceMessages.push_back(analysis::referenceDriftSummary(run.drift));
}

Message categoriesMessage(const RiskResult& run)
{
    constexpr std::array bands{risk::Category::VeryLow, risk::Category::Low, risk::Category::Medium,
                               risk::Category::High, risk::Category::VeryHigh};
    messages::Parts sizes;
    messages::Integer sum = 0;
    for (const risk::Category band : bands) {
        const auto& categories = run.scored.categories;
        const auto count = std::count(categories.begin(), categories.end(), band);
        sum += count;
        sizes.push_back(messages::categorySize(count, std::string(risk::categoryName(band))));
    }
    return messages::walletsScored(sum, run.scored.profile.name, std::move(sizes));
}

Message labelsMessage(const RiskResult& run)
{
    messages::Parts others;
    if (const std::size_t count = run.labels->unmatchedLabels; count > 0)
        others.push_back(messages::labelsOfOthers(static_cast<messages::Integer>(count)));
    return messages::labelsUsed(run.labels->column, run.request.labels, std::move(others));
}

void gatherMessages(RiskResult& run)
{
    run.messages.clear();
    const auto add = [&run](const std::vector<Message>& more) {
        run.messages.insert(run.messages.end(), more.begin(), more.end());
    };
    add(run.features.messages);
    add(run.features.countMessages);
    add(run.prepared.messages);
    add(run.referenceMessages);
    run.messages.push_back(categoriesMessage(run));
    if (run.labels)
        run.messages.push_back(labelsMessage(run));
    if (run.evaluation)
        add(run.evaluation->messages);
    else if (run.evaluationProblem)
        run.messages.push_back(*run.evaluationProblem);
}

Message inFile(const std::string& file, Message message)
{
    message.location.file = file;
    return message;
}

using MaybeReference = std::optional<model::ReferencePopulation>;

Result<MaybeReference> referenceFor(const RiskRequest& request)
{
    if (request.reference.empty())
        return MaybeReference();
    auto loaded = loadReference(request.reference);
    if (!loaded)
        return errorOf(loaded);
    return MaybeReference(std::move(*loaded));
}

/// How the wallets differ from the reference that they are compared with.
Result<void> compareWithReference(const MaybeReference& reference, const Executor& executor,
                                  RiskResult& run)
{
    auto drift = analysis::referenceDrift(run.prepared, executor);
    if (!drift)
        return errorOf(drift);
    run.drift = std::move(*drift);
    run.referenceMessages.clear();
    if (reference)
        addReferenceMessages(*reference, run);
    return {};
}

/// Places the wallets in their population.
Result<void> prepare(const RiskRequest& request, const risk::Profile& profile,
                     const MaybeReference& reference, const Executor& executor, RiskResult& run)
{
    auto prepared = analysis::prepareRisk(
        run.features.table, profile, reference ? &*reference : nullptr, executor.part(0.0, 0.9));
    if (!prepared)
        return !reference || prepared.error().code == ErrorCode::Cancelled
                   ? failure(prepared.error())
                   : failure(prepared.error().code,
                             inFile(request.reference, messages::messageOf(prepared.error())));
    run.prepared = std::move(*prepared);
    return compareWithReference(reference, executor.part(0.9, 1.0), run);
}

Result<void> addScores(const RiskRequest& request, const risk::Profile& profile,
                       const Executor& executor, RiskResult& run)
{
    run.scored = analysis::scoreRisk(run.prepared, profile, executor);
    run.stability.clear();
    if (request.stabilityRuns == 0)
        return {};
    analysis::RiskStabilityOptions options;
    options.runs = request.stabilityRuns;
    auto stability = analysis::riskStability(run.prepared, run.scored, options, executor);
    if (!stability)
        return errorOf(stability);
    run.stability = std::move(*stability);
    return {};
}

/// Labels that do not serve to judge these scores are no reason to go without them.
Result<void> addEvaluation(const RiskRequest& request, const Executor& executor, RiskResult& run)
{
    run.evaluation.reset();
    run.evaluationProblem.reset();
    if (request.labels.empty()) {
        run.labels.reset();
        return {};
    }
    if (!run.labels) {
        auto labels = readRiskLabels(request.labels, request.features.csv, run.prepared.wallets,
                                     executor.part(0.0, 0.1));
        if (!labels)
            return errorOf(labels);
        run.labels = std::move(*labels);
    }
    auto evaluation = analysis::evaluateRisk(run.features.table, run.prepared, run.scored,
                                             run.labels->labels, executor.part(0.1, 1.0));
    if (evaluation)
        run.evaluation = std::move(*evaluation);
    else if (evaluation.error().code == ErrorCode::Cancelled)
        return errorOf(evaluation);
    else
        run.evaluationProblem = inFile(request.labels, messages::messageOf(evaluation.error()));
    return {};
}

/// The part of the work on scores that goes before labels are looked at.
double shareBeforeLabels(const RiskRequest& request)
{
    return request.labels.empty() ? 1.0 : 0.7;
}

/// The part of the work that goes before the question how far the scores hold.
double shareOfScores(const RiskRequest& request)
{
    return request.stabilityRuns > 0 ? 0.1 : shareBeforeLabels(request);
}

/// Says how good the scores are.
Result<RiskResult> evaluatedRun(RiskResult run, const RiskRequest& request,
                                const Executor& executor)
{
    if (auto done = addEvaluation(request, executor, run); !done)
        return errorOf(done);
    gatherMessages(run);
    return run;
}

/// Scores wallets that stand in their population, and says how good the scores are.
Result<RiskResult> scoredRun(RiskResult run, const RiskRequest& request,
                             const risk::Profile& profile, const Executor& executor)
{
    const double share = shareBeforeLabels(request);
    if (auto done = addScores(request, profile, executor.part(0.0, share), run); !done)
        return errorOf(done);
    return evaluatedRun(std::move(run), request, executor.part(share, 1.0));
}

Result<RiskResult> evaluated(RiskResult run, const RiskRequest& request,
                             const risk::Profile& profile, const MaybeReference& reference,
                             const Executor& executor)
{
    const double share = shareOfScores(request);
    if (auto done = prepare(request, profile, reference, executor.part(0.0, share), run); !done)
        return errorOf(done);
    return scoredRun(std::move(run), request, profile, executor.part(share, 1.0));
}

}  // namespace

Result<model::ReferencePopulation> loadReference(const std::string& path)
{
    const auto content = model::readWholeFile(path, std::numeric_limits<std::int64_t>::max());
    if (!content)
        return errorOf(content);
    return model::parseReference({content->constData(), static_cast<std::size_t>(content->size())},
                                 path);
}

Result<RiskResult> computeRisk(const RiskRequest& request, const Executor& executor)
{
    const auto profile = loadRiskProfile(request.profile);
    if (!profile)
        return errorOf(profile);
    return computeRisk(request, *profile, executor);
}

Result<RiskResult> computeRisk(const RiskRequest& request, const risk::Profile& profile,
                               const Executor& executor)
{
    const auto reference = referenceFor(request);
    if (!reference)
        return errorOf(reference);
    FeatureRequest features = request.features;
    features.options.scope = scopeOf(request, profile);
    auto computed = computeFeatures(features, executor.part(0.0, 0.5));
    if (!computed)
        return errorOf(computed);
    RiskResult run;
    run.request = request;
    run.features = std::move(*computed);
    run.options = features.options;
    if (auto noted = recordInputs(request, run); !noted)
        return errorOf(noted);
    return evaluated(std::move(run), request, profile, *reference, executor.part(0.5, 1.0));
}

Result<RiskResult> scoreAgain(const RiskResult& run, const RiskRequest& request,
                              const risk::Profile& profile, const Executor& executor,
                              CompanionFiles files)
{
    const bool isKnown = files == CompanionFiles::AsTheyWere;
    const bool isSamePopulation =
        request.reference == run.request.reference && (isKnown || request.reference.empty());
    RiskResult next = run;
    next.request = request;
    if (!isKnown || request.labels != run.request.labels)
        next.labels.reset();
    if (isSamePopulation && profile == run.scored.profile && request.stabilityRuns == 0)
        return evaluatedRun(std::move(next), request, executor);
    if (isSamePopulation && analysis::servesProfile(run.prepared, profile))
        return scoredRun(std::move(next), request, profile, executor);
    const auto reference = referenceFor(request);
    if (!reference)
        return errorOf(reference);
    return evaluated(std::move(next), request, profile, *reference, executor);
}

bool haveSameRows(const RiskResult& a, const RiskResult& b)
{
    return haveSameSource(a.request.features, b.request.features) &&
           a.options.scope == b.options.scope && a.options.tags == b.options.tags;
}

bool readsTheSame(const RiskResult& run, const RiskRequest& request, const risk::Profile& profile)
{
    const FeatureRequest& before = run.request.features;
    const FeatureRequest& now = request.features;
    return haveSameSource(before, now) && before.wallets == now.wallets &&
           before.allowsIncomplete == now.allowsIncomplete &&
           run.options.scope == scopeOf(request, profile) && run.options.tags == now.options.tags;
}

}  // namespace walletloupe::workflow

#include "core/analysis/risk/risk_stability.h"

#include "core/base/random.h"

#include <utility>

namespace walletloupe::analysis {
namespace {

/// The population drawn again, and behind it the wallets as they are.
RiskRows resampledRows(const PreparedRisk& prepared, Random& random)
{
    const RowMatrix& raw = prepared.rows.raw;
    const Eigen::Index population = prepared.rows.population;
    Eigen::Index wallets = 0;
    for (const auto& row : prepared.rowOf)
        wallets += row ? 1 : 0;
    RiskRows rows{RowMatrix(population + wallets, raw.cols()), population};
    for (Eigen::Index i = 0; i < population; ++i)
        rows.raw.row(i) = raw.row(
            static_cast<Eigen::Index>(random.below(static_cast<std::uint64_t>(population))));
    Eigen::Index place = population;
    for (const auto& row : prepared.rowOf) {
        if (row)
            rows.raw.row(place++) = raw.row(*row);
    }
    return rows;
}

risk::Profile withOtherSeeds(risk::Profile profile, Random& random)
{
    constexpr std::uint64_t seeds = std::uint64_t{1} << 53;
    if (profile.anomaly)
        profile.anomaly->seed = random.below(seeds);
    if (profile.clusters)
        profile.clusters->seed = random.below(seeds);
    return profile;
}

/// The scores of one run, appended to those of the runs before.
Result<void> addRun(const PreparedRisk& prepared, const risk::Profile& profile, Random random,
                    const Executor& executor, std::vector<std::vector<double>>& scores)
{
    const RiskRows rows = resampledRows(prepared, random);
    const risk::Profile drawn = withOtherSeeds(profile, random);
    const auto fit = fitPopulation(rows, drawn, executor);
    if (!fit)
        return errorOf(fit);
    const risk::Scorer scorer(drawn, riskFeatures());
    const CalibratedRows calibrated = calibrateRows(rows, *fit, scorer);
    auto row = static_cast<std::size_t>(rows.population);
    for (std::size_t i = 0; i < prepared.rowOf.size(); ++i) {
        if (!prepared.rowOf[i])
            continue;
        const risk::Evidence evidence{fit->anomalyScores[static_cast<Eigen::Index>(row)],
                                      fit->clusters.empty() ? 0 : fit->clusters[row]};
        scores[i].push_back(
            scorer.score(calibrated.bases[row], evidence, calibrated.calibration).score);
        ++row;
    }
    return {};
}

}  // namespace

Result<std::vector<std::optional<risk::Stability>>> riskStability(
    const PreparedRisk& prepared, const ScoredCohort& scored, const RiskStabilityOptions& options,
    const Executor& executor)
{
    std::vector<std::optional<risk::Stability>> result(prepared.wallets.size());
    if (prepared.rows.population == 0)
        return result;
    std::vector<std::vector<double>> scores(prepared.wallets.size());
    for (int run = 0; run < options.runs; ++run) {
        const Random random = Random::forStream(options.seed, static_cast<std::uint64_t>(run));
        const Executor part = executor.part(static_cast<double>(run) / options.runs,
                                            static_cast<double>(run + 1) / options.runs);
        if (auto added = addRun(prepared, scored.profile, random, part, scores); !added)
            return errorOf(added);
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!scores[i].empty())
            result[i] =
                risk::stabilityOf(std::move(scores[i]), scored.categories[i], scored.profile.bands);
    }
    return result;
}

}  // namespace walletloupe::analysis

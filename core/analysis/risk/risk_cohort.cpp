#include "core/analysis/risk/risk_cohort.h"

#include "core/analysis/risk/reference_check.h"
#include "core/base/parallel.h"
#include "core/messages/common_messages.h"
#include "core/messages/risk_messages.h"
#include "core/ml/outliers/path_attribution.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace walletloupe::analysis {
namespace {

/// Percentiles of fewer wallets say little.
constexpr Eigen::Index fewWallets = 20;

constexpr double points = 1000.0;

/// Rows that one thread judges at a time.
constexpr std::size_t chunkRows = 4096;

risk::FeatureRow featureRow(const RiskRows& rows, const RiskFit& fit, Eigen::Index row)
{
    const auto columns = static_cast<std::size_t>(rows.raw.cols());
    const auto begin = row * rows.raw.cols();
    return {{rows.raw.data() + begin, columns}, {fit.scaled.data() + begin, columns}};
}

risk::Evidence evidenceOf(const RiskFit& fit, Eigen::Index row)
{
    return {fit.anomalyScores[row],
            fit.clusters.empty() ? 0 : fit.clusters[static_cast<std::size_t>(row)]};
}

risk::Status statusOf(const WalletFeatures& wallet, const risk::Profile& profile)
{
    switch (wallet.extent) {
        case HistoryExtent::Whole:
            break;
        case HistoryExtent::Missing:
            return risk::Status::FetchFailed;
        case HistoryExtent::Partial:
            return risk::Status::FetchIncomplete;
        case HistoryExtent::LostRows:
            return risk::Status::IncompleteData;
    }
    if (wallet.isContractAccount)
        return risk::Status::ContractAccount;
    if (wallet.rows == 0)
        return risk::Status::NoActivity;
    return wallet.rows < static_cast<std::uint64_t>(profile.minimumTransactions)
               ? risk::Status::InsufficientData
               : risk::Status::Scored;
}

/// The rows of the wallets that can be scored, in the order of the table.
RowMatrix scorableRows(const FeatureTable& table, const PreparedRisk& prepared)
{
    const auto scorable =
        std::count(prepared.status.begin(), prepared.status.end(), risk::Status::Scored);
    RowMatrix raw(scorable, static_cast<Eigen::Index>(riskFeatures().size()));
    Eigen::Index row = 0;
    for (std::size_t i = 0; i < table.wallets.size(); ++i) {
        if (prepared.status[i] != risk::Status::Scored)
            continue;
        raw.row(row++) =
            Eigen::Map<const Eigen::RowVectorXd>(table.wallets[i].values.data(), raw.cols());
    }
    return raw;
}

/// The rows of a reference in the columns of the program, those with too few transactions left
/// out.
RowMatrix referenceRows(const model::ReferencePopulation& reference, const risk::Profile& profile)
{
    const auto columns = static_cast<Eigen::Index>(riskFeatures().size());
    RowMatrix raw = RowMatrix::Constant(reference.values.rows(), columns, std::nan(""));
    for (std::size_t i = 0; i < reference.features.size(); ++i) {
        if (const Eigen::Index column = riskFeatureColumn(reference.features[i]); column < columns)
            raw.col(column) = reference.values.col(static_cast<Eigen::Index>(i));
    }
    const Eigen::Index transactions = riskFeatureColumn("total_transactions");
    Eigen::Index kept = 0;
    for (Eigen::Index row = 0; row < raw.rows(); ++row) {
        if (raw(row, transactions) >= static_cast<double>(profile.minimumTransactions))
            raw.row(kept++) = raw.row(row);
    }
    raw.conservativeResize(kept, columns);
    return raw;
}

RowMatrix reordered(const RowMatrix& raw, const std::vector<std::uint32_t>& order)
{
    RowMatrix result(raw.rows(), raw.cols());
    for (std::size_t i = 0; i < order.size(); ++i)
        result.row(static_cast<Eigen::Index>(i)) = raw.row(order[i]);
    return result;
}

/// The wallets are the population: they stand in it in the order of their values.
Result<void> useOwnPopulation(const RowMatrix& raw, const Executor& executor,
                              PreparedRisk& prepared)
{
    const auto order = valueOrder(raw, executor);
    if (!order)
        return cancelledFailure();
    std::vector<Eigen::Index> places(order->size());
    for (std::size_t i = 0; i < order->size(); ++i)
        places[(*order)[i]] = static_cast<Eigen::Index>(i);
    auto place = places.begin();
    for (std::size_t i = 0; i < prepared.status.size(); ++i) {
        if (prepared.status[i] == risk::Status::Scored)
            prepared.rowOf[i] = *place++;
    }
    prepared.rows = {reordered(raw, *order), raw.rows()};
    return {};
}

/// The wallets stand behind the population, each for itself.
Result<void> useReference(const RowMatrix& raw, const model::ReferencePopulation& reference,
                          const Executor& executor, PreparedRisk& prepared)
{
    if (auto checked = checkReference(reference, prepared.profile); !checked)
        return checked;
    const RowMatrix population = referenceRows(reference, prepared.profile);
    if (population.rows() == 0)
        return failure(ErrorCode::Unusable,
                       messages::noReferenceWallet(prepared.profile.minimumTransactions));
    const auto order = valueOrder(population, executor);
    if (!order)
        return cancelledFailure();
    RowMatrix all(population.rows() + raw.rows(), raw.cols());
    all.topRows(population.rows()) = reordered(population, *order);
    all.bottomRows(raw.rows()) = raw;
    Eigen::Index place = population.rows();
    for (std::size_t i = 0; i < prepared.status.size(); ++i) {
        if (prepared.status[i] == risk::Status::Scored)
            prepared.rowOf[i] = place++;
    }
    prepared.rows = {std::move(all), population.rows()};
    prepared.isOwnPopulation = false;
    return {};
}

void addUnknownMessage(PreparedRisk& prepared)
{
    const auto& kind = prepared.profile.scaling == risk::Scaling::MinMax
                           ? messages::unknownCountsLowest
                           : messages::unknownCountsMiddle;
    for (const std::string& name : baseFeatures(prepared.profile)) {
        const auto values = prepared.rows.raw.col(riskFeatureColumn(name));
        const auto isUnknown = [](double value) { return std::isnan(value); };
        std::int64_t count = 0;
        for (const auto& row : prepared.rowOf)
            count += row && isUnknown(values[*row]) ? 1 : 0;
        if (count > 0)
            prepared.messages.push_back(kind(name, count));
    }
}

void addPopulationMessages(PreparedRisk& prepared)
{
    const Eigen::Index size = prepared.rows.population;
    Message population = prepared.isOwnPopulation ? messages::populationScoredHere(size)
                                                  : messages::populationOfReference(size);
    prepared.messages.push_back(
        size < fewWallets ? messages::several({std::move(population), messages::smallPopulation()})
                          : std::move(population));
}

void addInsufficientMessage(PreparedRisk& prepared)
{
    const auto count =
        std::count(prepared.status.begin(), prepared.status.end(), risk::Status::InsufficientData);
    if (count > 0)
        prepared.messages.push_back(
            messages::insufficientData(count, prepared.profile.minimumTransactions));
    const auto incomplete =
        std::count(prepared.status.begin(), prepared.status.end(), risk::Status::IncompleteData);
    if (incomplete > 0)
        prepared.messages.push_back(messages::incompleteData(incomplete));
    const auto accounts =
        std::count(prepared.status.begin(), prepared.status.end(), risk::Status::ContractAccount);
    if (accounts > 0)
        prepared.messages.push_back(messages::contractAccounts(accounts));
}

/// The mean base of each cluster's population, and of the whole of it.
void addMeans(const RiskRows& rows, const RiskFit& fit, const std::vector<double>& bases,
              risk::Calibration& calibration)
{
    std::vector<double> sums(fit.clusterCount);
    std::vector<double> counts(fit.clusterCount);
    double sum = 0.0;
    for (std::size_t row = 0; row < static_cast<std::size_t>(rows.population); ++row) {
        sum += bases[row];
        if (fit.clusterCount == 0)
            continue;
        sums[fit.clusters[row]] += bases[row];
        counts[fit.clusters[row]] += 1.0;
    }
    calibration.meanBase = sum / static_cast<double>(std::max<Eigen::Index>(rows.population, 1));
    for (std::size_t i = 0; i < sums.size(); ++i)
        calibration.clusterMeans.push_back(counts[i] > 0.0 ? sums[i] / counts[i]
                                                           : calibration.meanBase);
}

void scoreWallet(const PreparedRisk& prepared, const risk::Scorer& scorer,
                 const CalibratedRows& rows, std::size_t wallet, ScoredCohort& scored)
{
    if (!prepared.rowOf[wallet]) {
        scored.categories[wallet] = risk::categoryWithoutScore(prepared.status[wallet]);
        return;
    }
    const auto row = static_cast<std::size_t>(*prepared.rowOf[wallet]);
    scored.parts[wallet] = scorer.score(
        rows.bases[row], evidenceOf(prepared.fit, *prepared.rowOf[wallet]), rows.calibration);
    scored.categories[wallet] =
        risk::categoryOf(scored.parts[wallet].score, scorer.profile().bands);
    const std::size_t width = scorer.profile().components.size();
    for (std::size_t i = 0; i < width; ++i)
        scored.components[wallet * width + i] = points * rows.components[row * width + i];
}

}  // namespace

Result<PreparedRisk> prepareRisk(const FeatureTable& table, const risk::Profile& profile,
                                 const model::ReferencePopulation* reference,
                                 const Executor& executor)
{
    PreparedRisk prepared;
    prepared.profile = profile;
    for (const WalletFeatures& wallet : table.wallets) {
        prepared.wallets.push_back(wallet.wallet);
        prepared.transactions.push_back(wallet.rows);
        prepared.status.push_back(statusOf(wallet, profile));
    }
    prepared.rowOf.resize(prepared.wallets.size());
    const RowMatrix raw = scorableRows(table, prepared);
    const Executor placing = executor.part(0.0, 0.1);
    auto placed = reference == nullptr ? useOwnPopulation(raw, placing, prepared)
                                       : useReference(raw, *reference, placing, prepared);
    if (!placed)
        return errorOf(placed);
    addInsufficientMessage(prepared);
    if (prepared.rows.population == 0)
        return prepared;
    auto fit = fitPopulation(prepared.rows, profile, executor.part(0.1, 1.0));
    if (!fit)
        return errorOf(fit);
    prepared.fit = std::move(*fit);
    addPopulationMessages(prepared);
    prepared.messages.insert(prepared.messages.end(), prepared.fit.messages.begin(),
                             prepared.fit.messages.end());
    addUnknownMessage(prepared);
    return prepared;
}

bool servesProfile(const PreparedRisk& prepared, const risk::Profile& profile)
{
    const risk::Profile& before = prepared.profile;
    const auto sameForest = [](const risk::AnomalyRule& a, const risk::AnomalyRule& b) {
        return a.features == b.features && a.trees == b.trees && a.maxSamples == b.maxSamples &&
               a.seed == b.seed;
    };
    const auto sameClusters = [](const risk::ClusterRule& a, const risk::ClusterRule& b) {
        return a.features == b.features && a.clusters == b.clusters && a.restarts == b.restarts &&
               a.seed == b.seed;
    };
    return before.scope == profile.scope && before.scaling == profile.scaling &&
           before.minimumTransactions == profile.minimumTransactions &&
           (!profile.anomaly ||
            (before.anomaly && sameForest(*before.anomaly, *profile.anomaly))) &&
           (!profile.clusters ||
            (before.clusters && sameClusters(*before.clusters, *profile.clusters)));
}

CalibratedRows calibrateRows(const RiskRows& rows, const RiskFit& fit, const risk::Scorer& scorer,
                             const Executor& executor)
{
    CalibratedRows calibrated;
    const std::size_t width = scorer.profile().components.size();
    const FixedChunks chunks(static_cast<std::size_t>(rows.raw.rows()), chunkRows);
    calibrated.bases.resize(static_cast<std::size_t>(rows.raw.rows()));
    calibrated.components.resize(calibrated.bases.size() * width);
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range range = chunks.range(chunk);
        for (std::size_t row = range.begin; row < range.end; ++row) {
            const auto values = featureRow(rows, fit, static_cast<Eigen::Index>(row));
            double* own = calibrated.components.data() + row * width;
            for (std::size_t i = 0; i < width; ++i)
                own[i] = scorer.component(i, values.scaled);
            calibrated.bases[row] = scorer.base({own, width}, values);
        }
    });
    addMeans(rows, fit, calibrated.bases, calibrated.calibration);
    if (scorer.profile().anomaly && rows.population > 0)
        calibrated.calibration.threshold = ml::outlierThreshold(
            fit.anomalyScores.head(rows.population), scorer.profile().anomaly->contamination);
    return calibrated;
}

ScoredCohort scoreRisk(const PreparedRisk& prepared, const risk::Profile& profile,
                       const Executor& executor)
{
    const risk::Scorer scorer(profile, riskFeatures());
    const CalibratedRows rows = calibrateRows(prepared.rows, prepared.fit, scorer, executor);
    ScoredCohort scored{profile, rows.calibration, {}, {}, {}};
    const std::size_t n = prepared.wallets.size();
    scored.parts.resize(n);
    scored.categories.resize(n);
    scored.components.resize(n * profile.components.size());
    const FixedChunks chunks(n, chunkRows);
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range range = chunks.range(chunk);
        for (std::size_t i = range.begin; i < range.end; ++i)
            scoreWallet(prepared, scorer, rows, i, scored);
    });
    return scored;
}

risk::Explanation explainScore(const PreparedRisk& prepared, const ScoredCohort& scored,
                               const risk::Scorer& scorer, std::size_t wallet)
{
    const Eigen::Index row = *prepared.rowOf[wallet];
    return risk::explain(scorer, riskFeatures(), featureRow(prepared.rows, prepared.fit, row),
                         evidenceOf(prepared.fit, row), scored.calibration);
}

WalletExplanation explainRisk(const PreparedRisk& prepared, const ScoredCohort& scored,
                              std::size_t wallet)
{
    const Eigen::Index row = *prepared.rowOf[wallet];
    const risk::Scorer scorer(scored.profile, riskFeatures());
    WalletExplanation explanation;
    explanation.score = explainScore(prepared, scored, scorer, wallet);
    if (!prepared.fit.forest || !scored.profile.anomaly)
        return explanation;
    const StandardScores& input = prepared.fit.forestInput;
    const Eigen::VectorXd values = input.apply(prepared.rows.raw.row(row)).row(0);
    const ml::PathAttribution attribution = ml::attributePath(*prepared.fit.forest, values);
    explanation.expectedAnomaly = attribution.expectedScore;
    for (std::size_t i = 0; i < input.columns.size(); ++i)
        explanation.anomalyShares.emplace_back(
            riskFeatures()[static_cast<std::size_t>(input.columns[i])],
            attribution.shares[static_cast<Eigen::Index>(i)]);
    return explanation;
}

model::ReferencePopulation referenceOf(const PreparedRisk& prepared,
                                       const TransactionFeatureOptions& options)
{
    return {std::string(risk::scopeName(options.scope)),
            options.tags == ProtocolTags::File ? "file" : "registry",
            {riskFeatures().begin(), riskFeatures().end()},
            prepared.rows.raw.topRows(prepared.rows.population)};
}

}  // namespace walletloupe::analysis

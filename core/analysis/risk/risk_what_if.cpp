#include "core/analysis/risk/risk_what_if.h"

#include "core/analysis/segmentation/nearest_label.h"
#include "core/base/number_text.h"
#include "core/features/derived_features.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace walletloupe::analysis {
namespace {

void addColumn(std::vector<Eigen::Index>& columns, std::string_view feature)
{
    const Eigen::Index column = riskFeatureColumn(feature);
    if (std::find(columns.begin(), columns.end(), column) == columns.end())
        columns.push_back(column);
}

std::vector<Eigen::Index> usedColumns(const risk::Profile& profile, const RiskFit& fit)
{
    std::vector<Eigen::Index> columns;
    for (const risk::Component& component : profile.components) {
        for (const risk::ProfileFeature& feature : component.features)
            addColumn(columns, feature.feature);
    }
    for (const risk::Penalty& penalty : profile.penalties)
        addColumn(columns, penalty.feature);
    const auto addAll = [&columns](const std::vector<Eigen::Index>& more) {
        for (const Eigen::Index column : more)
            addColumn(columns, riskFeatures()[static_cast<std::size_t>(column)]);
    };
    if (profile.anomaly)
        addAll(fit.forestInput.columns);
    if (profile.clusters)
        addAll(fit.clusterInput.columns);
    std::sort(columns.begin(), columns.end());
    return columns;
}

risk::FeatureRow featureRow(const WhatIfRow& row)
{
    const auto count = static_cast<std::size_t>(row.raw.size());
    return {{row.raw.data(), count}, {row.scaled.data(), count}};
}

Result<void> checkValue(const std::string& feature, double value)
{
    if (!std::isfinite(value) || value < 0.0)
        return failure(ErrorCode::Unusable, feature + ": " + exactText(value) +
                                                " is out of the question: give a number that is "
                                                "not below 0.");
    if (isCount(feature) && value != std::floor(value))
        return failure(ErrorCode::Unusable,
                       feature + " is a count: " + exactText(value) + " is not a whole number.");
    return {};
}

}  // namespace

RiskWhatIf::RiskWhatIf(const PreparedRisk& prepared, const ScoredCohort& scored)
    : m_prepared(prepared)
    , m_scored(scored)
    , m_scorer(scored.profile, riskFeatures())
    , m_columns(usedColumns(scored.profile, prepared.fit))
    , m_scales(riskFeatures().size())
{
}

WhatIfRow RiskWhatIf::rowOf(std::size_t wallet) const
{
    const Eigen::Index row = *m_prepared.rowOf[wallet];
    return {m_prepared.rows.raw.row(row), m_prepared.fit.scaled.row(row)};
}

double RiskWhatIf::scaled(Eigen::Index column, double value)
{
    auto& scale = m_scales[static_cast<std::size_t>(column)];
    if (!scale) {
        const auto population = m_prepared.rows.raw.col(column).head(m_prepared.rows.population);
        scale.emplace(profile().scaling, std::vector<double>{population.begin(), population.end()});
    }
    return scale->scaled(value);
}

void RiskWhatIf::set(WhatIfRow& row, Eigen::Index column, double value)
{
    row.raw[column] = value;
    row.scaled[column] = scaled(column, value);
}

std::optional<std::pair<double, double>> RiskWhatIf::range(Eigen::Index column) const
{
    std::optional<std::pair<double, double>> range;
    for (Eigen::Index row = 0; row < m_prepared.rows.population; ++row) {
        const double value = m_prepared.rows.raw(row, column);
        if (std::isnan(value))
            continue;
        if (!range)
            range.emplace(value, value);
        range->first = std::min(range->first, value);
        range->second = std::max(range->second, value);
    }
    return range;
}

std::vector<risk::Evidence> RiskWhatIf::evidenceOf(const RowMatrix& raw) const
{
    std::vector<risk::Evidence> evidence(static_cast<std::size_t>(raw.rows()));
    const RiskFit& fit = m_prepared.fit;
    if (evidence.empty())
        return evidence;
    if (fit.forest && profile().anomaly) {
        const auto scores = ml::isolationScores(*fit.forest, fit.forestInput.apply(raw));
        for (std::size_t i = 0; i < evidence.size(); ++i)
            evidence[i].anomalyScore = (*scores)[static_cast<Eigen::Index>(i)];
    }
    if (fit.clusterCount > 0 && profile().clusters) {
        const auto labels = labelRows(fit.clusterInput.apply(raw), fit.centroids, Executor());
        for (std::size_t i = 0; i < evidence.size(); ++i)
            evidence[i].cluster = static_cast<std::size_t>(labels[i].cluster);
    }
    return evidence;
}

risk::Category RiskWhatIf::categoryOf(const WhatIfRow& row, const risk::Evidence& evidence,
                                      risk::ScoreBreakdown* parts) const
{
    static const Eigen::Index transactions = riskFeatureColumn("total_transactions");
    if (row.raw[transactions] < static_cast<double>(profile().minimumTransactions))
        return risk::Category::InsufficientData;
    const risk::ScoreBreakdown evaluated =
        m_scorer.score(m_scorer.base(featureRow(row)), evidence, m_scored.calibration);
    if (parts)
        *parts = evaluated;
    return risk::categoryOf(evaluated.score, profile().bands);
}

WhatIfResult RiskWhatIf::evaluate(const WhatIfRow& row) const
{
    WhatIfResult result;
    result.evidence = evidenceOf(row.raw).front();
    result.category = categoryOf(row, result.evidence, &result.parts);
    if (result.category != risk::Category::InsufficientData)
        result.explanation = risk::explain(m_scorer, riskFeatures(), featureRow(row),
                                           result.evidence, m_scored.calibration);
    return result;
}

std::string_view unitOf(std::string_view feature)
{
    const auto all = features::allFeatures();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const auto& known) { return known.name == feature; });
    return found == all.end() ? std::string_view() : found->unit;
}

bool isCount(std::string_view feature)
{
    constexpr std::array<std::string_view, 12> countUnits{
        "transactions", "addresses", "functions", "protocols",  "days",        "blocks",
        "gas",          "deposits",  "borrows",   "repayments", "redemptions", "liquidations"};
    return feature.substr(0, 4) != "avg_" &&
           std::find(countUnits.begin(), countUnits.end(), unitOf(feature)) != countUnits.end();
}

Result<WhatIfRow> tryValues(RiskWhatIf& whatIf, std::size_t wallet,
                            const std::vector<std::pair<std::string, double>>& values)
{
    WhatIfRow row = whatIf.rowOf(wallet);
    for (const auto& [feature, value] : values) {
        const Eigen::Index column = riskFeatureColumn(feature);
        const auto& used = whatIf.columns();
        if (column == static_cast<Eigen::Index>(riskFeatures().size()))
            return failure(ErrorCode::Unusable,
                           feature +
                               " is no feature (see the header that \"walletloupe features\" "
                               "writes).");
        if (feature != "total_transactions" &&
            std::find(used.begin(), used.end(), column) == used.end())
            return failure(ErrorCode::Unusable, "The profile " + whatIf.profile().name +
                                                    " does not look at " + feature + ".");
        if (auto checked = checkValue(feature, value); !checked)
            return errorOf(checked);
        whatIf.set(row, column, value);
    }
    return row;
}

}  // namespace walletloupe::analysis

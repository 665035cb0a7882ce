#include "core/workflow/risk/risk_report.h"

#include "core/csv/writing/csv_writer.h"
#include "core/model/json_values.h"
#include "core/risk/score_columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace walletloupe::workflow {
namespace {

void writeHeader(csv::CsvWriter& csv, const risk::Profile& profile)
{
    for (const std::string_view name : risk::columnsBeforeComponents)
        csv.text(name);
    for (const risk::Component& component : profile.components)
        csv.text(risk::componentColumn(component.name));
    for (const std::string_view name : risk::columnsBehindComponents)
        csv.text(name);
    csv.endRow();
}

void writeEmpty(csv::CsvWriter& csv, std::size_t cells)
{
    for (std::size_t i = 0; i < cells; ++i)
        csv.empty();
}

void writeEvidence(csv::CsvWriter& csv, const RiskResult& run, std::size_t wallet)
{
    const auto row = *run.prepared.rowOf[wallet];
    if (run.scored.profile.anomaly)
        csv.integer(run.scored.parts[wallet].isFlagged ? 1 : 0)
            .number(run.prepared.fit.anomalyScores[row]);
    else
        writeEmpty(csv, 2);
    if (run.scored.profile.clusters)
        csv.integer(
            static_cast<long long>(run.prepared.fit.clusters[static_cast<std::size_t>(row)]));
    else
        csv.empty();
}

void writeScored(csv::CsvWriter& csv, const RiskResult& run, std::size_t wallet)
{
    const risk::ScoreBreakdown& parts = run.scored.parts[wallet];
    csv.integer(parts.score).text(risk::categoryName(run.scored.categories[wallet]));
    csv.number(parts.base);
    writeEvidence(csv, run, wallet);
    for (std::size_t i = 0; i < run.scored.profile.components.size(); ++i)
        csv.number(run.scored.componentPoints(wallet, i));
}

void writeWallet(csv::CsvWriter& csv, const RiskResult& run, std::size_t wallet)
{
    csv.text(run.prepared.wallets[wallet]).text(risk::statusName(run.prepared.status[wallet]));
    if (run.prepared.rowOf[wallet]) {
        writeScored(csv, run, wallet);
    } else {
        csv.empty().text(risk::categoryName(run.scored.categories[wallet]));
        writeEmpty(csv, 4 + run.scored.profile.components.size());
    }
    if (run.prepared.status[wallet] == risk::Status::Scored)
        csv.integer(static_cast<long long>(run.prepared.transactions[wallet]));
    else
        csv.empty();
    if (wallet < run.stability.size() && run.stability[wallet])
        csv.number(run.stability[wallet]->low).number(run.stability[wallet]->high);
    else
        writeEmpty(csv, 2);
    csv.integer(static_cast<long long>(run.features.table.wallets[wallet].unusableRows));
    csv.endRow();
}

QJsonValue known(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::string& text)
{
    return text.empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(jsonText(text));
}

QJsonArray stepArray(const std::vector<risk::Step>& steps)
{
    QJsonArray array;
    for (const risk::Step& step : steps)
        array.append(QJsonObject{{QStringLiteral("kind"), jsonText(risk::stepName(step.kind))},
                                 {QStringLiteral("component"), orNull(step.component)},
                                 {QStringLiteral("feature"), orNull(step.feature)},
                                 {QStringLiteral("raw"), known(step.raw)},
                                 {QStringLiteral("scaled"), known(step.scaled)},
                                 {QStringLiteral("points"), step.points}});
    return array;
}

QJsonObject anomalyObject(const RiskResult& run, const analysis::WalletExplanation& explanation,
                          std::size_t wallet)
{
    QJsonObject shares;
    for (const auto& [feature, share] : explanation.anomalyShares)
        shares.insert(jsonText(feature), share);
    return {{QStringLiteral("score"), run.prepared.fit.anomalyScores[*run.prepared.rowOf[wallet]]},
            {QStringLiteral("threshold"), run.scored.calibration.threshold},
            {QStringLiteral("expected"), explanation.expectedAnomaly},
            {QStringLiteral("shares"), shares}};
}

QJsonObject walletObject(const RiskResult& run, std::size_t wallet)
{
    const analysis::WalletExplanation explanation =
        analysis::explainRisk(run.prepared, run.scored, wallet);
    QJsonObject object{
        {QStringLiteral("wallet"), jsonText(run.prepared.wallets[wallet])},
        {QStringLiteral("score"), explanation.score.score},
        {QStringLiteral("category"), jsonText(risk::categoryName(run.scored.categories[wallet]))},
        {QStringLiteral("unusable_rows"),
         static_cast<qint64>(run.features.table.wallets[wallet].unusableRows)},
        {QStringLiteral("steps"), stepArray(explanation.score.steps)}};
    if (run.scored.profile.anomaly)
        object.insert(QStringLiteral("anomaly"), anomalyObject(run, explanation, wallet));
    if (wallet < run.stability.size() && run.stability[wallet])
        object.insert(QStringLiteral("stability"),
                      QJsonObject{{QStringLiteral("low"), run.stability[wallet]->low},
                                  {QStringLiteral("high"), run.stability[wallet]->high},
                                  {QStringLiteral("kept"), run.stability[wallet]->kept}});
    return object;
}

}  // namespace

QJsonObject unusableRows(const analysis::FeatureTable& table)
{
    QJsonObject rows;
    for (const analysis::WalletFeatures& wallet : table.wallets) {
        if (wallet.unusableRows > 0)
            rows.insert(jsonText(wallet.wallet), static_cast<qint64>(wallet.unusableRows));
    }
    return rows;
}

std::string scoresCsv(const RiskResult& run)
{
    csv::CsvWriter csv;
    writeHeader(csv, run.scored.profile);
    for (std::size_t wallet = 0; wallet < run.prepared.wallets.size(); ++wallet)
        writeWallet(csv, run, wallet);
    return csv.str();
}

std::string explainJson(const RiskResult& run)
{
    QJsonArray wallets;
    for (std::size_t wallet = 0; wallet < run.prepared.wallets.size(); ++wallet) {
        if (run.prepared.rowOf[wallet])
            wallets.append(walletObject(run, wallet));
    }
    const QJsonObject root{{QStringLiteral("profile"), jsonText(run.scored.profile.name)},
                           {QStringLiteral("wallets"), wallets},
                           {QStringLiteral("unusable_rows"), unusableRows(run.features.table)}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

}  // namespace walletloupe::workflow

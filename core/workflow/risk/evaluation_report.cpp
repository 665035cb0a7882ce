#include "core/workflow/risk/evaluation_report.h"

#include "core/model/json_values.h"
#include "core/text/sentence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace walletloupe::workflow {
namespace {

QJsonObject intervalObject(const risk::Interval& interval)
{
    return {{QStringLiteral("value"), interval.value},
            {QStringLiteral("low"), interval.low},
            {QStringLiteral("high"), interval.high}};
}

QJsonArray rocArray(const risk::Evaluation& evaluation)
{
    QJsonArray array;
    for (const risk::CurvePoint& point : evaluation.curve)
        array.append(QJsonObject{{QStringLiteral("threshold"), point.threshold},
                                 {QStringLiteral("false_positive_rate"), point.falsePositiveRate},
                                 {QStringLiteral("true_positive_rate"), point.truePositiveRate}});
    return array;
}

QJsonArray precisionRecallArray(const risk::Evaluation& evaluation)
{
    QJsonArray array;
    for (const risk::CurvePoint& point : evaluation.curve)
        array.append(QJsonObject{{QStringLiteral("threshold"), point.threshold},
                                 {QStringLiteral("recall"), point.truePositiveRate},
                                 {QStringLiteral("precision"), point.precision}});
    return array;
}

}  // namespace

std::string evaluationJson(const analysis::RiskEvaluation& evaluation,
                           const std::string& profileName)
{
    const risk::Evaluation& score = evaluation.score;
    const QJsonObject root{
        {QStringLiteral("profile"), jsonText(profileName)},
        {QStringLiteral("positives"), static_cast<qint64>(score.positives)},
        {QStringLiteral("negatives"), static_cast<qint64>(score.negatives)},
        {QStringLiteral("roc_auc"), intervalObject(score.rocAuc)},
        {QStringLiteral("average_precision"), intervalObject(score.averagePrecision)},
        {QStringLiteral("date_roc_auc"), intervalObject(evaluation.date)},
        {QStringLiteral("date_separates"), evaluation.dateSeparates},
        {QStringLiteral("remarks"), jsonTexts(text::sentences(evaluation.messages))},
        {QStringLiteral("roc"), rocArray(score)},
        {QStringLiteral("precision_recall"), precisionRecallArray(score)}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

}  // namespace walletloupe::workflow

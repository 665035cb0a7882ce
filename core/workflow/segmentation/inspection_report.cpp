#include "core/workflow/segmentation/inspection_report.h"

#include "core/analysis/segmentation/warning_text.h"
#include "core/model/json_values.h"
#include "core/text/sentence.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace walletloupe::workflow {
namespace {

using wallets::ColumnSummary;
using wallets::InspectedColumn;

qint64 countOf(std::size_t count)
{
    return static_cast<qint64>(count);
}

QJsonObject quantileObject(const ColumnSummary& summary)
{
    static const std::array<QString, wallets::summaryShares.size()> names{
        QStringLiteral("p1"),  QStringLiteral("p5"),  QStringLiteral("p25"), QStringLiteral("p50"),
        QStringLiteral("p75"), QStringLiteral("p95"), QStringLiteral("p99")};
    QJsonObject object;
    for (std::size_t i = 0; i < names.size(); ++i)
        object.insert(names[i], summary.quantiles[i]);
    return object;
}

QJsonObject histogramObject(const wallets::Histogram& histogram)
{
    QJsonArray edges;
    for (std::size_t bin = 0; bin <= histogram.counts.size(); ++bin)
        edges.append(histogram.edge(bin));
    return {{QStringLiteral("edges"), edges},
            {QStringLiteral("counts"), jsonCounts(histogram.counts)}};
}

QJsonArray warningArray(const wallets::Inspection& inspection, const InspectedColumn& column)
{
    QJsonArray warnings;
    for (const wallets::ColumnWarning& warning : column.warnings) {
        QJsonObject object{
            {QStringLiteral("code"), jsonText(wallets::warningName(warning.kind))},
            {QStringLiteral("value"), warning.value},
            {QStringLiteral("text"),
             jsonText(text::sentence(analysis::warningMessage(inspection, column, warning)))}};
        if (warning.other != 0)
            object.insert(QStringLiteral("other"),
                          jsonText(inspection.columns[warning.other].name));
        warnings.append(object);
    }
    return warnings;
}

void insertMoments(QJsonObject& object, const ColumnSummary& summary)
{
    object.insert(QStringLiteral("min"), summary.minimum);
    object.insert(QStringLiteral("max"), summary.maximum);
    object.insert(QStringLiteral("quantiles"), quantileObject(summary));
    object.insert(QStringLiteral("mean"), summary.mean);
    object.insert(QStringLiteral("standard_deviation"), summary.deviation);
    object.insert(QStringLiteral("skewness"), summary.skewness);
    object.insert(QStringLiteral("commonest"), summary.mode);
    object.insert(QStringLiteral("commonest_rows"), countOf(summary.modeRows));
    object.insert(QStringLiteral("histogram"), histogramObject(summary.linear));
    if (summary.log)
        object.insert(QStringLiteral("log_histogram"), histogramObject(*summary.log));
}

bool isAdvised(const analysis::ColumnAdvice& advice, const InspectedColumn& column)
{
    return column.isNumeric() && std::find(advice.features.begin(), advice.features.end(),
                                           column.name) != advice.features.end();
}

QJsonObject columnObject(const analysis::ColumnInspection& inspection,
                         const InspectedColumn& column)
{
    const ColumnSummary& summary = column.summary;
    QJsonObject object{{QStringLiteral("name"), jsonText(column.name)},
                       {QStringLiteral("type"), jsonText(wallets::typeName(column.type))}};
    if (column.type == wallets::ColumnType::Text)
        return object;
    object.insert(QStringLiteral("count"), countOf(summary.count()));
    object.insert(QStringLiteral("missing"), countOf(summary.missing));
    object.insert(QStringLiteral("distinct"), countOf(summary.distinct));
    if (!column.isNumeric())
        return object;
    object.insert(QStringLiteral("zeros"), countOf(summary.zeros));
    object.insert(QStringLiteral("negatives"), countOf(summary.negatives));
    if (summary.count() > 0)
        insertMoments(object, summary);
    object.insert(QStringLiteral("is_result"), column.isResult);
    object.insert(QStringLiteral("advised"), isAdvised(inspection.advice, column));
    object.insert(QStringLiteral("warnings"), warningArray(inspection.columns, column));
    return object;
}

QJsonObject adviceObject(const analysis::ColumnAdvice& advice)
{
    QJsonArray leftOut;
    for (const analysis::ExcludedColumn& column : advice.leftOut)
        leftOut.append(QJsonObject{
            {QStringLiteral("name"), jsonText(column.name)},
            {QStringLiteral("reason"), jsonText(wallets::warningName(column.reason.kind))}});
    QJsonObject object{{QStringLiteral("features"), jsonTexts(advice.features)},
                       {QStringLiteral("scale"), jsonText(ml::scaleName(advice.scale))},
                       {QStringLiteral("left_out"), leftOut},
                       {QStringLiteral("heavy_tailed"), jsonTexts(advice.heavyTailed)},
                       {QStringLiteral("text"), jsonText(text::paragraph(advice.text))}};
    if (advice.mixed)
        object.insert(QStringLiteral("mixed_magnitudes"),
                      QJsonObject{{QStringLiteral("widest"), jsonText(advice.mixed->widest)},
                                  {QStringLiteral("narrowest"), jsonText(advice.mixed->narrowest)},
                                  {QStringLiteral("ratio"), advice.mixed->ratio}});
    return object;
}

QString shortNumber(double value)
{
    return QString::number(value, 'g', 6);
}

QStringList textCells(const analysis::ColumnInspection& inspection, const InspectedColumn& column)
{
    const ColumnSummary& summary = column.summary;
    const bool hasValues = column.isNumeric() && summary.count() > 0;
    const auto counted = [&](bool applies, std::size_t count) {
        return applies ? QString::number(count) : QStringLiteral("-");
    };
    const auto number = [&](double value) {
        return hasValues ? shortNumber(value) : QStringLiteral("-");
    };
    const bool isText = column.type == wallets::ColumnType::Text;
    return {isAdvised(inspection.advice, column) ? QStringLiteral("use") : QString(),
            jsonText(column.name),
            jsonText(wallets::typeName(column.type)),
            counted(!isText, summary.missing),
            counted(column.isNumeric(), summary.zeros),
            counted(!isText, summary.distinct),
            number(summary.minimum),
            number(summary.median()),
            number(summary.mean),
            number(summary.maximum),
            number(summary.skewness)};
}

/// Lines with cells under one another: names to the left, numbers to the right.
QString aligned(const QList<QStringList>& lines)
{
    constexpr qsizetype firstNumber = 3;
    QList<qsizetype> widths(lines.front().size(), 0);
    for (const QStringList& line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    QString text;
    for (const QStringList& line : lines) {
        QString row;
        for (qsizetype i = 0; i < line.size(); ++i)
            row += (i < firstNumber ? line[i].leftJustified(widths[i])
                                    : line[i].rightJustified(widths[i])) +
                   QStringLiteral("  ");
        while (row.endsWith(u' '))
            row.chop(1);
        text += row + u'\n';
    }
    return text;
}

}  // namespace

std::string inspectionJson(const analysis::ColumnInspection& inspection)
{
    QJsonArray columns;
    for (const InspectedColumn& column : inspection.columns.columns)
        columns.append(columnObject(inspection, column));
    const QJsonObject root{
        {QStringLiteral("rows"), countOf(inspection.columns.rows)},
        {QStringLiteral("left_out"), countOf(inspection.table->rowProblems.size())},
        {QStringLiteral("columns"), columns},
        {QStringLiteral("advice"), adviceObject(inspection.advice)}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

std::string inspectionText(const analysis::ColumnInspection& inspection)
{
    QList<QStringList> lines{{QString(), QStringLiteral("column"), QStringLiteral("type"),
                              QStringLiteral("missing"), QStringLiteral("zeros"),
                              QStringLiteral("distinct"), QStringLiteral("min"),
                              QStringLiteral("median"), QStringLiteral("mean"),
                              QStringLiteral("max"), QStringLiteral("skewness")}};
    std::string warnings;
    for (const InspectedColumn& column : inspection.columns.columns) {
        lines.append(textCells(inspection, column));
        for (const wallets::ColumnWarning& warning : column.warnings)
            warnings +=
                column.name + ": " +
                text::sentence(analysis::warningMessage(inspection.columns, column, warning)) +
                "\n";
    }
    std::string text = aligned(lines).toStdString() + "\n";
    if (!warnings.empty())
        text += warnings + "\n";
    return text + text::paragraph(inspection.advice.text) + "\n";
}

}  // namespace walletloupe::workflow

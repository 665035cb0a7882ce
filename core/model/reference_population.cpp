#include "core/model/reference_population.h"

#include "core/base/version.h"
#include "core/model/json_document.h"
#include "core/model/json_fields.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>

namespace walletloupe::model {
namespace {

constexpr std::string_view formatName = "walletloupe-reference";

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void readNames(JsonFields& fields, const QJsonObject& root, ReferencePopulation& population)
{
    population.scope = fields.text(root, "scope");
    population.protocolTags = fields.text(root, "protocol_tags");
    population.features = fields.texts(root, "features");
    if (population.features.empty())
        fields.refuse("features", "is empty");
    std::vector<std::string> sorted = population.features;
    std::sort(sorted.begin(), sorted.end());
    if (const auto twice = std::adjacent_find(sorted.begin(), sorted.end()); twice != sorted.end())
        fields.refuse("features", "names " + *twice + " twice");
}

void readRow(JsonFields& fields, const QJsonArray& cells, Eigen::Index row,
             ReferencePopulation& population)
{
    const std::string place = "rows[" + std::to_string(row) + "]";
    if (cells.size() != population.values.cols()) {
        fields.refuse(place, "must have " + std::to_string(population.values.cols()) + " numbers");
        return;
    }
    for (Eigen::Index column = 0; column < cells.size(); ++column) {
        const QJsonValue cell = cells.at(column);
        if (!cell.isNull() && !(cell.isDouble() && std::isfinite(cell.toDouble())))
            fields.refuse(place + "[" + std::to_string(column) + "]",
                          "is neither a number nor null");
        population.values(row, column) =
            cell.isNull() ? std::numeric_limits<double>::quiet_NaN() : cell.toDouble();
    }
}

}  // namespace

std::string referenceText(const ReferencePopulation& population)
{
    QJsonArray features;
    for (const std::string& feature : population.features)
        features.append(qt(feature));
    QJsonArray rows;
    for (Eigen::Index row = 0; row < population.values.rows(); ++row) {
        QJsonArray cells;
        for (Eigen::Index column = 0; column < population.values.cols(); ++column) {
            const double value = population.values(row, column);
            cells.append(std::isnan(value) ? QJsonValue(QJsonValue::Null) : QJsonValue(value));
        }
        rows.append(cells);
    }
    const QJsonObject root{{QStringLiteral("format"), qt(formatName)},
                           {QStringLiteral("version"), 1},
                           {QStringLiteral("program_version"), qt(programVersion())},
                           {QStringLiteral("scope"), qt(population.scope)},
                           {QStringLiteral("protocol_tags"), qt(population.protocolTags)},
                           {QStringLiteral("features"), features},
                           {QStringLiteral("rows"), rows}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact).toStdString() + "\n";
}

Result<ReferencePopulation> parseReference(std::string_view text, const std::string& source)
{
    const auto root = parseJsonDocument(text, source, {formatName, "reference population"});
    if (!root)
        return errorOf(root);
    JsonFields fields(source);
    ReferencePopulation population;
    readNames(fields, *root, population);
    const QJsonArray rows = fields.array(*root, "rows");
    if (rows.isEmpty())
        fields.refuse("rows", "is empty");
    if (fields.ok())
        population.values.resize(rows.size(),
                                 static_cast<Eigen::Index>(population.features.size()));
    for (Eigen::Index row = 0; fields.ok() && row < rows.size(); ++row)
        readRow(fields, rows.at(row).toArray(), row, population);
    if (!fields.ok())
        return failure(fields.error());
    return population;
}

}  // namespace walletloupe::model

#include "app/manifest.h"

#include "core/base/version.h"
#include "core/csv/writing/csv_writer.h"
#include "core/model/json_values.h"
#include "core/workflow/segmentation/file_digest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace walletloupe::app {
namespace {

QJsonObject fileObject(const std::string& path, const std::string& sha256)
{
    return {{QStringLiteral("path"), jsonText(path)}, {QStringLiteral("sha256"), jsonText(sha256)}};
}

/// How the input was to be read; what was left to be recognised does not appear.
QJsonObject csvObject(const csv::CsvOptions& csv)
{
    QJsonObject object;
    if (csv.separator)
        object.insert(QStringLiteral("separator"), QString(QLatin1Char(*csv.separator)));
    if (csv.decimal)
        object.insert(QStringLiteral("decimal"), QString(QLatin1Char(*csv.decimal)));
    if (csv.encoding)
        object.insert(QStringLiteral("encoding"), static_cast<int>(*csv.encoding));
    if (!csv.sheet.empty())
        object.insert(QStringLiteral("sheet"), jsonText(csv.sheet));
    if (csv.maxBytes)
        object.insert(QStringLiteral("max_size_mib"), static_cast<qint64>(*csv.maxBytes >> 20));
    return object;
}

}  // namespace

Result<void> writeManifest(const CommonOptions& common, const BatchOutcome& outcome)
{
    QJsonArray inputs;
    for (const InputFile& input : outcome.inputs)
        inputs.append(fileObject(input.path, input.sha256));
    QJsonArray outputs;
    for (const std::string& path : outcome.outputs) {
        const auto digest = workflow::fileSha256(path);
        if (!digest)
            return errorOf(digest);
        outputs.append(fileObject(path, *digest));
    }
    QJsonObject root{
        {QStringLiteral("format"), QStringLiteral("walletloupe-manifest")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("program_version"), jsonText(programVersion())},
        {QStringLiteral("arguments"), jsonTexts(common.arguments)},
        {QStringLiteral("inputs"), inputs},
        {QStringLiteral("outputs"), outputs},
        {QStringLiteral("options"), outcome.options},
        {QStringLiteral("csv"), csvObject(common.csv)},
    };
    if (outcome.unusableRows)
        root.insert(QStringLiteral("unusable_rows"), *outcome.unusableRows);
    return csv::writeAtomically(common.out + ".manifest.json",
                                QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString());
}

}  // namespace walletloupe::app

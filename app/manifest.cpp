#include "app/manifest.h"

#include "core/base/version.h"
#include "core/table/csv_writer.h"
#include "core/workflow/file_digest.h"
#include "core/workflow/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace walletloupe::app {
namespace {

QJsonObject fileObject(const std::string& path, const std::string& sha256)
{
    return {{QStringLiteral("path"), workflow::jsonText(path)},
            {QStringLiteral("sha256"), workflow::jsonText(sha256)}};
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
            return failure(digest.error());
        outputs.append(fileObject(path, *digest));
    }
    const QJsonObject root{
        {QStringLiteral("format"), QStringLiteral("walletloupe-manifest")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("program_version"), workflow::jsonText(programVersion())},
        {QStringLiteral("arguments"), workflow::jsonTexts(common.arguments)},
        {QStringLiteral("inputs"), inputs},
        {QStringLiteral("outputs"), outputs},
        {QStringLiteral("options"), outcome.options},
    };
    return table::writeAtomically(
        common.out + ".manifest.json",
        QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString());
}

}  // namespace walletloupe::app

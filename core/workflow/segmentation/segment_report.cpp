#include "core/workflow/segmentation/segment_report.h"

#include "core/model/json_values.h"
#include "core/text/sentence.h"
#include "core/workflow/segmentation/problem_list.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace walletloupe::workflow {

std::string segmentReportJson(const wallets::WalletTable& table,
                              const analysis::Segmentation& segmentation)
{
    const model::SegmentationModel& model = segmentation.model;
    std::vector<std::string> warnings = text::sentences(table.warnings);
    for (const Message& warning : segmentation.warnings)
        warnings.push_back(text::sentence(warning));
    const std::vector<std::string> unusable = unusableRows(table, segmentation.labelling.problems);
    warnings.insert(warnings.end(), unusable.begin(), unusable.end());
    const std::size_t used = segmentation.labelling.rows.size();
    QJsonObject root{
        {QStringLiteral("rows"), static_cast<qint64>(used)},
        {QStringLiteral("left_out"),
         static_cast<qint64>(table.rows() + table.rowProblems.size() - used)},
        {QStringLiteral("features"), jsonTexts(model.features)},
        {QStringLiteral("scale"), jsonText(ml::scaleName(model.scaler.kind))},
        {QStringLiteral("k"), model.clusters()},
        {QStringLiteral("seed"), static_cast<qint64>(model.options.randomState)},
        {QStringLiteral("inertia"), model.inertia},
        {QStringLiteral("silhouette"),
         model.silhouetteKnown ? QJsonValue(model.silhouette) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("sizes"), jsonCounts(model.sizes)},
        {QStringLiteral("iterations"), segmentation.iterations},
        {QStringLiteral("warnings"), jsonTexts(warnings)},
    };
    model::writeMethod(root, segmentation.options.method);
    if (segmentation.criteria) {
        root.insert(QStringLiteral("bic"), segmentation.criteria->bic);
        root.insert(QStringLiteral("aic"), segmentation.criteria->aic);
    }
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

}  // namespace walletloupe::workflow

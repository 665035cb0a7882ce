#include "ui/shell/model_import.h"

#include "core/workflow/segmentation/model_conversion.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/parts/remembered_folder.h"
#include "ui/shell/import_dialog.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace walletloupe::ui {
namespace {

const QString folderKey = QStringLiteral("files/folder");

/// The features of the model at hand, as its wallet file spells them.
QStringList currentFeatures(const workflow::SegmentationSession& session)
{
    QStringList names;
    if (!session.predictor())
        return names;
    for (const analysis::PredictorInput& input : session.predictor()->inputs())
        names << QString::fromStdString(input.name);
    return names;
}

workflow::SklearnFiles filesOf(const ImportOptions& choice)
{
    workflow::SklearnFiles files;
    files.kMeans = choice.kMeans.toStdString();
    files.scaler = choice.scaler.toStdString();
    files.columnsFile = choice.columnsFile.toStdString();
    for (const QString& column : choice.columns)
        files.columns.push_back(column.toStdString());
    return files;
}

}  // namespace

bool looksLikeModel(const QString& path)
{
    if (path.endsWith(QLatin1String(".wlm.json"), Qt::CaseInsensitive))
        return true;
    // A table may be JSON too.
    constexpr qint64 longestModel = 16 << 20;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) ||
        !file.peek(64).trimmed().startsWith('{'))
        return false;
    return file.read(longestModel).contains("\"walletloupe-segmentation\"");
}

bool looksLikePickle(const QString& path)
{
    return workflow::looksLikePickle(path.toStdString()) ||
           workflow::looksLikeOnnx(path.toStdString());
}

void chooseSklearnFiles(QWidget& window, QSettings& settings,
                        workflow::SegmentationSession& session, const QString& kMeans)
{
    auto* dialog =
        new ImportDialog(rememberedFolder(settings, folderKey), currentFeatures(session), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!kMeans.isEmpty())
        dialog->setKMeans(kMeans);
    QObject::connect(dialog, &ImportDialog::chosen, &session,
                     [&settings, &session](const ImportOptions& choice) {
                         settings.setValue(folderKey, QFileInfo(choice.kMeans).absolutePath());
                         session.openModel(choice.kMeans, filesOf(choice));
                     });
    dialog->open();
}

}  // namespace walletloupe::ui

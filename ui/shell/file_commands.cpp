#include "ui/shell/file_commands.h"

#include "core/workflow/export_formats.h"
#include "ui/parts/remembered_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace walletloupe::ui {
namespace {

const QString folderKey = QStringLiteral("files/folder");

}  // namespace

bool looksLikeModel(const QString& path)
{
    if (path.endsWith(QLatin1String(".wlm.json"), Qt::CaseInsensitive))
        return true;
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(64).trimmed().startsWith('{');
}

FileCommands::FileCommands(QWidget& window, QSettings& settings, QObject* parent)
    : QObject(parent), m_window(window), m_settings(settings)
{
}

void FileCommands::askForWallets()
{
    askForFile(tr("Open wallets"),
               tr("Tables (*.csv *.tsv *.txt);;Models (*.wlm.json);;All files (*)"),
               [this](const QString& path) { Q_EMIT walletsChosen(path); });
}

void FileCommands::askForModel()
{
    askForFile(tr("Open model"), tr("Models (*.wlm.json);;All files (*)"),
               [this](const QString& path) { Q_EMIT modelChosen(path); });
}

void FileCommands::askWhereToSaveModel(const QString& baseName, const Chosen& chosen)
{
    askForTarget(tr("Save model"), tr("Models (*.wlm.json)"), baseName, QStringLiteral("wlm.json"),
                 chosen);
}

void FileCommands::askWhereToExportModel(const QString& baseName, const Chosen& chosen)
{
    QStringList filters;
    for (const workflow::ExportFormat& format : workflow::exportFormats())
        filters << QStringLiteral("%1 (*.%2)")
                       .arg(QCoreApplication::translate("ExportFormat", format.files),
                            QLatin1String(format.ending));
    auto* dialog =
        new QFileDialog(&m_window, tr("Export model"), rememberedFolder(m_settings, folderKey),
                        filters.join(QStringLiteral(";;")));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const auto follow = [dialog, baseName](const QString& filter) {
        const QString suffix = filter.section(QStringLiteral("*."), 1).chopped(1);
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(baseName + u'.' + suffix);
    };
    connect(dialog, &QFileDialog::filterSelected, dialog, follow);
    follow(dialog->nameFilters().constFirst());
    show(dialog, chosen);
}

void FileCommands::askWhereToSaveLabels(const QString& baseName, const Chosen& chosen)
{
    askForTarget(tr("Save labels"), tr("CSV (*.csv)"), tr("%1-labels").arg(baseName),
                 QStringLiteral("csv"), chosen);
}

void FileCommands::askWhereToSaveSweep(const QString& baseName, const Chosen& chosen)
{
    askForTarget(tr("Save comparison of k"), tr("JSON (*.json)"), tr("%1-sweep").arg(baseName),
                 QStringLiteral("json"), chosen);
}

void FileCommands::askForFile(const QString& title, const QString& filter, const Chosen& chosen)
{
    auto* dialog =
        new QFileDialog(&m_window, title, rememberedFolder(m_settings, folderKey), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    show(dialog, chosen);
}

void FileCommands::askForTarget(const QString& title, const QString& filter, const QString& name,
                                const QString& suffix, const Chosen& chosen)
{
    auto* dialog =
        new QFileDialog(&m_window, title, rememberedFolder(m_settings, folderKey), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name + u'.' + suffix);
    show(dialog, chosen);
}

void FileCommands::show(QFileDialog* dialog, const Chosen& chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, chosen](const QString& path) {
        m_settings.setValue(folderKey, QFileInfo(path).absolutePath());
        chosen(path);
    });
    dialog->open();
}

}  // namespace walletloupe::ui

#include "ui/page/file_dialogs.h"

#include "ui/parts/remembered_folder.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

#include <utility>

namespace walletloupe::ui {
namespace {

const QString folderKey = QStringLiteral("files/folder");

FileDialogs::PathsReceiver takeFirst(FileDialogs::PathReceiver take)
{
    return [take = std::move(take)](const QStringList& paths) { take(paths.constFirst()); };
}

}  // namespace

FileDialogs::FileDialogs(QWidget& window, QSettings& settings, QObject* parent)
    : QObject(parent), m_window(window), m_settings(settings)
{
}

QString FileDialogs::tableFilter()
{
    return tr(
        "Tables (*.csv *.tsv *.txt *.gz *.zst *.zip *.xlsx *.parquet *.json *.jsonl *.ndjson)");
}

QFileDialog* FileDialogs::makeDialog(const QString& title, const QString& filter)
{
    return new QFileDialog(&m_window, title, rememberedFolder(m_settings, folderKey), filter);
}

void FileDialogs::chooseFiles(const QString& title, const QString& filter, PathsReceiver take)
{
    QFileDialog* dialog = makeDialog(title, filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    show(dialog, std::move(take));
}

void FileDialogs::chooseFile(const QString& title, const QString& filter, PathReceiver take)
{
    QFileDialog* dialog = makeDialog(title, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    show(dialog, takeFirst(std::move(take)));
}

void FileDialogs::chooseSavePath(const QString& title, const QString& filter, const QString& name,
                                 const QString& suffix, PathReceiver take)
{
    QFileDialog* dialog = makeDialog(title, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name + u'.' + suffix);
    show(dialog, takeFirst(std::move(take)));
}

void FileDialogs::chooseExportPath(const QString& title, const QString& filters,
                                   const QString& baseName, PathReceiver take)
{
    QFileDialog* dialog = makeDialog(title, filters);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const auto follow = [dialog, baseName](const QString& filter) {
        const QString suffix = filter.section(QStringLiteral("*."), 1).chopped(1);
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(baseName + u'.' + suffix);
    };
    connect(dialog, &QFileDialog::filterSelected, dialog, follow);
    follow(dialog->nameFilters().constFirst());
    show(dialog, takeFirst(std::move(take)));
}

void FileDialogs::show(QFileDialog* dialog, PathsReceiver take)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, take = std::move(take)](const QStringList& paths) {
                m_settings.setValue(folderKey, QFileInfo(paths.constFirst()).absolutePath());
                take(paths);
            });
    dialog->open();
}

}  // namespace walletloupe::ui

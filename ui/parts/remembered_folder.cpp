#include "ui/parts/remembered_folder.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace walletloupe::ui {

QString rememberedFolder(const QSettings& settings, const QString& key)
{
    const QString folder = settings.value(key).toString();
    if (!folder.isEmpty() && QDir(folder).exists())
        return folder;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

}  // namespace walletloupe::ui

#include "ui/parts/dropped_files.h"

#include <QMimeData>
#include <QUrl>

namespace walletloupe::ui {

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

}  // namespace walletloupe::ui

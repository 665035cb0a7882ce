#include "ui/shell/recent_files.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace walletloupe::ui {
namespace {

constexpr qsizetype maxFiles = 10;
const QString pathsKey = QStringLiteral("files/recent");

/// "&1  wallets.csv — ~/data": the digit chooses it by key.
QString entryText(qsizetype index, const QString& path)
{
    const QFileInfo file(path);
    QString folder = file.absolutePath();
    if (folder.startsWith(QDir::homePath()))
        folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
    const QString number =
        index < 9 ? QStringLiteral("&%1").arg(index + 1) : QString::number(index + 1);
    return QStringLiteral("%1  %2 — %3")
        .arg(number, file.fileName().replace(u'&', QLatin1String("&&")),
             QDir::toNativeSeparators(folder).replace(u'&', QLatin1String("&&")));
}

}  // namespace

RecentFiles::RecentFiles(QSettings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_menu(new QMenu(tr("Open &recent")))
{
    fillMenu();
}

RecentFiles::~RecentFiles()
{
    delete m_menu;
}

QStringList RecentFiles::paths() const
{
    return m_settings.value(pathsKey).toStringList();
}

void RecentFiles::add(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList all = paths();
    all.removeAll(whole);
    all.prepend(whole);
    store(all.mid(0, maxFiles));
}

void RecentFiles::forgetAll()
{
    store({});
}

void RecentFiles::store(const QStringList& paths)
{
    m_settings.setValue(pathsKey, paths);
    fillMenu();
}

void RecentFiles::fillMenu()
{
    m_menu->clear();
    const QStringList all = paths();
    for (qsizetype i = 0; i < all.size(); ++i) {
        QAction* entry = m_menu->addAction(entryText(i, all[i]));
        entry->setToolTip(all[i]);
        connect(entry, &QAction::triggered, this, [this, path = all[i]] { Q_EMIT chosen(path); });
    }
    if (all.isEmpty()) {
        m_menu->addAction(tr("Nothing opened yet"))->setEnabled(false);
        return;
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Forget these files")), &QAction::triggered, this,
            &RecentFiles::forgetAll);
}

}  // namespace walletloupe::ui

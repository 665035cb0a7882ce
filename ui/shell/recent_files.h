#pragma once

#include <QObject>
#include <QStringList>

class QMenu;
class QSettings;

namespace walletloupe::ui {

/// The files opened last, newest first, as a menu; remembered in the settings.
class RecentFiles final : public QObject {
    Q_OBJECT

public:
    /// `settings` outlives this object.
    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr);
    ~RecentFiles() override;

    QMenu* menu() const { return m_menu; }
    QStringList paths() const;
    void add(const QString& path);
    void forgetAll();

Q_SIGNALS:
    void chosen(const QString& path);

private:
    void store(const QStringList& paths);
    void fillMenu();

    QSettings& m_settings;
    QMenu* m_menu;
};

}  // namespace walletloupe::ui

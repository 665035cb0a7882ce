#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QFileDialog;
class QSettings;
class QWidget;

namespace walletloupe::ui {

/// Asks for the names of files, without holding the window up, and remembers the folder.
class FileDialogs final : public QObject {
    Q_OBJECT

public:
    using PathsReceiver = std::function<void(const QStringList& paths)>;
    using PathReceiver = std::function<void(const QString& path)>;

    /// Dialogs stand over `window`; both outlive this object.
    FileDialogs(QWidget& window, QSettings& settings, QObject* parent = nullptr);

    /// The filter of files with a table: "Tables (*.csv …)".
    static QString tableFilter();

    void chooseFiles(const QString& title, const QString& filter, PathsReceiver take);
    void chooseFile(const QString& title, const QString& filter, PathReceiver take);
    /// `suffix` without a dot: of names that have none.
    void chooseSavePath(const QString& title, const QString& filter, const QString& name,
                        const QString& suffix, PathReceiver take);
    /// One of several formats, by the filter; `baseName` gets its suffix.
    void chooseExportPath(const QString& title, const QString& filters, const QString& baseName,
                          PathReceiver take);

private:
    QFileDialog* makeDialog(const QString& title, const QString& filter);
    void show(QFileDialog* dialog, PathsReceiver take);

    QWidget& m_window;
    QSettings& m_settings;
};

}  // namespace walletloupe::ui

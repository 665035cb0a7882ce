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
    using TakeAll = std::function<void(const QStringList& paths)>;
    using Take = std::function<void(const QString& path)>;

    /// Dialogs stand over `window`; both outlive this object.
    FileDialogs(QWidget& window, QSettings& settings, QObject* parent = nullptr);

    void askForFiles(const QString& title, const QString& filter, TakeAll take);
    void askForFile(const QString& title, const QString& filter, Take take);
    /// `suffix` without a dot: of names that have none.
    void askForTarget(const QString& title, const QString& filter, const QString& name,
                      const QString& suffix, Take take);
    /// One of several formats, by the filter; `baseName` gets its suffix.
    void askForFormat(const QString& title, const QString& filters, const QString& baseName,
                      Take take);

private:
    QFileDialog* makeDialog(const QString& title, const QString& filter);
    void show(QFileDialog* dialog, TakeAll take);

    QWidget& m_window;
    QSettings& m_settings;
};

}  // namespace walletloupe::ui

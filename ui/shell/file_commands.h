#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QFileDialog;
class QSettings;
class QWidget;

namespace walletloupe::ui {

/// Whether a file is a model rather than a table: by its name (.wlm.json), or because it begins
/// as JSON does.
bool looksLikeModel(const QString& path);

/// Asks for the names of files, without holding the window up, and remembers the folder.
class FileCommands final : public QObject {
    Q_OBJECT

public:
    /// Dialogs stand over `window`; both outlive this object.
    FileCommands(QWidget& window, QSettings& settings, QObject* parent = nullptr);

    /// What to do with the file that was chosen; not called when none was.
    using Chosen = std::function<void(const QString& path)>;

    void askForWallets();
    void askForModel();
    /// `baseName` is the name of the wallet file without its ending.
    void askWhereToSaveModel(const QString& baseName, const Chosen& chosen);
    /// In one of workflow::exportFormats(), by the filter.
    void askWhereToExportModel(const QString& baseName, const Chosen& chosen);
    void askWhereToSaveLabels(const QString& baseName, const Chosen& chosen);
    void askWhereToSaveSweep(const QString& baseName, const Chosen& chosen);

Q_SIGNALS:
    void walletsChosen(const QString& path);
    void modelChosen(const QString& path);

private:
    void askForFile(const QString& title, const QString& filter, const Chosen& chosen);
    void askForTarget(const QString& title, const QString& filter, const QString& name,
                      const QString& suffix, const Chosen& chosen);
    void show(QFileDialog* dialog, const Chosen& chosen);

    QWidget& m_window;
    QSettings& m_settings;
};

}  // namespace walletloupe::ui

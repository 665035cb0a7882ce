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

    void askForWallets();
    void askForModel();
    /// `baseName` is the name of the wallet file without its ending.
    void askWhereToSaveModel(const QString& baseName);
    /// ONNX, SQL or Python, by the filter; announced as any target of a model.
    void askWhereToExportModel(const QString& baseName);
    void askWhereToSaveLabels(const QString& baseName);
    void askWhereToSaveSweep(const QString& baseName);

Q_SIGNALS:
    void walletsChosen(const QString& path);
    void modelChosen(const QString& path);
    void modelTargetChosen(const QString& path);
    void labelsTargetChosen(const QString& path);
    void sweepTargetChosen(const QString& path);

private:
    using Announce = void (FileCommands::*)(const QString&);

    void askForFile(const QString& title, const QString& filter, Announce announce);
    void askForTarget(const QString& title, const QString& filter, const QString& name,
                      const QString& suffix, Announce announce);
    void show(QFileDialog* dialog, Announce announce);

    QWidget& m_window;
    QSettings& m_settings;
};

}  // namespace walletloupe::ui

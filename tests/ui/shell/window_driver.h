#pragma once

#include "core/workflow/fetch/api_keys.h"
#include "core/workflow/fetch/fetch_session.h"
#include "core/workflow/risk/risk_session.h"
#include "core/workflow/segmentation/result_saver.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/memory_vault.h"
#include "tests/support/temporary_folder.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QSettings>
#include <QString>

#include <memory>

class QTableView;

namespace walletloupe::tests {

/// The window with all its parts, and what a user does with it.
class WindowDriver final {
public:
    /// `vault` stands for the system's keychain; null for an empty one.
    explicit WindowDriver(workflow::KeyVault* vault = nullptr);

    ui::MainWindow& window() { return *m_window; }
    workflow::SegmentationSession& session() { return *m_session; }
    workflow::RiskSession& risk() { return *m_risk; }
    QSettings& settings() { return m_settings; }
    const TemporaryFolder& folder() const { return m_folder; }
    QString path(const char* name) const { return QString::fromStdString(m_folder.path(name)); }

    /// A wallet file of two clear groups with one gap, as the user has it on disk.
    QString writeWallets(const char* name = "wallets.csv") const;
    /// Opens a file and waits until everything that follows from it is done.
    void open(const QString& path);
    void waitUntilIdle();
    /// Closes the window and starts the program anew with the same settings.
    void restart();

    /// The first visible part of a kind with this accessible name.
    template <class T>
    T* find(const char* accessibleName) const
    {
        for (T* part : m_window->findChildren<T*>()) {
            if (part->accessibleName() == QLatin1String(accessibleName) && part->isVisible())
                return part;
        }
        return nullptr;
    }
    /// The visible button with this text, mnemonics aside.
    QAbstractButton* button(const char* text) const;
    void click(const char* buttonText) const;
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// Presses keys wherever the focus is.
    void type(const char* text) const;
    QString stripText() const;
    QString statusText() const;
    QTableView* walletTable() const;
    /// Types a path into the file dialog that is open and accepts it.
    void answerFileDialog(const QString& path) const;

private:
    void start();

    TemporaryFolder m_folder;
    QSettings m_settings;
    FixedClock m_clock;
    std::unique_ptr<workflow::SegmentationSession> m_session;
    std::unique_ptr<workflow::ResultSaver> m_saver;
    std::unique_ptr<workflow::RiskSession> m_risk;
    std::unique_ptr<workflow::FetchSession> m_fetch;
    MemoryVault m_emptyVault;
    workflow::KeyVault& m_vault;
    std::unique_ptr<workflow::ApiKeys> m_keys;
    std::unique_ptr<ui::MainWindow> m_window;
};

}  // namespace walletloupe::tests

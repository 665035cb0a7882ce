#pragma once

#include "core/base/result.h"
#include "core/wallets/wallet_list.h"
#include "ui/parts/run_in_background.h"

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QPushButton;

namespace walletloupe::ui {

class AddressInput;

/// The wallets to fetch: typed, pasted, dropped, or out of files; says at once which texts are no
/// addresses, and which wallets are named twice.
class AddressList final : public QWidget {
    Q_OBJECT

public:
    explicit AddressList(RunInBackground runInBackground, QWidget* parent = nullptr);

    const std::vector<wallets::ListedWallet>& wallets() const { return m_list.wallets; }
    /// Nothing at all was typed, which is no mistake.
    bool isBlank() const;
    /// Adds the wallets of lists or CSVs to those that are there.
    void addFiles(const QStringList& paths);
    void focusFirst();
    /// Asks for a file of wallets.
    const QPushButton& open() const { return *m_open; }

Q_SIGNALS:
    void changed();
    /// Everything that is wrong or named twice is to be seen, a text each.
    void messagesRequested(const std::vector<std::string>& notes);
    void failed(const walletloupe::Error& error);

private:
    struct FileList {
        QString file;
        Result<wallets::WalletList> list;
    };

    void readText();
    void takeFiles(const std::vector<FileList>& lists);
    void showCounts();
    std::vector<std::string> problems() const;
    std::vector<std::string> repeats() const;

    RunInBackground m_runInBackground;
    QStringList m_waiting;  ///< files that are not in the list yet
    wallets::WalletList m_list;
    std::vector<std::string> m_fileProblems;
    std::vector<std::string> m_fileRepeats;
    AddressInput* m_input;
    QPushButton* m_open;
    QLabel* m_counts;
    QPushButton* m_messages;
    QPushButton* m_clear;
};

}  // namespace walletloupe::ui

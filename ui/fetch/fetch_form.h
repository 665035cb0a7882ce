#pragma once

#include "core/workflow/fetch/fetch_options.h"
#include "ui/fetch/provider_selector.h"
#include "ui/parts/run_in_background.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QFrame;
class QLabel;
class QPushButton;
class QSettings;

namespace walletloupe::ui {

class AddressList;
class BlockRange;
class ChainSelector;
class KeyField;

/// What is to be fetched: wallets, explorer, chain, key, blocks and pace.
class FetchForm final : public QWidget {
    Q_OBJECT

public:
    /// What explorers there are, and how a URL of another one is judged.
    FetchForm(std::span<const explorer::Provider> providers, ProviderSelector::CheckUrl checkUrl,
              RunInBackground runInBackground, QWidget* parent = nullptr);

    AddressList& addresses() { return *m_addresses; }
    KeyField& key() { return *m_key; }
    /// Enabled while there is something to start.
    const QPushButton& start() const { return *m_start; }
    explorer::Provider provider() const { return m_provider->provider(); }
    workflow::FetchOptions choice() const;
    /// Nothing can be started while something is under way.
    void setBusy(bool busy);
    /// Why there is nothing to start; empty where there is.
    QString startProblem() const;

    /// Explorer, chain and pace of the last time; never the key.
    void restoreInputs(const QSettings& settings);
    void saveInputs(QSettings& settings) const;
    void focusFirst();

Q_SIGNALS:
    /// Another explorer is meant: its key should be looked for.
    void providerSettled();

private:
    QWidget* makeCards();
    QFrame* makeExplorerCard();
    QWidget* makeStart();
    void adoptProvider();
    void showState();

    bool m_isBusy = false;
    std::string m_adopted;  ///< the explorer whose pace was proposed
    AddressList* m_addresses;
    ProviderSelector* m_provider;
    ChainSelector* m_chain;
    KeyField* m_key;
    BlockRange* m_blocks;
    QDoubleSpinBox* m_rate;
    QCheckBox* m_liquidations;
    QPushButton* m_start;
    QLabel* m_why;
};

}  // namespace walletloupe::ui

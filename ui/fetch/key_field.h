#pragma once

#include "core/workflow/fetch/api_keys.h"
#include "core/workflow/fetch/fetch_options.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace walletloupe::ui {

/// The key of a provider: takes one, never shows one, and says where the one in use is.
class KeyField final : public QWidget {
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);

    /// What was typed goes, for it belongs to another one.
    void setProvider(const explorer::Provider& provider);
    /// Where the key of the provider is; `hasKeychain` is false where the system has none.
    void setStored(workflow::KeyOrigin place, bool hasKeychain);
    /// Empty where none is typed: then the one that is kept is meant.
    QString typedKey() const;
    /// Whether the provider can be asked: it has a key, or does without.
    bool suffices() const;
    const QPushButton& forget() const { return *m_forget; }

Q_SIGNALS:
    void changed();
    void keepRequested(const QString& key);

private:
    void showState();
    QString locationText() const;
    QString missingText() const;

    explorer::Provider m_provider;
    workflow::KeyOrigin m_location = workflow::KeyOrigin::None;
    bool m_hasKeychain = true;
    QLineEdit* m_key;
    QPushButton* m_keep;
    QPushButton* m_forget;
    QLabel* m_where;
};

}  // namespace walletloupe::ui

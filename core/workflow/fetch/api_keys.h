#pragma once

#include "core/workflow/fetch/key_vault.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>

namespace walletloupe::workflow {

enum class KeyOrigin {
    None,         ///< there is no key
    Environment,  ///< WALLETLOUPE_API_KEY, which wins over all others
    Session,      ///< typed, and forgotten when the program ends
    Keychain,
};

struct ApiKey {
    QString key;
    KeyOrigin origin = KeyOrigin::None;
    QString unavailableReason;  ///< why the keychain does not serve; empty where it does
};

/// The keys of providers, one each. A key is held here, in the keychain and in requests, and
/// nowhere else.
class ApiKeys final : public QObject {
    Q_OBJECT

public:
    using Found = std::function<void(const ApiKey&)>;

    /// `vault` must outlive it.
    explicit ApiKeys(KeyVault& vault, QObject* parent = nullptr);

    /// Answers at once or later, unless `receiver` is gone by then.
    void find(const QString& provider, QObject* receiver, Found found);
    /// Keeps a key in the keychain, else for this session: the answer says which. An empty key is
    /// forgotten.
    void keep(const QString& provider, const QString& key, QObject* receiver, Found kept);

private:
    KeyVault& m_vault;
    std::map<QString, QString> m_session;
};

}  // namespace walletloupe::workflow

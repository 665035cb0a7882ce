#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace walletloupe::workflow {
class ApiKeys;
struct ApiKey;
}  // namespace walletloupe::workflow

namespace walletloupe::ui {

class FetchForm;

/// The keys of explorers: finds that of the chosen one and shows in the form where it is, keeps
/// and forgets it there.
class FetchKeys final : public QObject {
    Q_OBJECT

public:
    /// Both outlive this object.
    FetchKeys(workflow::ApiKeys& keys, FetchForm& form, QObject* parent = nullptr);

    /// From now on the key of a chosen explorer is looked up; before that no keychain is opened,
    /// which may ask for a password.
    void begin();
    /// Calls `use` with the typed key where `provider` is the chosen one and there is one, else
    /// with the kept one, which may be empty.
    void withKey(const QString& provider, std::function<void(const QString& key)> use);

private:
    void lookUp();
    void show(const QString& provider, const workflow::ApiKey& key);
    /// An empty key is forgotten.
    void keep(const QString& key);

    workflow::ApiKeys& m_keys;
    FetchForm& m_form;
    bool m_hasBegun = false;
};

}  // namespace walletloupe::ui

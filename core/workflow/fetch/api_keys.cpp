#include "core/workflow/fetch/api_keys.h"

#include <QPointer>

#include <utility>

namespace walletloupe::workflow {
namespace {

constexpr const char* variable = "WALLETLOUPE_API_KEY";

QString entryOf(const QString& provider)
{
    return QStringLiteral("api-key/") + provider;
}

}  // namespace

ApiKeys::ApiKeys(KeyVault& vault, QObject* parent) : QObject(parent), m_vault(vault) {}

void ApiKeys::find(const QString& provider, QObject* receiver, Found found)
{
    const QString given = qEnvironmentVariable(variable).trimmed();
    if (!given.isEmpty()) {
        found({given, KeyOrigin::Environment, {}});
        return;
    }
    if (const auto typed = m_session.find(provider); typed != m_session.end()) {
        found({typed->second, KeyOrigin::Session, {}});
        return;
    }
    m_vault.read(entryOf(provider), [guard = QPointer<QObject>(receiver),
                                     found = std::move(found)](const KeyVault::Answer& answer) {
        if (!guard)
            return;
        const bool isThere = answer.outcome == KeyVault::Outcome::Done && !answer.secret.isEmpty();
        found({answer.secret, isThere ? KeyOrigin::Keychain : KeyOrigin::None,
               answer.unavailableReason});
    });
}

void ApiKeys::keep(const QString& provider, const QString& key, QObject* receiver, Found kept)
{
    m_session.erase(provider);
    const QPointer<QObject> guard(receiver);
    if (key.isEmpty()) {
        m_vault.erase(entryOf(provider),
                      [guard, kept = std::move(kept)](const KeyVault::Answer& answer) {
                          if (guard)
                              kept({{}, KeyOrigin::None, answer.unavailableReason});
                      });
        return;
    }
    const QPointer<ApiKeys> self(this);
    m_vault.write(
        entryOf(provider), key,
        [self, guard, provider, key, kept = std::move(kept)](const KeyVault::Answer& answer) {
            const bool isKept = answer.outcome == KeyVault::Outcome::Done;
            if (self && !isKept)
                self->m_session[provider] = key;
            if (guard)
                kept({key, isKept ? KeyOrigin::Keychain : KeyOrigin::Session,
                      answer.unavailableReason});
        });
}

}  // namespace walletloupe::workflow

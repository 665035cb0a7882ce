#include "ui/fetch/fetch_keys.h"

#include "core/workflow/fetch/api_keys.h"
#include "ui/fetch/fetch_form.h"
#include "ui/fetch/key_field.h"

#include <QPushButton>

#include <utility>

namespace walletloupe::ui {

using workflow::ApiKey;

FetchKeys::FetchKeys(workflow::ApiKeys& keys, FetchForm& form, QObject* parent)
    : QObject(parent), m_keys(keys), m_form(form)
{
    connect(&form, &FetchForm::providerSettled, this, &FetchKeys::lookUp);
    connect(&form.key(), &KeyField::keepRequested, this, &FetchKeys::keep);
    connect(&form.key().forget(), &QPushButton::clicked, this, [this] { keep({}); });
}

void FetchKeys::begin()
{
    if (!std::exchange(m_hasBegun, true))
        lookUp();
}

void FetchKeys::lookUp()
{
    const QString provider = QString::fromStdString(m_form.provider().name);
    if (m_hasBegun && !provider.isEmpty())
        m_keys.find(provider, this, [this, provider](const ApiKey& key) { show(provider, key); });
}

void FetchKeys::show(const QString& provider, const ApiKey& key)
{
    // Another one may be chosen by now.
    if (provider.toStdString() == m_form.provider().name)
        m_form.key().setStored(key.origin, key.unavailableReason.isEmpty());
}

void FetchKeys::withKey(const QString& provider, std::function<void(const QString& key)> use)
{
    const QString typed = m_form.key().typedKey();
    if (!typed.isEmpty() && provider.toStdString() == m_form.provider().name)
        return use(typed);
    m_keys.find(provider, this, [use = std::move(use)](const ApiKey& found) { use(found.key); });
}

void FetchKeys::keep(const QString& key)
{
    const QString provider = QString::fromStdString(m_form.provider().name);
    m_keys.keep(provider, key, this,
                [this, provider](const ApiKey& kept) { show(provider, kept); });
}

}  // namespace walletloupe::ui

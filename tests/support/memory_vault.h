#pragma once

#include "core/workflow/fetch/key_vault.h"

#include <QString>

#include <map>

namespace walletloupe::tests {

/// Answers at once; without a keychain everything is Unavailable.
class MemoryVault final : public workflow::KeyVault {
public:
    bool isThere = true;
    std::map<QString, QString> secrets;

    void read(const QString& name, Done done) override
    {
        const auto found = secrets.find(name);
        if (!isThere)
            done(unavailable());
        else if (found == secrets.end())
            done({Outcome::NoEntry, {}, {}});
        else
            done({Outcome::Done, found->second, {}});
    }
    void write(const QString& name, const QString& secret, Done done) override
    {
        if (isThere)
            secrets[name] = secret;
        done(isThere ? Answer() : unavailable());
    }
    void erase(const QString& name, Done done) override
    {
        secrets.erase(name);
        done(isThere ? Answer() : unavailable());
    }

private:
    static Answer unavailable() { return {Outcome::Unavailable, {}, QStringLiteral("no service")}; }
};

}  // namespace walletloupe::tests

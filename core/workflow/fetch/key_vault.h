#pragma once

#include <QString>

#include <functional>

namespace walletloupe::workflow {

/// A place for secrets outside the program. Answers come later, on the thread that asked.
class KeyVault {
public:
    enum class Outcome {
        Done,
        NoEntry,      ///< read or erase: there is nothing under that name
        Unavailable,  ///< there is no such place on this machine, or it is locked
    };
    struct Answer {
        Outcome outcome = Outcome::Done;
        QString secret;             ///< read: what was kept
        QString unavailableReason;  ///< Unavailable: why, in the system's words
    };
    using Done = std::function<void(const Answer&)>;

    KeyVault() = default;
    KeyVault(const KeyVault&) = delete;
    KeyVault& operator=(const KeyVault&) = delete;
    virtual ~KeyVault() = default;

    virtual void read(const QString& name, Done done) = 0;
    virtual void write(const QString& name, const QString& secret, Done done) = 0;
    virtual void erase(const QString& name, Done done) = 0;
};

/// The keychain of the desktop: Secret Service, KWallet, Keychain, Credential Manager.
class SystemKeyVault final : public KeyVault {
public:
    void read(const QString& name, Done done) override;
    void write(const QString& name, const QString& secret, Done done) override;
    void erase(const QString& name, Done done) override;
};

}  // namespace walletloupe::workflow

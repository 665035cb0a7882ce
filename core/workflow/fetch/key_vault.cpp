#include "core/workflow/fetch/key_vault.h"

#include <qt6keychain/keychain.h>

#include <utility>

namespace walletloupe::workflow {
namespace {

const QString service = QStringLiteral("Walletloupe");

KeyVault::Answer answerOf(const QKeychain::Job& job)
{
    switch (job.error()) {
        case QKeychain::NoError:
            return {};
        case QKeychain::EntryNotFound:
        case QKeychain::CouldNotDeleteEntry:
            return {KeyVault::Outcome::NoEntry, {}, {}};
        default:
            return {KeyVault::Outcome::Unavailable, {}, job.errorString()};
    }
}

/// The job deletes itself when it has answered.
void begin(QKeychain::Job* job, const QString& name, KeyVault::Done done)
{
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done = std::move(done)] {
        KeyVault::Answer answer = answerOf(*job);
        const auto* const read = qobject_cast<QKeychain::ReadPasswordJob*>(job);
        if (read != nullptr && answer.outcome == KeyVault::Outcome::Done)
            answer.secret = read->textData();
        done(answer);
    });
    job->start();
}

}  // namespace

void SystemKeyVault::read(const QString& name, Done done)
{
    begin(new QKeychain::ReadPasswordJob(service), name, std::move(done));
}

void SystemKeyVault::write(const QString& name, const QString& secret, Done done)
{
    auto* const job = new QKeychain::WritePasswordJob(service);
    job->setTextData(secret);
    begin(job, name, std::move(done));
}

void SystemKeyVault::erase(const QString& name, Done done)
{
    begin(new QKeychain::DeletePasswordJob(service), name, std::move(done));
}

}  // namespace walletloupe::workflow

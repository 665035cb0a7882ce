#include "app/batch.h"
#include "app/outputs.h"
#include "core/synthetic/sample_transactions.h"
#include "core/synthetic/sample_wallets.h"

#include <string>
#include <utility>

namespace walletloupe::app {

namespace {

std::string madeUpWallets(const GenerateCommand& command, const Progress& progress)
{
    return command.flaws ? synthetic::sampleWallets(command.wallets, command.seed, progress)
                         : synthetic::cleanWallets(command.wallets, command.seed, progress);
}

/// Millions of them are written as they come: none is held in memory, none is copied.
Result<void> writeTransactions(BatchOutcome& outcome, const GenerateCommand& command,
                               const Progress& progress)
{
    return writeOutput(outcome, command.common.out, [&](const TextSink& sink) -> Result<void> {
        synthetic::sampleTransactionPieces(command.transactions, command.seed, sink, progress);
        if (progress.cancelled())
            return cancelledFailure();
        return {};
    });
}

Result<void> writeWallets(BatchOutcome& outcome, const GenerateCommand& command,
                          const Progress& progress)
{
    const std::string text = madeUpWallets(command, progress);
    if (progress.cancelled())
        return cancelledFailure();
    return writeOutput(outcome, command.common.out, text);
}

}  // namespace

Result<BatchOutcome> runGenerate(const GenerateCommand& command, const Clock&,
                                 const Progress& progress)
{
    BatchOutcome outcome;
    outcome.options = {{QStringLiteral("wallets"), static_cast<qint64>(command.wallets)},
                       {QStringLiteral("transactions"), static_cast<qint64>(command.transactions)},
                       {QStringLiteral("seed"), static_cast<qint64>(command.seed)},
                       {QStringLiteral("flaws"), command.flaws}};
    auto written = command.transactions > 0 ? writeTransactions(outcome, command, progress)
                                            : writeWallets(outcome, command, progress);
    if (!written)
        return failure(std::move(written.error()));
    return outcome;
}

}  // namespace walletloupe::app

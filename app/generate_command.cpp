#include "app/batch.h"
#include "app/outputs.h"
#include "core/synthetic/sample_transactions.h"
#include "core/synthetic/sample_wallets.h"

#include <string>
#include <utility>

namespace walletloupe::app {

namespace {

std::string syntheticWallets(const GenerateCommand& command, const Executor& executor)
{
    return command.flaws ? synthetic::sampleWallets(command.wallets, command.seed, executor)
                         : synthetic::cleanWallets(command.wallets, command.seed, executor);
}

/// Millions of them are written as they come: none is held in memory, none is copied.
Result<void> writeTransactions(BatchOutcome& outcome, const GenerateCommand& command,
                               const Executor& executor)
{
    return writeOutput(outcome, command.common.out, [&](const TextSink& sink) -> Result<void> {
        synthetic::sampleTransactionPieces(command.transactions, command.seed, sink, executor);
        if (executor.cancelled())
            return cancelledFailure();
        return {};
    });
}

Result<void> writeWallets(BatchOutcome& outcome, const GenerateCommand& command,
                          const Executor& executor)
{
    const std::string text = syntheticWallets(command, executor);
    if (executor.cancelled())
        return cancelledFailure();
    return writeOutput(outcome, command.common.out, text);
}

}  // namespace

Result<BatchOutcome> runGenerate(const GenerateCommand& command, const Clock&,
                                 const Executor& executor)
{
    BatchOutcome outcome;
    outcome.options = {{QStringLiteral("wallets"), static_cast<qint64>(command.wallets)},
                       {QStringLiteral("transactions"), static_cast<qint64>(command.transactions)},
                       {QStringLiteral("seed"), static_cast<qint64>(command.seed)},
                       {QStringLiteral("flaws"), command.flaws}};
    auto written = command.transactions > 0 ? writeTransactions(outcome, command, executor)
                                            : writeWallets(outcome, command, executor);
    if (!written)
        return errorOf(written);
    return outcome;
}

}  // namespace walletloupe::app

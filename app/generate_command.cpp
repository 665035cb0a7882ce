#include "app/batch.h"
#include "app/outputs.h"
#include "core/synthetic/sample_transactions.h"
#include "core/synthetic/sample_wallets.h"

#include <utility>

namespace walletloupe::app {

Result<BatchOutcome> runGenerate(const GenerateCommand& command, const Clock&,
                                 const Progress& progress)
{
    BatchOutcome outcome;
    outcome.options = {{QStringLiteral("wallets"), static_cast<qint64>(command.wallets)},
                       {QStringLiteral("transactions"), static_cast<qint64>(command.transactions)},
                       {QStringLiteral("seed"), static_cast<qint64>(command.seed)}};
    const std::string text =
        command.wallets > 0
            ? synthetic::sampleWallets(command.wallets, command.seed, progress)
            : synthetic::sampleTransactions(command.transactions, command.seed, progress);
    if (progress.cancelled())
        return cancelledFailure();
    if (auto written = writeOutput(outcome, command.common.out, text); !written)
        return failure(std::move(written.error()));
    return outcome;
}

}  // namespace walletloupe::app

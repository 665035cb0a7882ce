#include "app/fetch_command.h"

#include "app/batch.h"
#include "app/console.h"
#include "app/exit_code.h"
#include "app/outputs.h"
#include "app/platform.h"
#include "core/base/clock.h"
#include "core/table/wallet_list.h"
#include "core/workflow/api_keys.h"
#include "core/workflow/fetch_coverage.h"
#include "core/workflow/fetch_histories.h"
#include "core/workflow/fetch_words.h"
#include "core/workflow/file_digest.h"
#include "core/workflow/load_wallets.h"
#include "core/workflow/transactions_csv.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>

#include <utility>

namespace walletloupe::app {
namespace {

workflow::ApiKey findKey(const std::string& provider)
{
    workflow::SystemKeyVault vault;
    workflow::ApiKeys keys(vault);
    QEventLoop loop;
    workflow::ApiKey found;
    bool isFound = false;
    keys.find(QString::fromStdString(provider), &loop, [&](const workflow::ApiKey& key) {
        found = key;
        isFound = true;
        loop.quit();
    });
    if (!isFound)
        loop.exec();
    return found;
}

Result<void> checkKey(const explorer::Provider& provider, const workflow::ApiKey& key)
{
    if (!provider.needsKey || !key.key.isEmpty())
        return {};
    std::string text = provider.title +
                       " answers with a key only: set the environment variable "
                       "WALLETLOUPE_API_KEY, or keep the key in the system's keychain with the "
                       "window's place Fetch.";
    if (!key.trouble.isEmpty())
        text += " The keychain cannot be read: " + key.trouble.toStdString() + ".";
    return failure(ErrorCode::Usage, std::move(text));
}

/// The wallets asked for; what cannot be read is noted for the end.
Result<std::vector<table::ListedWallet>> readWallets(const FetchCommand& command,
                                                     BatchOutcome& outcome,
                                                     const Progress& progress)
{
    const auto path = workflow::resolveInput(command.wallets);
    if (!path)
        return failure(path.error());
    auto list = table::readWalletList(*path, command.common.csv, {progress, {}});
    if (!list)
        return failure(std::move(list.error()));
    outcome.inputs.push_back({*path, {}});
    if (command.common.manifest && *path != "-") {
        auto digest = workflow::fileSha256(*path);
        if (!digest)
            return failure(std::move(digest.error()));
        outcome.inputs.back().sha256 = std::move(*digest);
    }
    outcome.unusableCount = list->problems.size();
    outcome.unusable = std::move(list->problems);
    outcome.remarks = std::move(list->warnings);
    for (const std::string& repeat : list->repeats)
        outcome.remarks.push_back(repeat + "; it is fetched once.");
    return std::move(list->wallets);
}

workflow::FetchMeans meansOf(const FetchCommand& command, const QString& key,
                             const Console& console)
{
    workflow::FetchMeans means;
    means.store = command.store;
    means.key = key;
    means.listener.progressed = [&console](const workflow::FetchProgress& now) {
        console.progressText(workflow::progressLine(now));
    };
    return means;
}

Result<void> writeResults(const FetchCommand& command, const std::string& store,
                          const workflow::FetchReport& report, const Clock& clock,
                          BatchOutcome& outcome)
{
    // What was fetched is written after an interruption too.
    const auto rows = workflow::writeTransactions(report, store, command.common.out);
    if (!rows)
        return failure(rows.error());
    outcome.remarks.push_back(workflow::summaryLine(report, *rows));
    if (!report.order.provider.credit.empty())
        outcome.remarks.push_back(report.order.provider.credit + ".");
    if (command.common.out == "-")
        return {};
    outcome.outputs.push_back(command.common.out);
    return writeOutput(outcome, workflow::coveragePath(command.common.out),
                       workflow::coverageJson(workflow::coverageOf(report, clock)));
}

QJsonObject optionsObject(const FetchCommand& command)
{
    const workflow::FetchOrder& order = command.order;
    QJsonObject options{{QStringLiteral("provider"), QString::fromStdString(order.provider.name)},
                        {QStringLiteral("chain"), static_cast<qint64>(order.chain)},
                        {QStringLiteral("from_block"), static_cast<qint64>(order.fromBlock)},
                        {QStringLiteral("rate"), order.callsPerSecond}};
    if (order.toBlock)
        options.insert(QStringLiteral("to_block"), static_cast<qint64>(*order.toBlock));
    return options;
}

/// Without --store the rows stand in a file of this run alone.
struct StorePlace {
    QTemporaryDir folder;
    std::string path;

    explicit StorePlace(const std::string& wanted)
        : path(wanted.empty() ? folder.filePath(QStringLiteral("store.sqlite")).toStdString()
                              : wanted)
    {
    }
};

Result<BatchOutcome> fetch(FetchCommand command, const QString& key, const Progress& progress)
{
    const SystemClock clock;
    const Console console(command.common.quiet);
    BatchOutcome outcome;
    auto wallets = readWallets(command, outcome, progress);
    if (!wallets)
        return failure(std::move(wallets.error()));
    command.order.wallets = std::move(*wallets);
    outcome.options = optionsObject(command);
    const StorePlace place(command.store);
    workflow::FetchMeans means = meansOf(command, key, console);
    means.store = place.path;
    auto report = workflow::fetchHistories(command.order, means, clock, progress);
    if (!report)
        return failure(std::move(report.error()));
    console.endProgress();
    if (auto written = writeResults(command, place.path, *report, clock, outcome); !written)
        return failure(std::move(written.error()));
    outcome.walletsNotFetched = workflow::unfinishedWallets(*report);
    outcome.ending = workflow::endingOf(*report);
    return outcome;
}

}  // namespace

int runFetch(QCoreApplication& application, const FetchCommand& command)
{
    const workflow::ApiKey key = findKey(command.order.provider.name);
    if (auto checked = checkKey(command.order.provider, key); !checked) {
        Console(command.common.quiet).error(checked.error().message);
        return exitCodeOf(checked.error().code);
    }
    if (!key.key.isEmpty())
        keepOutOfCoreFiles();
    return runBatch(application, command.common, [command, secret = key.key](const Progress& p) {
        return fetch(command, secret, p);
    });
}

}  // namespace walletloupe::app

#include "app/fetch_command.h"

#include "app/batch.h"
#include "app/console.h"
#include "app/exit_code.h"
#include "app/outputs.h"
#include "app/platform.h"
#include "core/base/clock.h"
#include "core/table/atomic_file.h"
#include "core/table/wallet_list.h"
#include "core/workflow/api_keys.h"
#include "core/workflow/fetch_coverage.h"
#include "core/workflow/fetch_histories.h"
#include "core/workflow/fetch_words.h"
#include "core/workflow/file_digest.h"
#include "core/workflow/liquidations_csv.h"
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
    auto list = table::readWalletList(*path, command.common.csv, {Executor(1, progress), {}});
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
    const double rate = command.order.callsPerSecond;
    means.listener.liquidationsPlanned = [&console, rate](std::uint64_t calls) {
        console.endProgress();
        console.remark(workflow::liquidationsPlanLine(calls, rate));
    };
    return means;
}

Result<void> writeLiquidations(const FetchCommand& command, const workflow::FetchReport& report,
                               BatchOutcome& outcome)
{
    if (command.liquidations.empty())
        return {};
    outcome.remarks.push_back(workflow::liquidationsLine(report));
    return writeOutput(outcome, command.liquidations, workflow::liquidationsCsv(report));
}

/// What was fetched is written after an interruption too.
Result<void> writeResults(const FetchCommand& command, const std::string& store,
                          table::AtomicFile& file, workflow::FetchReport& report,
                          BatchOutcome& outcome)
{
    const bool hasCoverage = file.appearsWhole();
    auto written = workflow::writeTransactions(report, store, file, SystemClock());
    if (!written)
        return failure(std::move(written.error()));
    report = std::move(written->report);
    outcome.remarks.push_back(workflow::summaryLine(report, written->rows));
    if (auto listed = writeLiquidations(command, report, outcome); !listed)
        return listed;
    if (!report.order.provider.credit.empty())
        outcome.remarks.push_back(report.order.provider.credit + ".");
    if (!hasCoverage) {
        if (!workflow::unfinishedWallets(report).empty())
            outcome.remarks.push_back(
                "Of wallets that were not fetched whole nothing is written here, where no coverage "
                "can stand beside the rows: give --out a file to have what is kept of them.");
        return {};
    }
    outcome.outputs.push_back(command.common.out);
    outcome.outputs.push_back(workflow::coveragePath(command.common.out));
    return {};
}

QJsonObject optionsObject(const FetchCommand& command)
{
    const workflow::FetchOrder& order = command.order;
    QJsonObject options{{QStringLiteral("provider"), QString::fromStdString(order.provider.name)},
                        {QStringLiteral("chain"), static_cast<qint64>(order.chain)},
                        {QStringLiteral("from_block"), static_cast<qint64>(order.fromBlock)},
                        {QStringLiteral("rate"), order.callsPerSecond}};
    if (order.asksLiquidations)
        options.insert(QStringLiteral("liquidations"), true);
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

    /// After a failure the rows stay, so that they need not be fetched again.
    std::string whereRowsStay()
    {
        folder.setAutoRemove(false);
        return " What was fetched stays in " + path + ": give it with --store.";
    }
};

Result<BatchOutcome> fetch(FetchCommand command, const QString& key, const Progress& progress)
{
    // Opened first: what cannot be written need not be fetched.
    table::AtomicFile file(command.common.out);
    if (auto opened = file.opened(); !opened)
        return failure(std::move(opened.error()));
    const Console console(command.common.quiet);
    BatchOutcome outcome;
    auto wallets = readWallets(command, outcome, progress);
    if (!wallets)
        return failure(std::move(wallets.error()));
    command.order.wallets = std::move(*wallets);
    outcome.options = optionsObject(command);
    StorePlace place(command.store);
    workflow::FetchMeans means = meansOf(command, key, console);
    means.store = place.path;
    auto report = workflow::fetchHistories(command.order, means, SystemClock(), progress);
    if (!report)
        return failure(std::move(report.error()));
    console.endProgress();
    if (auto written = writeResults(command, place.path, file, *report, outcome); !written)
        return failure(written.error().code, written.error().message + place.whereRowsStay());
    outcome.walletsNotFetched = workflow::unfinishedWallets(*report);
    for (workflow::WalletRemark& wallet : workflow::unknownLiquidations(*report))
        outcome.walletsNotFetched.push_back(std::move(wallet));
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

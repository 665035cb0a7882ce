#include "app/fetch_command.h"

#include "app/batch.h"
#include "app/console.h"
#include "app/exit_code.h"
#include "app/outputs.h"
#include "app/platform.h"
#include "core/base/clock.h"
#include "core/csv/writing/atomic_file.h"
#include "core/text/sentence.h"
#include "core/wallets/wallet_list.h"
#include "core/workflow/fetch/api_keys.h"
#include "core/workflow/fetch/fetch_coverage.h"
#include "core/workflow/fetch/fetch_histories.h"
#include "core/workflow/fetch/fetch_summary.h"
#include "core/workflow/fetch/liquidations_csv.h"
#include "core/workflow/fetch/transactions_csv.h"
#include "core/workflow/segmentation/file_digest.h"
#include "core/workflow/segmentation/load_wallets.h"

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
    if (!key.unavailableReason.isEmpty())
        text += " The keychain cannot be read: " + key.unavailableReason.toStdString() + ".";
    return failure(ErrorCode::Usage, std::move(text));
}

/// The wallets asked for; what cannot be read is noted for the end.
Result<std::vector<wallets::ListedWallet>> readWallets(const FetchCommand& command,
                                                       BatchOutcome& outcome,
                                                       const Progress& progress)
{
    const auto path = workflow::resolveInput(command.wallets);
    if (!path)
        return errorOf(path);
    auto list = wallets::readWalletList(*path, command.common.csv, {Executor(1, progress), {}});
    if (!list)
        return errorOf(list);
    outcome.inputs.push_back({*path, {}});
    if (command.common.manifest && *path != "-") {
        auto digest = workflow::fileSha256(*path);
        if (!digest)
            return errorOf(digest);
        outcome.inputs.back().sha256 = std::move(*digest);
    }
    outcome.unusableCount = list->problems.size();
    outcome.unusable = text::sentences(list->problems);
    outcome.messages = text::sentences(list->warnings);
    for (const Message& repeat : list->repeats)
        outcome.messages.push_back(text::sentence(repeat) + "; it is fetched once.");
    return std::move(list->wallets);
}

workflow::FetchContext meansOf(const FetchCommand& command, const QString& key,
                               const Console& console)
{
    workflow::FetchContext context;
    context.store = command.store;
    context.key = key;
    context.listener.progressed = [&console](const workflow::FetchProgress& now) {
        console.progressText(text::sentence(workflow::progressLine(now)));
    };
    const double rate = command.fetchOptions.callsPerSecond;
    context.listener.liquidationsPlanned = [&console, rate](std::uint64_t calls) {
        console.endProgress();
        console.message(text::sentence(workflow::liquidationsPlanLine(calls, rate)));
    };
    return context;
}

Result<void> writeLiquidations(const FetchCommand& command, const workflow::FetchReport& report,
                               BatchOutcome& outcome)
{
    if (command.liquidations.empty())
        return {};
    outcome.messages.push_back(text::sentence(workflow::liquidationsLine(report)));
    return writeOutput(outcome, command.liquidations, workflow::liquidationsCsv(report));
}

/// What was fetched is written after an interruption too.
Result<void> writeResults(const FetchCommand& command, const std::string& store,
                          csv::AtomicFile& file, workflow::FetchReport& report,
                          BatchOutcome& outcome)
{
    const bool hasCoverage = file.appearsWhole();
    auto written = workflow::writeTransactions(report, store, file, SystemClock());
    if (!written)
        return errorOf(written);
    report = std::move(written->report);
    outcome.messages.push_back(text::sentence(workflow::summaryLine(report, written->rows)));
    if (auto listed = writeLiquidations(command, report, outcome); !listed)
        return listed;
    if (!report.fetchOptions.provider.credit.empty())
        outcome.messages.push_back(report.fetchOptions.provider.credit + ".");
    if (!hasCoverage) {
        if (!workflow::unfinishedWallets(report).empty())
            outcome.messages.push_back(
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
    const workflow::FetchOptions& fetchOptions = command.fetchOptions;
    QJsonObject options{
        {QStringLiteral("provider"), QString::fromStdString(fetchOptions.provider.name)},
        {QStringLiteral("chain"), static_cast<qint64>(fetchOptions.chain)},
        {QStringLiteral("from_block"), static_cast<qint64>(fetchOptions.fromBlock)},
        {QStringLiteral("rate"), fetchOptions.callsPerSecond}};
    if (fetchOptions.includeLiquidations)
        options.insert(QStringLiteral("liquidations"), true);
    if (fetchOptions.toBlock)
        options.insert(QStringLiteral("to_block"), static_cast<qint64>(*fetchOptions.toBlock));
    return options;
}

/// Without --store the rows stand in a file of this run alone.
struct StoreLocation {
    QTemporaryDir folder;
    std::string path;

    explicit StoreLocation(const std::string& wanted)
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
    csv::AtomicFile file(command.common.out);
    if (auto opened = file.opened(); !opened)
        return errorOf(opened);
    const Console console(command.common.quiet);
    BatchOutcome outcome;
    auto wallets = readWallets(command, outcome, progress);
    if (!wallets)
        return errorOf(wallets);
    command.fetchOptions.wallets = std::move(*wallets);
    outcome.options = optionsObject(command);
    StoreLocation place(command.store);
    workflow::FetchContext context = meansOf(command, key, console);
    context.store = place.path;
    auto report = workflow::fetchHistories(command.fetchOptions, context, SystemClock(), progress);
    if (!report)
        return errorOf(report);
    console.endProgress();
    if (auto written = writeResults(command, place.path, file, *report, outcome); !written)
        return failure(written.error().code,
                       text::sentence(written.error()) + place.whereRowsStay());
    outcome.walletsNotFetched = workflow::unfinishedWallets(*report);
    for (Message& wallet : workflow::unknownLiquidations(*report))
        outcome.walletsNotFetched.push_back(std::move(wallet));
    outcome.ending = workflow::endingOf(*report);
    return outcome;
}

}  // namespace

int runFetch(QCoreApplication& application, const FetchCommand& command)
{
    const workflow::ApiKey key = findKey(command.fetchOptions.provider.name);
    if (auto checked = checkKey(command.fetchOptions.provider, key); !checked) {
        Console(command.common.quiet).error(text::sentence(checked.error()));
        return exitCodeOf(checked.error().code);
    }
    if (!key.key.isEmpty())
        keepOutOfCoreFiles();
    return runBatch(application, command.common, [command, secret = key.key](const Progress& p) {
        return fetch(command, secret, p);
    });
}

}  // namespace walletloupe::app

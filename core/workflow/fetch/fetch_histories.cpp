#include "core/workflow/fetch/fetch_histories.h"

#include "core/explorer/explorer_client.h"
#include "core/explorer/network_access.h"
#include "core/workflow/fetch/contract_file.h"
#include "core/workflow/fetch/fetch_run.h"
#include "core/workflow/fetch/liquidation_run.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <utility>

namespace walletloupe::workflow {
namespace {

using namespace std::chrono_literals;

explorer::ClientSettings clientSettings(const FetchOptions& fetchOptions,
                                        const FetchContext& context, const Clock& clock)
{
    explorer::ClientSettings settings;
    settings.provider = fetchOptions.provider;
    settings.key = fetchOptions.provider.takesKey ? context.key : QString();
    settings.callsPerSecond = fetchOptions.callsPerSecond;
    // Two programs that are told to wait shall not come back together.
    settings.jitterSeed = static_cast<std::uint64_t>(clock.now().time_since_epoch().count());
    return settings;
}

void notifyListener(FetchRun& run, const FetchListener& listener)
{
    if (listener.walletChanged)
        QObject::connect(&run, &FetchRun::walletChanged, &run, [&run, &listener](std::size_t i) {
            listener.walletChanged(i, run.report().wallets[i]);
        });
}

/// While paused no call leaves.
void obeyPauses(explorer::ExplorerClient& client, const FetchControl* control)
{
    if (control == nullptr)
        return;
    const auto setPaused = [&client](bool paused) {
        if (paused)
            client.pause();
        else
            client.resume();
    };
    QObject::connect(control, &FetchControl::pauseRequested, &client, setPaused);
    setPaused(control->isPaused());
}

/// Runs until it is finished, or nobody wants it any more.
template <class Run>
void runToItsEnd(Run& run, const FetchContext& context, const Progress& progress)
{
    QEventLoop loop;
    QObject::connect(&run, &Run::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &run, [&] {
        if (progress.cancelled())
            run.cancel();
        if (context.listener.progressed)
            context.listener.progressed(run.progress());
    });
    watch.start(100ms);
    run.start();
    loop.exec();
}

Result<FetchReport> readHistories(const FetchOptions& fetchOptions, const FetchContext& context,
                                  const FetchRun::Context& parts, const Progress& progress)
{
    FetchRun run(parts, fetchOptions);
    notifyListener(run, context.listener);
    runToItsEnd(run, context, progress);
    if (run.problem())
        return failure(*run.problem());
    return run.report();
}

/// What was not asked any more, because the run was over before.
FetchReport withoutLiquidations(FetchReport report)
{
    const std::string reason = report.wasCancelled ? "cancelled" : report.stopReason;
    for (WalletFetch& fetch : report.wallets)
        fetch.liquidations = ReceivedLiquidations{{}, gapFor(reason)};
    return report;
}

FetchReport cancelled(FetchReport report)
{
    report.wasCancelled = true;
    return withoutLiquidations(std::move(report));
}

Result<FetchReport> fetchLiquidations(const FetchReport& report, const FetchContext& context,
                                      const LiquidationRun::Context& parts,
                                      const Progress& progress)
{
    if (report.wasCancelled || report.stopper)
        return withoutLiquidations(report);
    const auto markets = calledMarkets(report, parts.store, parts.registry, progress);
    if (!markets && markets.error().code == ErrorCode::Cancelled)
        return cancelled(report);
    if (!markets)
        return errorOf(markets);
    auto plan = planLiquidations(report, *markets, parts.registry);
    if (context.listener.liquidationsPlanned)
        context.listener.liquidationsPlanned(plannedCalls(plan));
    LiquidationRun run(parts, report, std::move(plan));
    runToItsEnd(run, context, progress);
    if (run.problem())
        return failure(*run.problem());
    return run.report();
}

/// A key is not sent where everybody on the way can read it.
Result<void> checkKey(const explorer::Provider& provider, const QString& key)
{
    if (key.isEmpty() || !provider.takesKey || explorer::protectsKey(provider))
        return {};
    return failure(ErrorCode::Usage, "The key would travel to " + provider.title +
                                         " unprotected: give the https address of the explorer, "
                                         "or take the key away.");
}

/// Known contracts, where the order needs them.
Result<chain::ContractRegistry> contractsFor(const FetchOptions& fetchOptions)
{
    if (!fetchOptions.includeLiquidations)
        return chain::ContractRegistry();
    auto registry = builtInContracts();
    if (registry && !hasMarkets(fetchOptions.chain, *registry))
        return failure(ErrorCode::Usage, "No market of Compound is known on chain " +
                                             std::to_string(fetchOptions.chain) +
                                             ": fetch there without asking for liquidations.");
    return registry;
}

}  // namespace

void FetchControl::setPaused(bool paused)
{
    m_isPaused = paused;
    Q_EMIT pauseRequested(paused);
}

Result<FetchReport> fetchHistories(const FetchOptions& fetchOptions, const FetchContext& context,
                                   const Clock& clock, const Progress& progress)
{
    if (auto safe = checkKey(fetchOptions.provider, context.key); !safe)
        return errorOf(safe);
    const auto registry = contractsFor(fetchOptions);
    if (!registry)
        return errorOf(registry);
    const auto opened = store::HistoryStore::open(context.store);
    if (!opened)
        return errorOf(opened);
    QObject owner;
    explorer::ExplorerClient client(explorer::makeNetworkAccess(owner), clock,
                                    clientSettings(fetchOptions, context, clock));
    obeyPauses(client, context.control);
    auto report = readHistories(fetchOptions, context, {client, **opened, clock}, progress);
    if (!report || !fetchOptions.includeLiquidations)
        return report;
    return fetchLiquidations(*report, context, {client, **opened, *registry, clock}, progress);
}

}  // namespace walletloupe::workflow

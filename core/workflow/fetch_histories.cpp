#include "core/workflow/fetch_histories.h"

#include "core/explorer/explorer_client.h"
#include "core/explorer/network_access.h"
#include "core/workflow/fetch_run.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace walletloupe::workflow {
namespace {

using namespace std::chrono_literals;

explorer::ClientSettings clientSettings(const FetchOrder& order, const FetchMeans& means,
                                        const Clock& clock)
{
    explorer::ClientSettings settings;
    settings.provider = order.provider;
    settings.key = means.key;
    settings.callsPerSecond = order.callsPerSecond;
    // Two programs that are told to wait shall not come back together.
    settings.jitterSeed = static_cast<std::uint64_t>(clock.now().time_since_epoch().count());
    return settings;
}

void tellListener(FetchRun& run, const FetchListener& listener)
{
    if (listener.walletChanged)
        QObject::connect(&run, &FetchRun::walletChanged, &run, [&run, &listener](std::size_t i) {
            listener.walletChanged(i, run.report().wallets[i]);
        });
}

}  // namespace

Result<FetchReport> fetchHistories(const FetchOrder& order, const FetchMeans& means,
                                   const Clock& clock, const Progress& progress)
{
    const auto opened = store::HistoryStore::open(means.store);
    if (!opened)
        return failure(opened.error());
    QObject owner;
    explorer::ExplorerClient client(explorer::makeNetworkAccess(owner), clock,
                                    clientSettings(order, means, clock));
    FetchRun run({client, **opened, clock}, order);
    QEventLoop loop;
    QObject::connect(&run, &FetchRun::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    if (means.control != nullptr)
        QObject::connect(means.control, &FetchControl::pauseAsked, &run, &FetchRun::setPaused);
    tellListener(run, means.listener);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &run, [&] {
        if (progress.cancelled())
            run.cancel();
        if (means.listener.progressed)
            means.listener.progressed(run.progress());
    });
    watch.start(100ms);
    run.start();
    loop.exec();
    if (run.problem())
        return failure(*run.problem());
    return run.report();
}

}  // namespace walletloupe::workflow

// How fast histories come from an explorer without limits into the store, and where the time goes:
// fetch_times [ROWS [WALLETS]] fetches made-up rows from a replay explorer of its own on this
// machine, then reads the same replies and keeps the same pages once more without a network.
#include "core/explorer/history_cursor.h"
#include "core/explorer/reply_reader.h"
#include "core/wallets/wallet_list.h"
#include "core/workflow/fetch/fetch_histories.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/replay/replay_rules.h"
#include "tests/support/replay/synthetic_history.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <variant>

using namespace walletloupe;

namespace {

constexpr std::size_t pageRows = 1000;
constexpr std::size_t windowRows = 10'000;

[[noreturn]] void stop(const std::string& reason)
{
    std::fprintf(stderr, "fetch_times: %s\n", reason.c_str());
    std::exit(1);
}

/// The explorer as a program of its own, as it is on the other side of a network.
class Explorer final {
public:
    Explorer(const QString& folder, const QString& rows, const QString& wallets) : m_folder(folder)
    {
        m_process.start(
            QStringLiteral(WALLETLOUPE_REPLAY),
            {QStringLiteral("--made"), rows, QStringLiteral("--wallets"), wallets,
             QStringLiteral("--rate"), QStringLiteral("0"), QStringLiteral("--port-file"),
             path("port"), QStringLiteral("--wallet-list"), path("wallets.csv")});
        while (port().isEmpty()) {
            if (!m_process.waitForReadyRead(10'000))
                stop("the replay explorer does not start");
        }
    }
    ~Explorer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    std::string address() const { return "http://127.0.0.1:" + port().toStdString() + "/v2/api"; }
    std::string walletList() const { return path("wallets.csv").toStdString(); }

private:
    QString path(const char* name) const
    {
        return m_folder + QStringLiteral("/") + QString::fromLatin1(name);
    }
    QByteArray port() const
    {
        QFile file(path("port"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }

    QString m_folder;
    QProcess m_process;
};

workflow::FetchOptions orderOf(const Explorer& explorer)
{
    const auto list = wallets::readWalletList(explorer.walletList());
    auto provider = explorer::providerFor(explorer.address());
    if (!list || !provider)
        stop("the explorer's wallets or address cannot be read");
    workflow::FetchOptions fetchOptions;
    fetchOptions.wallets = list->wallets;
    fetchOptions.provider = *provider;
    fetchOptions.callsPerSecond = 0.0;
    return fetchOptions;
}

/// The seconds that the same replies and pages take without a network.
struct Stages {
    double json = 0.0;
    double sqlite = 0.0;
};

explorer::RawReply rawReply(const replay::ReplayRules& rules,
                            const replay::SyntheticHistory& history,
                            const explorer::ExplorerCall& call)
{
    replay::Moment moment;
    moment.chain.head = history.lastBlock();
    explorer::RawReply raw;
    raw.body =
        QByteArray::fromStdString(rules
                                      .answer({{"chainid", "1"},
                                               {"module", "account"},
                                               {"action", "txlist"},
                                               {"address", chain::lowerCaseText(call.address)},
                                               {"startblock", std::to_string(call.startBlock)},
                                               {"endblock", std::to_string(call.endBlock)},
                                               {"page", std::to_string(call.page)},
                                               {"offset", std::to_string(call.rows)},
                                               {"sort", "asc"}},
                                              moment)
                                      .body);
    return raw;
}

void addStages(const replay::ReplayRules& rules, const replay::SyntheticHistory& history,
               std::size_t wallet, store::HistoryStore& store, Stages& stages)
{
    const chain::Address& address = history.wallets()[wallet].address;
    explorer::HistoryCursor cursor(1, address, {0, history.lastBlock(), 0, 1, false}, pageRows,
                                   windowRows);
    while (!cursor.position().complete) {
        const explorer::ExplorerCall call = cursor.nextCall();
        const explorer::RawReply raw = rawReply(rules, history, call);
        const bench::Stopwatch reading;
        explorer::Reply reply = explorer::readReply(call, raw);
        stages.json += reading.seconds();
        const auto step = cursor.take(std::move(reply));
        if (const auto* refused = std::get_if<explorer::Reply>(&step))
            stop("a made reply cannot be read: " + refused->text);
        const auto* page = std::get_if<chain::HistoryPage>(&step);
        if (page == nullptr)
            continue;
        const bench::Stopwatch keeping;
        if (const auto kept = store.keepPage({"stages", 1, address}, *page, 1); !kept)
            stop(kept.error().message);
        stages.sqlite += keeping.seconds();
    }
}

Stages stagesOf(const replay::SyntheticHistory& history, store::HistoryStore& store)
{
    const replay::ReplayRules rules(history, {});
    Stages stages;
    for (std::size_t wallet = 0; wallet < history.wallets().size(); ++wallet)
        addStages(rules, history, wallet, store, stages);
    return stages;
}

void printShares(const Stages& stages, double whole)
{
    const double rest = std::max(0.0, whole - stages.json - stages.sqlite);
    std::printf(
        "JSON %.0f %%, SQLite %.0f %%, network, waiting for the explorer and the rest "
        "%.0f %%; at most %.1f MB of memory\n",
        100.0 * stages.json / whole, 100.0 * stages.sqlite / whole, 100.0 * rest / whole,
        static_cast<double>(bench::peakKilobytes()) / 1e3);
}

}  // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const std::size_t rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
    const std::size_t wallets = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 40;
    const QTemporaryDir folder;
    double whole = 0.0;
    {
        const Explorer explorer(folder.path(), QString::number(rows), QString::number(wallets));
        workflow::FetchContext context;
        context.store = folder.filePath(QStringLiteral("fetched.sqlite")).toStdString();
        const workflow::FetchOptions fetchOptions = orderOf(explorer);
        const bench::Stopwatch watch;
        const auto report = workflow::fetchHistories(fetchOptions, context, SystemClock());
        if (!report || report->stopper)
            stop(report ? report->stopReason : report.error().message);
        watch.print("fetched", rows);
        whole = watch.seconds();
    }
    replay::SyntheticSettings made;
    made.rows = rows;
    made.wallets = wallets;
    const auto store =
        store::HistoryStore::open(folder.filePath(QStringLiteral("stages.sqlite")).toStdString());
    if (!store)
        stop(store.error().message);
    printShares(stagesOf(replay::SyntheticHistory(made), **store), whole);
}

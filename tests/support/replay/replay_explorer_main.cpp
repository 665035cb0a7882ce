// Serves histories as an explorer does; replay_options says how it is called.
#include "app/interrupt.h"
#include "core/csv/writing/csv_writer.h"
#include "tests/support/replay/history_dump.h"
#include "tests/support/replay/replay_options.h"

#include <QCoreApplication>

#include <cstdio>
#include <string>
#include <utility>

namespace walletloupe::replay {
namespace {

constexpr int wrongUsage = 2;
constexpr int unusableInput = 3;

int reportProblem(const Error& error)
{
    std::fprintf(stderr, "replay_explorer: %s\n", error.message.c_str());
    return error.code == ErrorCode::Usage ? wrongUsage : unusableInput;
}

std::string summaryOf(const ReplayOptions& options, const QString& address)
{
    const std::string list = options.walletList.empty() ? "W.csv" : options.walletList;
    const std::string key = options.config.rules.key.empty() ? "" : "WALLETLOUPE_API_KEY=… ";
    const std::string chain = options.chain == 1 ? "" : " --chain " + std::to_string(options.chain);
    return "Serving " + std::to_string(options.config.history->rowCount()) + " rows of " +
           std::to_string(options.config.history->wallets().size()) + " wallets at " +
           address.toStdString() + "\n" + "Try: " + key + "walletloupe fetch --wallets " + list +
           " --provider " + address.toStdString() + chain + " --out transactions.csv\n";
}

/// The files that are asked for; the port last, because others wait for it.
Result<void> writeFiles(const ReplayOptions& options, const ReplayExplorer& explorer,
                        std::uint16_t port)
{
    const ServedHistory& history = *options.config.history;
    Result<void> written;
    if (!options.walletList.empty())
        written = writeWalletList(history, options.chain, options.walletList);
    if (written && !options.dumpPath.empty())
        written = writeTransactions(history, explorer.finalChain(), options.dumpPath);
    if (written && !options.portFile.empty())
        written = csv::writeAtomically(options.portFile, std::to_string(port) + "\n");
    return written;
}

int serve(const ReplayOptions& options)
{
    const SystemClock clock;
    ReplayExplorer explorer(clock);
    const auto port = explorer.start(options.config);
    if (!port)
        return reportProblem(port.error());
    if (const auto written = writeFiles(options, explorer, *port); !written)
        return reportProblem(written.error());
    std::fputs(summaryOf(options, explorer.address()).c_str(), stdout);
    std::fflush(stdout);
    const app::InterruptWatch interrupt;
    QObject::connect(&interrupt, &app::InterruptWatch::interrupted, qApp, &QCoreApplication::quit);
    const int code = QCoreApplication::exec();
    std::printf("\nAnswered %zu calls.\n", explorer.log().calls().size());
    return code;
}

int run(const QStringList& arguments)
{
    const auto options = readReplayOptions(arguments);
    if (!options)
        return reportProblem(options.error());
    if (!options->isHelpRequested)
        return serve(*options);
    std::fputs(replayHelp().c_str(), stdout);
    return 0;
}

}  // namespace
}  // namespace walletloupe::replay

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return walletloupe::replay::run(QCoreApplication::arguments());
}

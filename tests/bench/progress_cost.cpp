// What progress costs: progress_cost [WALLETS [PAIRS]] fits and labels made-up wallets by turns
// with a listener and without one, and prints the median of the ratios of processor time.
#include "core/analysis/segmentation/segmentation.h"
#include "core/base/clock.h"
#include "core/csv/writing/csv_writer.h"
#include "core/synthetic/sample_wallets.h"
#include "core/workflow/segmentation/load_wallets.h"
#include "tests/bench/stopwatch.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace walletloupe;

namespace {

double secondsOf(const workflow::WalletFile& file, const Executor& executor)
{
    analysis::SegmentOptions options;
    options.kMeans.nClusters = 8;
    options.kMeans.nInit = 1;
    const bench::Stopwatch watch;
    if (const auto run = analysis::segmentWallets(*file.table, options, file.origin, executor);
        !run)
        std::fprintf(stderr, "progress_cost: %s\n", run.error().message.c_str());
    return watch.processorSeconds();
}

}  // namespace

int main(int argc, char** argv)
{
    const std::size_t wallets = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 200'000;
    const int pairs = argc > 2 ? std::atoi(argv[2]) : 11;
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("wallets.csv")).toStdString();
    if (!csv::writeAtomically(path, synthetic::sampleWallets(wallets, 42)))
        return 1;
    const auto file = workflow::loadWallets(path, {}, SystemClock());
    if (!file)
        return 1;
    std::vector<double> ratios;
    std::size_t calls = 0;
    for (int i = 0; i < pairs; ++i) {
        const double silent = secondsOf(*file, Executor(0));
        const double told =
            secondsOf(*file, Executor(0, Progress({}, [&calls](double) { ++calls; })));
        ratios.push_back(told / silent);
    }
    std::sort(ratios.begin(), ratios.end());
    std::printf(
        "%zu wallets: with a listener %.2f %% of the time without (median of %d pairs, "
        "%zu calls each)\n",
        wallets, 100.0 * ratios[ratios.size() / 2], pairs, calls / static_cast<std::size_t>(pairs));
}

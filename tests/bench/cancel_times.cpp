// How long a cancelled run goes on: cancel_times [WALLETS] stops each kind of run at moments spread
// over its whole length and prints the longest time until it ended.
#include "core/analysis/comparison/sweep.h"
#include "core/analysis/segmentation/cluster_findings.h"
#include "core/analysis/segmentation/segmentation.h"
#include "core/base/clock.h"
#include "core/csv/writing/csv_writer.h"
#include "core/synthetic/sample_wallets.h"
#include "core/workflow/segmentation/load_wallets.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>

using namespace walletloupe;

namespace {

using Seconds = std::chrono::duration<double>;
using Run = std::function<void(const Executor&)>;

constexpr int stops = 24;

double now()
{
    return Seconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Starts the run, stops it after `delay` seconds; how long it took to end after that.
double stopAfter(const Run& run, double delay)
{
    std::stop_source source;
    double ended = 0.0;
    std::jthread worker([&] {
        run(Executor(0, Progress(source.get_token())));
        ended = now();
    });
    std::this_thread::sleep_for(Seconds(delay));
    const double asked = now();
    source.request_stop();
    worker.join();
    return std::max(ended - asked, 0.0);
}

void measure(const char* name, const Run& run)
{
    const double began = now();
    std::jthread([&] { run({}); }).join();
    const double whole = now() - began;
    double longest = 0.0;
    double when = 0.0;
    for (int i = 0; i < stops; ++i) {
        const double delay = whole * (i + 0.5) / stops;
        const double answer = stopAfter(run, delay);
        if (answer > longest) {
            longest = answer;
            when = delay;
        }
    }
    std::printf("%-10s runs %6.2f s   cancelled it ends within %4.0f ms (worst at %.2f s)\n", name,
                whole, longest * 1000.0, when);
}

}  // namespace

int main(int argc, char** argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    const std::size_t wallets = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("wallets.csv")).toStdString();
    if (!csv::writeAtomically(path, synthetic::sampleWallets(wallets, 1)))
        return EXIT_FAILURE;
    const SystemClock clock;
    const auto file = workflow::loadWallets(path, {}, clock, Executor(0));
    if (!file)
        return EXIT_FAILURE;
    analysis::SegmentOptions segment;
    segment.kMeans.nClusters = 8;
    analysis::SweepOptions sweep;
    sweep.to = 4;
    sweep.bootstraps = 2;

    measure("load", [&](const Executor& e) { workflow::loadWallets(path, {}, clock, e); });
    measure("fit",
            [&](const Executor& e) { analysis::segmentWallets(*file->table, segment, {}, e); });
    measure("choose k",
            [&](const Executor& e) { analysis::chooseK(*file->table, sweep, clock, {}, e); });
    const auto fitted = std::make_shared<const analysis::Segmentation>(
        analysis::segmentWallets(*file->table, segment).value());
    const std::shared_ptr<const model::SegmentationModel> model(fitted, &fitted->model);
    const std::shared_ptr<const analysis::Labelling> labelling(fitted, &fitted->labelling);
    measure("label", [&](const Executor& e) { analysis::labelWallets(*model, *file->table, e); });
    measure("examine", [&](const Executor& e) {
        analysis::examineClusters(file->table, model, labelling, e);
    });
    return EXIT_SUCCESS;
}

#include "core/base/clock.h"
#include "core/csv/files/heap_steps.h"
#include "core/csv/writing/atomic_file.h"
#include "core/wallets/wallet_table.h"
#include "core/workflow/risk/feature_result.h"
#include "core/workflow/risk/features_csv.h"
#include "core/workflow/segmentation/load_wallets.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>

namespace walletloupe {
namespace {

/// The file of wallets, or of transactions, to read: the environment variable
/// WALLETLOUPE_BENCH_CSV.
const char* benchFile()
{
    return std::getenv("WALLETLOUPE_BENCH_CSV");
}

void parseOnly(benchmark::State& state)
{
    if (benchFile() == nullptr)
        return state.SkipWithError("WALLETLOUPE_BENCH_CSV names no file.");
    for ([[maybe_unused]] const auto step : state) {
        const auto table = wallets::readWalletTable(benchFile());
        if (!table)
            return state.SkipWithError(table.error().message.c_str());
        state.counters["rows"] = static_cast<double>(table->rows());
    }
}

void loadWhole(benchmark::State& state)
{
    if (benchFile() == nullptr)
        return state.SkipWithError("WALLETLOUPE_BENCH_CSV names no file.");
    const SystemClock clock;
    for ([[maybe_unused]] const auto step : state) {
        const auto file = workflow::loadWallets(benchFile(), {}, clock, Executor(0));
        if (!file)
            return state.SkipWithError(file.error().message.c_str());
        state.counters["rows"] = static_cast<double>(file->table->rows());
    }
}

void transactionFeatures(benchmark::State& state)
{
    if (benchFile() == nullptr)
        return state.SkipWithError("WALLETLOUPE_BENCH_CSV names no file.");
    workflow::FeatureRequest request;
    request.transactions = {benchFile()};
    request.options.scope = analysis::TransactionScope::All;
    // As the command does.
    csv::growHeapInLargeSteps();
    for ([[maybe_unused]] const auto step : state) {
        const auto run = workflow::computeFeatures(request, Executor(0));
        if (!run)
            return state.SkipWithError(run.error().message.c_str());
        csv::AtomicFile file(std::string(benchFile()) + ".features.csv");
        workflow::writeFeaturesCsv(run->table, Executor(0),
                                   [&file](std::string_view text) { (void)file.append(text); });
        if (const auto written = file.commit(); !written)
            return state.SkipWithError(written.error().message.c_str());
        state.counters["wallets"] = static_cast<double>(run->table.wallets.size());
        state.counters["bytes"] = static_cast<double>(file.bytes());
    }
}

BENCHMARK(parseOnly)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(transactionFeatures)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(loadWhole)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace
}  // namespace walletloupe

BENCHMARK_MAIN();

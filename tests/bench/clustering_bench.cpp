// Times the clustering and the Isolation Forest on the data of a folder: clustering_bench --write
// FOLDER makes it, clustering_bench FOLDER [Google Benchmark's options] measures. "peak" is the
// memory that the work held at most, its matrix included, over the size of the matrix.
#include "core/analysis/comparison/sweep.h"
#include "core/ml/clustering/kmeans.h"
#include "core/ml/criteria/silhouette.h"
#include "core/ml/outliers/isolation_forest.h"
#include "tests/bench/bench_data.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <fstream>
#include <string>

namespace walletloupe::bench {
namespace {

std::string folder;

/// The most memory that this process held since the last call, in bytes.
class PeakMemory final {
public:
    PeakMemory() : m_before(reset()) {}
    /// Above what was held at the beginning.
    double growth() const { return static_cast<double>(read("VmHWM:") - m_before); }

private:
    static long read(const std::string& field)
    {
        std::ifstream status("/proc/self/status");
        for (std::string word; status >> word;) {
            long kilobytes = 0;
            if (word == field && status >> kilobytes)
                return kilobytes * 1024;
        }
        return 0;
    }
    static long reset()
    {
        std::ofstream("/proc/self/clear_refs") << 5;
        return read("VmRSS:");
    }

    long m_before;
};

double bytesOf(const Eigen::MatrixXd& matrix)
{
    return static_cast<double>(matrix.size()) * sizeof(double);
}

void kMeansFromStart(benchmark::State& state, const std::string& name)
{
    const Eigen::MatrixXd points = readMatrix(folder, name);
    const Eigen::MatrixXd start = readMatrix(folder, name + "_start");
    for (auto _ : state) {
        const PeakMemory peak;
        const auto result = ml::kMeansFrom(points, start, {}, Executor(0));
        state.counters["peak"] = 1.0 + peak.growth() / bytesOf(points);
        state.counters["answer"] = result->inertia;
        state.counters["iterations"] = result->iterations;
    }
}

void exactSilhouette(benchmark::State& state)
{
    const Eigen::MatrixXd points = readMatrix(folder, "twenty");
    const auto labels = readLabels(folder, "twenty_labels");
    for (auto _ : state) {
        const PeakMemory peak;
        state.counters["answer"] = ml::silhouette(points, labels, 8, {}, Executor(0))->mean;
        state.counters["peak"] = 1.0 + peak.growth() / bytesOf(points);
    }
}

/// Fitted and scored with 100 trees of 256 rows; the answer is the mean score.
void isolationForest(benchmark::State& state)
{
    const Eigen::MatrixXd points = readMatrix(folder, "million");
    for (auto _ : state) {
        const PeakMemory peak;
        const Executor executor(0);
        const auto forest = ml::fitIsolationForest(points, {}, executor);
        state.counters["answer"] = ml::isolationScores(*forest, points, executor)->mean();
        state.counters["peak"] = 1.0 + peak.growth() / bytesOf(points);
    }
}

/// The criteria of k = 2 to 10 for the wallets of FOLDER/sweep.csv; the answer is the sum of
/// the silhouettes.
void sweepOfWallets(benchmark::State& state)
{
    const auto table = wallets::readWalletTable(folder + "/sweep.csv");
    if (!table) {
        state.SkipWithError(table.error().message.c_str());
        return;
    }
    analysis::SweepOptions options;
    options.bootstraps = 0;
    for (auto _ : state) {
        const auto sweep = analysis::chooseK(*table, options, SystemClock(), {}, Executor(0));
        double sum = 0.0;
        double inertia = 0.0;
        for (const analysis::SweepStep& step : sweep->steps) {
            sum += step.silhouette;
            inertia += step.inertia;
        }
        state.counters["answer"] = sum;
        state.counters["inertia"] = inertia;
    }
}

void registerAll()
{
    benchmark::RegisterBenchmark("kmeans_million", kMeansFromStart, "million")
        ->Unit(benchmark::kSecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("kmeans_wide", kMeansFromStart, "wide")
        ->Unit(benchmark::kSecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("silhouette", exactSilhouette)
        ->Unit(benchmark::kSecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("isolation_forest", isolationForest)
        ->Unit(benchmark::kSecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark("sweep", sweepOfWallets)->Unit(benchmark::kSecond)->UseRealTime();
}

}  // namespace
}  // namespace walletloupe::bench

int main(int argc, char** argv)
{
    using namespace walletloupe;
    benchmark::Initialize(&argc, argv);
    const bool writes = argc == 3 && std::string(argv[1]) == "--write";
    if (argc != 2 && !writes) {
        std::fprintf(stderr, "Usage: clustering_bench --write FOLDER | FOLDER\n");
        return 2;
    }
    if (writes) {
        bench::writeAll(argv[2]);
        return 0;
    }
    bench::folder = argv[1];
    bench::registerAll();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

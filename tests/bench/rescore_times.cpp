// How long all wallets take to be judged again after a weight has changed: rescore_times [WALLETS]
#include "core/risk/profile_edit.h"
#include "core/workflow/risk/risk_profiles.h"
#include "tests/support/sample_cohort.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

using namespace walletloupe;

constexpr int repeats = 30;

void timeProfile(const analysis::FeatureTable& table, const char* name)
{
    const auto profile = workflow::loadRiskProfile(name);
    auto simpler = *profile;
    simpler.clusters->restarts = 1;
    const auto prepared = analysis::prepareRisk(table, simpler, nullptr, Executor(0));
    std::vector<double> times;
    long long sum = 0;
    std::clock_t used = 0;
    for (int i = 0; i < repeats; ++i) {
        const risk::Profile changed = risk::withWeight(simpler, 0, i / 30.0);
        const std::clock_t usedBefore = std::clock();
        const auto begin = std::chrono::steady_clock::now();
        const auto scored = analysis::scoreRisk(*prepared, changed);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - begin;
        used += std::clock() - usedBefore;
        times.push_back(took.count());
        for (const risk::ScoreBreakdown& parts : scored.parts)
            sum += parts.score;
    }
    std::sort(times.begin(), times.end());
    std::printf(
        "%-9s %zu wallets: median %.1f ms, least %.1f ms, most %.1f ms; %.1f ms of processor (sum "
        "%lld)\n",
        name, table.wallets.size(), times[repeats / 2], times.front(), times.back(),
        1e3 * static_cast<double>(used) / CLOCKS_PER_SEC / repeats, sum);
}

}  // namespace

int main(int argc, char** argv)
{
    const auto wallets = static_cast<std::size_t>(argc > 1 ? std::atoll(argv[1]) : 100'000);
    const analysis::FeatureTable table = tests::sampleFeatureTable(wallets);
    timeProfile(table, "standard");
    timeProfile(table, "classic");
}

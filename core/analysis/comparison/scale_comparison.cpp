#include "core/analysis/comparison/scale_comparison.h"

#include "core/analysis/comparison/other_scales.h"
#include "core/messages/common_messages.h"

#include <algorithm>
#include <utility>

namespace walletloupe::analysis {
namespace {

Result<Sweep> sweepUnder(ml::ScaleKind scale, const wallets::WalletTable& table,
                         SweepOptions options, const Clock& clock, const ScaledStepListener& onStep,
                         const Executor& executor)
{
    options.segment.scale = scale;
    const auto forward = [&](const SweepStep& step) {
        if (onStep)
            onStep(scale, step);
    };
    return chooseK(table, options, clock, forward, executor);
}

}  // namespace

const std::vector<ml::ScaleKind>& everyScale()
{
    static const std::vector<ml::ScaleKind> scales{ml::ScaleKind::MinMax, ml::ScaleKind::ZScore,
                                                   ml::ScaleKind::LogMinMax, ml::ScaleKind::Rank};
    return scales;
}

std::vector<ml::ScaleKind> scalesOf(const ComparisonOptions& options)
{
    if (options.scales.empty())
        return {options.sweep.segment.scale};
    std::vector<ml::ScaleKind> scales;
    for (const ml::ScaleKind scale : options.scales) {
        if (std::find(scales.begin(), scales.end(), scale) == scales.end())
            scales.push_back(scale);
    }
    return scales;
}

Result<ScaleComparison> compareScales(const wallets::WalletTable& table,
                                      const ComparisonOptions& options, const Clock& clock,
                                      const ScaledStepListener& onStep, const Executor& executor)
{
    const std::vector<ml::ScaleKind> scales = scalesOf(options);
    const auto count = static_cast<double>(scales.size());
    ScaleComparison comparison;
    comparison.options = options;
    std::optional<Error> first;
    double done = 0.0;
    for (const ml::ScaleKind scale : scales) {
        auto sweep = sweepUnder(scale, table, options.sweep, clock, onStep,
                                executor.part(done / count, (done + 1.0) / count));
        done += 1.0;
        if (sweep) {
            comparison.sweeps.push_back(std::move(*sweep));
            continue;
        }
        if (sweep.error().code != ErrorCode::Unusable)
            return errorOf(sweep);
        comparison.leftOutScales.push_back({scale, messages::messageOf(sweep.error())});
        if (!first)
            first = std::move(sweep.error());
    }
    if (comparison.sweeps.empty())
        return failure(std::move(*first));
    comparison.advice = adviseScale(comparison.sweeps, comparison.leftOutScales);
    if (scales.size() == 1 && !comparison.advice.k && comparison.sweeps.front().evidence) {
        SweepOptions single = options.sweep;
        single.segment.scale = scales.front();
        auto other = otherScaleWithGroups(table, single, clock, executor.part(1.0, 1.0));
        if (!other)
            return errorOf(other);
        if (*other)
            comparison.advice.text.push_back(std::move(**other));
    }
    return comparison;
}

}  // namespace walletloupe::analysis

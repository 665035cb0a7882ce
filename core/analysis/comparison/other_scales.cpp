#include "core/analysis/comparison/other_scales.h"

#include "core/messages/advice_messages.h"

#include <algorithm>

namespace walletloupe::analysis {
namespace {

/// The rows `indices`, ascending, of a table; what it says of others is left out.
wallets::WalletTable rowsOf(const wallets::WalletTable& table,
                            const std::vector<std::size_t>& indices)
{
    wallets::WalletTable part;
    part.source = table.source;
    for (const std::size_t row : indices) {
        part.wallets.append(table.wallets[row]);
        part.lines.push_back(table.lines[row]);
    }
    for (const wallets::NumericColumn& column : table.columns) {
        wallets::NumericColumn& copy = part.columns.emplace_back(column);
        copy.values.clear();
        copy.unreadable.clear();
        for (std::size_t i = 0; i < indices.size(); ++i) {
            copy.values.push_back(column.values[indices[i]]);
            if (std::binary_search(column.unreadable.begin(), column.unreadable.end(), indices[i]))
                copy.unreadable.push_back(i);
        }
    }
    return part;
}

std::vector<std::size_t> spreadRows(std::size_t rows, std::size_t count)
{
    std::vector<std::size_t> indices(count);
    for (std::size_t i = 0; i < count; ++i)
        indices[i] = i * rows / count;
    return indices;
}

}  // namespace

Result<std::optional<Message>> otherScaleWithGroups(const wallets::WalletTable& table,
                                                    const SweepOptions& options, const Clock& clock,
                                                    const Executor& executor, std::size_t rowLimit)
{
    constexpr int quickBootstraps = 5;
    const bool isLarge = table.rows() > rowLimit;
    const wallets::WalletTable part =
        isLarge ? rowsOf(table, spreadRows(table.rows(), rowLimit)) : wallets::WalletTable();
    SweepOptions quick = options;
    quick.bootstraps = std::min(options.bootstraps, quickBootstraps);
    std::optional<Message> found;
    double best = 0.0;
    for (const ml::ScaleKind scale : everyScale()) {
        if (scale == options.segment.scale)
            continue;
        quick.segment.scale = scale;
        const auto sweep = chooseK(isLarge ? part : table, quick, clock, {}, executor.part(0, 0));
        if (!sweep) {
            if (sweep.error().code == ErrorCode::Cancelled)
                return errorOf(sweep);
            continue;
        }
        if (!sweep->advice.k || sweep->advice.verdict != Verdict::Groups)
            continue;
        const auto step =
            std::find_if(sweep->steps.begin(), sweep->steps.end(),
                         [&](const SweepStep& one) { return one.k == *sweep->advice.k; });
        if (step->silhouette > best) {
            best = step->silhouette;
            found = messages::otherScaleShowsGroups(scaleWord(scale), step->k, best);
        }
    }
    return found;
}

}  // namespace walletloupe::analysis

#include "tests/support/replay/chain_scenario.h"

#include "core/base/random.h"
#include "core/synthetic/random_text.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace walletloupe::replay {
namespace {

std::uint64_t textSeed(const std::string& text)
{
    std::uint64_t seed = 0xcbf29ce484222325;  // FNV-1a
    for (const char c : text)
        seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return seed;
}

std::string otherHash(const std::string& hash, std::uint64_t times)
{
    Random random = Random::forStream(textSeed(hash), times);
    return synthetic::randomHex(random, 64);
}

}  // namespace

void ChainView::rewrite(chain::HistoryRow& row) const
{
    const auto times =
        std::count_if(replaced.begin(), replaced.end(), [&](const ReplacedBlocks& blocks) {
            return blocks.first <= row.block && row.block <= blocks.last;
        });
    if (times == 0)
        return;
    for (const auto field : {chain::RowField::Hash, chain::RowField::BlockHash})
        row[field] = otherHash(row[field], static_cast<std::uint64_t>(times));
}

ChainScenario::ChainScenario(ScenarioSettings settings) : m_settings(std::move(settings)) {}

std::uint64_t ChainScenario::headAt(std::uint64_t call) const
{
    return m_settings.head + m_settings.growth * (std::max<std::uint64_t>(call, 1) - 1);
}

ChainView ChainScenario::at(std::uint64_t call) const
{
    ChainView view{headAt(call), {}};
    for (const Reorganisation& change : m_settings.reorganisations) {
        if (change.call > call || change.depth == 0)
            continue;
        const std::uint64_t last = headAt(change.call);
        view.replaced.push_back({last - std::min(last, change.depth - 1), last});
    }
    return view;
}

ChainView ChainScenario::end() const
{
    ChainView view = at(std::numeric_limits<std::uint32_t>::max());
    if (m_settings.growth > 0)
        view.head = std::numeric_limits<std::uint64_t>::max();
    return view;
}

}  // namespace walletloupe::replay

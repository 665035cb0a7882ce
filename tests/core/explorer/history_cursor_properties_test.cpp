#include "core/explorer/history_cursor.h"
#include "tests/core/explorer/model_history.h"

#include <gtest/gtest.h>

#include <vector>

namespace walletloupe::explorer {
namespace {

using chain::HistoryPage;
using chain::HistoryPosition;

struct Kept {
    HistoryPosition position;
    ModelStore store;
};

/// Reads on from what was kept to the end; what was kept after each page, the start included.
std::vector<Kept> readAll(const ModelProvider& provider, const Kept& start, std::size_t pageRows)
{
    constexpr std::size_t windowRows = 10'000;
    std::vector<Kept> course{start};
    HistoryCursor cursor(1, chain::Address{}, start.position, pageRows, windowRows);
    for (int calls = 0; !cursor.position().complete; ++calls) {
        const auto step = cursor.take(provider.serve(cursor.nextCall()));
        if (std::holds_alternative<Reply>(step) || calls > 20'000) {
            ADD_FAILURE() << (calls > 20'000 ? "endless" : std::get<Reply>(step).text);
            break;
        }
        if (const auto* page = std::get_if<HistoryPage>(&step)) {
            course.push_back({page->after, course.back().store});
            course.back().store.keep(*page);
        }
    }
    return course;
}

void expectWhole(const ModelStore& store, const std::vector<chain::HistoryRow>& rows,
                 std::size_t seed)
{
    ModelStore whole;
    for (const chain::HistoryRow& row : rows)
        whole.rows.emplace(row.block, row[chain::RowField::Hash]);
    ASSERT_EQ(store.rows.size(), whole.rows.size()) << seed;
    ASSERT_EQ(store.rows, whole.rows) << seed;
}

/// Rows that were kept of a chain that is no more: nothing of them may stay.
Kept staleStart(std::uint64_t toBlock)
{
    Kept start;
    start.position.toBlock = toBlock;
    for (std::uint64_t block = 0; block < 100; block += 7)
        start.store.rows.emplace(block, "stale");
    return start;
}

void checkHistory(const ModelProvider& provider, std::size_t pageRows, std::size_t seed)
{
    const std::uint64_t last = provider.rows.empty() ? 40 : provider.rows.back().block;
    const auto course = readAll(provider, staleStart(last + seed % 3), pageRows);
    expectWhole(course.back().store, provider.rows, seed);
    // From wherever the program was ended.
    const std::size_t stride = course.size() / 8 + 1;
    for (std::size_t i = 0; i < course.size(); i += stride)
        expectWhole(readAll(provider, course[i], pageRows).back().store, provider.rows, seed);
}

TEST(HistoryCursorProperties, NoRowIsLostOrDoubledWhateverThePageSize)
{
    for (std::size_t seed = 0; seed < 300; ++seed) {
        Random random(seed);
        const std::size_t pageRows = random.below(12) + 1;
        ModelProvider provider{.rows = randomHistory(random, 3 * pageRows)};
        if (random.below(2) == 0)
            provider.maxRowsInRange = random.below(30) + 1;
        checkHistory(provider, pageRows, seed);
        if (HasFatalFailure())
            return;
    }
}

TEST(HistoryCursorProperties, NoRowIsLostToACapThatIsNotReported)
{
    for (std::size_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        ModelProvider provider{.rows = randomHistory(random, 350),
                               .cap = 100 * (random.below(3) + 1),
                               .countsPagesAsAsked = random.below(2) == 0};
        if (random.below(3) == 0)
            provider.maxRowsInRange = random.below(400) + 1;
        checkHistory(provider, 100 * (random.below(6) + 1) + random.below(50), seed);
        if (HasFatalFailure())
            return;
    }
}

}  // namespace
}  // namespace walletloupe::explorer

#include "core/base/parallel.h"

#include <gtest/gtest.h>

namespace walletloupe {
namespace {

TEST(ResolveThreads, TakesTheNumberOrAllCores)
{
    EXPECT_EQ(resolveThreads(3), 3U);
    EXPECT_GE(resolveThreads(0), 1U);
}

TEST(FixedChunks, CoverEverythingWithoutOverlap)
{
    for (const std::size_t total : {0U, 1U, 9U, 10U, 11U, 100U}) {
        const FixedChunks chunks(total, 10);
        std::size_t next = 0;
        for (std::size_t i = 0; i < chunks.count(); ++i) {
            const Range range = chunks.range(i);
            EXPECT_EQ(range.begin, next);
            EXPECT_GT(range.end, range.begin);
            EXPECT_LE(range.end - range.begin, 10U);
            next = range.end;
        }
        EXPECT_EQ(next, total);
    }
}

}  // namespace
}  // namespace walletloupe

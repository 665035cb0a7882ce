#include "core/csv/files/heap_steps.h"

#include <gtest/gtest.h>

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace walletloupe::csv {
namespace {

#if defined(__GLIBC__)
TEST(HeapSteps, TakeBigPiecesFromTheHeapToo)
{
    growHeapInLargeSteps();
    const auto before = mallinfo2();
    void* volatile piece = std::malloc(24 << 20);
    const auto after = mallinfo2();
    std::free(piece);
    EXPECT_EQ(after.hblks, before.hblks) << "a piece of its own was mapped";
}
#endif

}  // namespace
}  // namespace walletloupe::csv

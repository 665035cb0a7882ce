#include "core/csv/files/heap_steps.h"

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace walletloupe::csv {

void growHeapInLargeSteps()
{
#if defined(__GLIBC__)
    constexpr int stepBytes = 4 << 20;
    constexpr int maxMappedAlone = 32 << 20;  // glibc takes no more
    constexpr int keptBytes = 512 << 20;
    ::mallopt(M_TOP_PAD, stepBytes);
    ::mallopt(M_MMAP_THRESHOLD, maxMappedAlone);
    ::mallopt(M_TRIM_THRESHOLD, keptBytes);
#endif
}

}  // namespace walletloupe::csv

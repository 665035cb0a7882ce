#include "core/csv/files/big_memory.h"

#if defined(__linux__)
#include <cstdint>
#include <sys/mman.h>
#endif

namespace walletloupe::csv {

void preferLargePages([[maybe_unused]] const void* begin, [[maybe_unused]] std::size_t bytes)
{
#if defined(__linux__)
    constexpr std::uintptr_t pageBytes = 4096;
    constexpr std::size_t largePageBytes = 2 << 20;
    if (bytes < 2 * largePageBytes)
        return;
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t page = (address + pageBytes - 1) / pageBytes * pageBytes;
    ::madvise(reinterpret_cast<void*>(page), bytes - (page - address), MADV_HUGEPAGE);
#endif
}

}  // namespace walletloupe::csv

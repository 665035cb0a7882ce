#pragma once

#include <cstddef>

namespace walletloupe::csv {

/// Asks the system to back memory that is about to be filled with large pages where it can, so
/// that filling it does not stop at every 4 KiB. A wish only.
void preferLargePages(const void* begin, std::size_t bytes);

/// Makes room in a vector or string, on large pages if it is big.
template <class Container>
void reserveLarge(Container& container, std::size_t count)
{
    container.reserve(count);
    preferLargePages(container.data(), count * sizeof(*container.data()));
}

}  // namespace walletloupe::csv

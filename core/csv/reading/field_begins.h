#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace walletloupe::csv {

/// What was looked through of a text: whole blocks of 64 bytes.
struct LookedThrough {
    std::size_t bytes = 0;   ///< where it stopped: before the first block that is not plain
    std::size_t begins = 0;  ///< fields that begin in it, or right behind it
};

/// Finds where fields begin: behind every separator, CR and LF, counted from `first` for the
/// beginning of `text`. Stops before a block that has a quote, a NUL or a byte above 127.
/// `begins` has room for one more than `text` has bytes, and for 8 beyond.
using FieldBeginFinder = LookedThrough (*)(std::string_view text, char separator,
                                           std::uint32_t first, std::uint32_t* begins);

LookedThrough findFieldBeginsPortably(std::string_view text, char separator, std::uint32_t first,
                                      std::uint32_t* begins);
/// The same, 64 bytes at a time; nothing where the processor has no AVX2.
FieldBeginFinder fieldBeginFinderAvx2();
/// The fastest that the processor can run.
FieldBeginFinder fieldBeginFinder();

}  // namespace walletloupe::csv

#pragma once

#include <cstdint>
#include <string_view>

namespace walletloupe::transactions {

enum class TimeForm {
    Seconds,       ///< Unix seconds
    Milliseconds,  ///< Unix milliseconds: from the year 5138 on, seconds are taken for them
    Iso,           ///< 2020-01-31T23:59:59Z, with a space for the T, a fraction, an offset; without
                   ///< an offset it is UTC
    Unreadable,
};

struct TimeReading {
    TimeForm form = TimeForm::Unreadable;
    std::int64_t seconds = 0;  ///< Unix time; fractions are cut off
};

/// Reads a cell that tells a time.
TimeReading readTime(std::string_view cell);

}  // namespace walletloupe::transactions

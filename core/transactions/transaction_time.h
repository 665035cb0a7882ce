#pragma once

#include <cstdint>
#include <string_view>

namespace walletloupe::transactions {

enum class TimeForm {
    Seconds,       ///< Unix seconds
    Milliseconds,  ///< Unix milliseconds: from the year 5138 on, seconds are taken for them
    Microseconds,  ///< Unix microseconds, from 10^14 on
    Nanoseconds,   ///< Unix nanoseconds, from 10^17 on
    Iso,           ///< 2020-01-31T23:59:59Z, with a space for the T, without seconds, with a
                   ///< fraction, an offset (+00, +00:00, UTC); without an offset it is UTC;
                   ///< also Apr-15-2022 05:20:00 AM +UTC
    Unreadable,
};

struct TimeReading {
    TimeForm form = TimeForm::Unreadable;
    std::int64_t seconds = 0;  ///< Unix time; fractions are cut off
};

/// Reads a cell that tells a time.
TimeReading readTime(std::string_view cell);

}  // namespace walletloupe::transactions

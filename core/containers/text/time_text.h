#pragma once

#include <cstdint>
#include <string>

namespace walletloupe::containers {

/// "2022-04-15": a number of days since 1970-01-01. Empty outside the years 1 to 9999.
std::string dateText(std::int64_t days);

/// "2022-04-15 05:20:00", UTC: seconds since 1970-01-01 00:00. With `nanoseconds`, 0 to
/// 999,999,999, those behind a point, without zeros at the end. Empty outside the years 1 to 9999.
std::string timeText(std::int64_t seconds, std::int64_t nanoseconds = 0);

}  // namespace walletloupe::containers

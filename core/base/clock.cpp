#include "core/base/clock.h"

#include <cstdio>

namespace walletloupe {

std::chrono::system_clock::time_point SystemClock::now() const
{
    return std::chrono::system_clock::now();
}

std::chrono::steady_clock::time_point SystemClock::ticks() const
{
    return std::chrono::steady_clock::now();
}

std::string isoDate(std::chrono::system_clock::time_point time)
{
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

}  // namespace walletloupe

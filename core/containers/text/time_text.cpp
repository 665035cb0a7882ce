#include "core/containers/text/time_text.h"

#include <chrono>

namespace walletloupe::containers {
namespace {

constexpr std::int64_t daySeconds = 86'400;

/// With zeros in front.
std::string padded(std::int64_t number, std::size_t digits)
{
    std::string text = std::to_string(number);
    return text.size() < digits ? text.insert(0, digits - text.size(), '0') : text;
}

std::int64_t floorQuotient(std::int64_t number, std::int64_t divisor)
{
    return number / divisor - (number % divisor < 0 ? 1 : 0);
}

}  // namespace

std::string dateText(std::int64_t days)
{
    constexpr std::int64_t firstDay = -719'162;  // 0001-01-01
    constexpr std::int64_t lastDay = 2'932'896;  // 9999-12-31
    if (days < firstDay || days > lastDay)
        return {};
    const std::chrono::year_month_day date{
        std::chrono::sys_days(std::chrono::days(static_cast<int>(days)))};
    return padded(static_cast<int>(date.year()), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

std::string timeText(std::int64_t seconds, std::int64_t nanoseconds)
{
    const std::int64_t days = floorQuotient(seconds, daySeconds);
    std::string text = dateText(days);
    if (text.empty())
        return text;
    const std::int64_t clock = seconds - days * daySeconds;
    text += " " + padded(clock / 3600, 2) + ":" + padded(clock / 60 % 60, 2) + ":" +
            padded(clock % 60, 2);
    if (nanoseconds > 0) {
        text += "." + padded(nanoseconds, 9);
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text;
}

}  // namespace walletloupe::containers

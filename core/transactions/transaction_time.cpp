#include "core/transactions/transaction_time.h"

#include "core/transactions/number_forms.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <limits>
#include <optional>

namespace walletloupe::transactions {
namespace {

constexpr std::int64_t firstMilliseconds = 100'000'000'000;
constexpr std::int64_t firstMicroseconds = 100'000'000'000'000;
constexpr std::int64_t firstNanoseconds = 100'000'000'000'000'000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes exactly `count` digits off the front of `text`.
std::optional<int> takeDigits(std::string_view& text, std::size_t count)
{
    if (text.size() < count || !std::all_of(text.begin(), text.begin() + count, isDigit))
        return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + count, value);
    text.remove_prefix(count);
    return value;
}

bool takeSign(std::string_view& text, std::string_view signs)
{
    if (text.empty() || signs.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::sys_days> takeDate(std::string_view& text)
{
    const auto year = takeDigits(text, 4);
    if (!year || !takeSign(text, "-"))
        return std::nullopt;
    const auto month = takeDigits(text, 2);
    if (!month || !takeSign(text, "-"))
        return std::nullopt;
    const auto day = takeDigits(text, 2);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

/// hh:mm, in seconds.
std::optional<std::int64_t> takeHours(std::string_view& text)
{
    const auto hours = takeDigits(text, 2);
    if (!hours || !takeSign(text, ":"))
        return std::nullopt;
    const auto minutes = takeDigits(text, 2);
    if (!minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    return *hours * 3600 + *minutes * 60;
}

std::optional<std::int64_t> takeClock(std::string_view& text)
{
    const auto hours = takeHours(text);
    if (!hours || !takeSign(text, ":"))
        return hours;
    const auto seconds = takeDigits(text, 2);
    if (!seconds || *seconds > 59)
        return std::nullopt;
    if (takeSign(text, ".,")) {
        const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    }
    return *hours + *seconds;
}

/// Seconds east of UTC that end the text: Z, UTC, +UTC, +hh:mm, +hh or nothing.
std::optional<std::int64_t> offset(std::string_view text)
{
    takeSign(text, " ");
    if (text.empty() || text == "Z" || text == "UTC" || text == "+UTC")
        return 0;
    const int sign = text.front() == '-' ? -1 : 1;
    if (!takeSign(text, "+-"))
        return std::nullopt;
    if (text.size() == 2) {
        const auto whole = takeDigits(text, 2);
        return whole && *whole < 24 ? std::optional<std::int64_t>(sign * *whole * 3600)
                                    : std::nullopt;
    }
    const auto hours = takeHours(text);
    return hours && text.empty() ? std::optional(sign * *hours) : std::nullopt;
}

TimeReading readIso(std::string_view text)
{
    const auto date = takeDate(text);
    if (!date || !takeSign(text, "T "))
        return {};
    const auto clock = takeClock(text);
    const auto east = clock ? offset(text) : std::nullopt;
    if (!east)
        return {};
    const std::int64_t days = date->time_since_epoch().count();
    const std::int64_t seconds = days * 86'400 + *clock - *east;
    return seconds < 0 ? TimeReading{} : TimeReading{TimeForm::Iso, seconds};
}

/// Apr-15-2022
std::optional<std::chrono::sys_days> takeNamedDate(std::string_view& text)
{
    constexpr std::string_view names = "JanFebMarAprMayJunJulAugSepOctNovDec";
    constexpr std::size_t letters = 3;
    const std::size_t at = text.size() < letters ? names.npos : names.find(text.substr(0, letters));
    if (at == names.npos || at % letters != 0)
        return std::nullopt;
    text.remove_prefix(letters);
    if (!takeSign(text, "-"))
        return std::nullopt;
    const auto day = takeDigits(text, 2);
    if (!day || !takeSign(text, "-"))
        return std::nullopt;
    const auto year = takeDigits(text, 4);
    if (!year)
        return std::nullopt;
    const std::chrono::year_month_day date{
        std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(at / letters + 1)),
        std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

/// Apr-15-2022 05:20:00 AM +UTC, as explorers show it on their pages.
TimeReading readNamedDate(std::string_view text)
{
    constexpr std::int64_t halfDay = 43'200;
    const auto date = takeNamedDate(text);
    if (!date || !takeSign(text, " "))
        return {};
    auto clock = takeClock(text);
    const bool isMorning = text.starts_with(" AM");
    if (!clock || (!isMorning && !text.starts_with(" PM")) || *clock < 3600 ||
        *clock >= halfDay + 3600)
        return {};
    text.remove_prefix(3);
    const auto east = offset(text);
    if (!east)
        return {};
    *clock = *clock % halfDay + (isMorning ? 0 : halfDay);
    const std::int64_t days = date->time_since_epoch().count();
    const std::int64_t seconds = days * 86'400 + *clock - *east;
    return seconds < 0 ? TimeReading{} : TimeReading{TimeForm::Iso, seconds};
}

/// 0x62590080 or 1.65E+09: the whole number that it equals.
std::optional<std::int64_t> readWholeNumber(std::string_view text)
{
    chain::Amount amount;
    if (readWhole(text, amount).reading != chain::AmountReading::Good ||
        amount > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return static_cast<std::int64_t>(amount);
}

}  // namespace

TimeReading readTime(std::string_view cell)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) {
        if (const TimeReading iso = readIso(cell); iso.form != TimeForm::Unreadable)
            return iso;
        if (const TimeReading named = readNamedDate(cell); named.form != TimeForm::Unreadable)
            return named;
        const auto whole = readWholeNumber(cell);
        if (!whole)
            return {};
        value = *whole;
    }
    if (value < 0)
        return {};
    if (value < firstMilliseconds)
        return {TimeForm::Seconds, value};
    if (value < firstMicroseconds)
        return {TimeForm::Milliseconds, value / 1'000};
    if (value < firstNanoseconds)
        return {TimeForm::Microseconds, value / 1'000'000};
    return {TimeForm::Nanoseconds, value / 1'000'000'000};
}

}  // namespace walletloupe::transactions

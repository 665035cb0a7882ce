#include "core/containers/parquet/parquet_values.h"

#include "core/containers/text/row_text_source.h"
#include "core/containers/text/time_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <vector>

namespace walletloupe::containers {
namespace {

/// A number of so many bytes, the lowest first.
template <class Number>
Number numberFrom(std::string_view raw)
{
    static_assert(sizeof(Number) <= 8);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        bits |= std::uint64_t{static_cast<unsigned char>(raw[i])} << (8 * i);
    Number number;
    if constexpr (sizeof(Number) == 4) {
        const auto half = static_cast<std::uint32_t>(bits);
        std::memcpy(&number, &half, sizeof number);
    } else {
        std::memcpy(&number, &bits, sizeof number);
    }
    return number;
}

template <class Number>
void appendNumber(Number number, std::string& text)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
}

/// Whole numbers in plain digits, as long as these say no more than the number does.
void appendDouble(double number, std::string& text)
{
    constexpr double mostExact = 9'007'199'254'740'992.0;
    if (std::isnan(number))
        text += "nan";
    else if (std::abs(number) < mostExact && std::trunc(number) == number &&
             !(number == 0.0 && std::signbit(number)))
        appendNumber(static_cast<std::int64_t>(number), text);
    else
        appendNumber(number, text);
}

void appendHex(std::string_view bytes, std::string& text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text.push_back(digits[byte >> 4]);
        text.push_back(digits[byte & 15]);
    }
}

void appendUuid(std::string_view bytes, std::string& text)
{
    constexpr std::array<std::size_t, 5> parts{4, 2, 2, 2, 6};
    for (const std::size_t part : parts) {
        text += bytes.size() < 16 ? "-" : "";
        appendHex(bytes.substr(0, part), text);
        bytes.remove_prefix(part);
    }
}

/// The digits of a number in two's complement, the highest byte first.
std::string bigDigits(std::string_view bytes, bool& isNegative)
{
    isNegative = !bytes.empty() && static_cast<unsigned char>(bytes.front()) >= 0x80;
    std::vector<std::uint32_t> parts;  // bytes of the magnitude
    unsigned carry = isNegative ? 1 : 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
        const unsigned byte = static_cast<unsigned char>(bytes[i]);
        const unsigned value = (isNegative ? byte ^ 0xFFU : byte) + carry;
        carry = value >> 8;
        parts.push_back(value & 0xFF);
    }
    parts.push_back(carry);
    std::string digits;
    while (!parts.empty()) {
        std::uint32_t rest = 0;
        for (std::size_t i = parts.size(); i-- > 0;) {
            const std::uint32_t value = rest << 8 | parts[i];
            parts[i] = value / 10;
            rest = value % 10;
        }
        digits.push_back(static_cast<char>('0' + rest));
        while (!parts.empty() && parts.back() == 0)
            parts.pop_back();
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

void appendDecimal(const ParquetColumn& column, std::string_view raw, std::string& text)
{
    std::string bytes(raw);
    const bool isLowestFirst =
        column.type == ParquetType::Int32 || column.type == ParquetType::Int64;
    if (isLowestFirst)
        std::reverse(bytes.begin(), bytes.end());
    bool isNegative = false;
    std::string digits = bigDigits(bytes, isNegative);
    const auto scale = static_cast<std::size_t>(column.scale);
    if (digits.size() <= scale)
        digits.insert(0, scale + 1 - digits.size(), '0');
    if (scale > 0)
        digits.insert(digits.size() - scale, 1, '.');
    text.append(isNegative ? "-" : "").append(digits);
}

void appendTime(std::int64_t count, std::int64_t perSecond, std::string& text)
{
    const std::int64_t part = (count % perSecond + perSecond) % perSecond;
    const std::string time =
        timeText((count - part) / perSecond, part * (1'000'000'000 / perSecond));
    time.empty() ? appendNumber(count, text) : void(text += time);
}

void appendInt96(std::string_view raw, std::string& text)
{
    constexpr std::int64_t julianOfEpoch = 2'440'588;
    constexpr std::int64_t daySeconds = 86'400;
    constexpr std::int64_t perSecond = 1'000'000'000;
    const auto clock = numberFrom<std::int64_t>(raw);
    const std::int64_t days = numberFrom<std::int32_t>(raw.substr(8)) - julianOfEpoch;
    text += timeText(days * daySeconds + clock / perSecond, clock % perSecond);
}

void appendInteger(const ParquetColumn& column, std::int64_t number, std::string_view raw,
                   std::string& text)
{
    switch (column.meaning) {
        case ParquetMeaning::Unsigned:
            raw.size() == 4 ? appendNumber(numberFrom<std::uint32_t>(raw), text)
                            : appendNumber(numberFrom<std::uint64_t>(raw), text);
            return;
        case ParquetMeaning::Date: {
            const std::string date = dateText(number);
            date.empty() ? appendNumber(number, text) : void(text += date);
            return;
        }
        case ParquetMeaning::Seconds1e3:
            return appendTime(number, 1'000, text);
        case ParquetMeaning::Seconds1e6:
            return appendTime(number, 1'000'000, text);
        case ParquetMeaning::Seconds1e9:
            return appendTime(number, 1'000'000'000, text);
        default:
            appendNumber(number, text);
    }
}

void appendBytes(const ParquetColumn& column, std::string_view raw, std::string& text)
{
    if (column.meaning == ParquetMeaning::Text) {
        RowText(text).cell(raw);
    } else if (column.meaning == ParquetMeaning::Uuid && raw.size() == 16) {
        appendUuid(raw, text);
    } else {
        text += "0x";
        appendHex(raw, text);
    }
}

std::size_t widthOf(const ParquetColumn& column)
{
    switch (column.type) {
        case ParquetType::Int32:
        case ParquetType::Float:
            return 4;
        case ParquetType::Int64:
        case ParquetType::Double:
            return 8;
        case ParquetType::Int96:
            return 12;
        default:
            return column.width;
    }
}

}  // namespace

std::optional<std::string_view> takePlainValue(const ParquetColumn& column, std::string_view& bytes)
{
    std::size_t size = widthOf(column);
    if (column.type == ParquetType::Bytes) {
        if (bytes.size() < 4)
            return std::nullopt;
        size = numberFrom<std::uint32_t>(bytes);
        bytes.remove_prefix(4);
    }
    if (size > bytes.size())
        return std::nullopt;
    const std::string_view value = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return value;
}

void appendParquetValue(const ParquetColumn& column, std::string_view raw, std::string& text)
{
    if (column.meaning == ParquetMeaning::Decimal && column.type != ParquetType::Int96)
        return appendDecimal(column, raw, text);
    switch (column.type) {
        case ParquetType::Int32:
            return appendInteger(column, numberFrom<std::int32_t>(raw), raw, text);
        case ParquetType::Int64:
            return appendInteger(column, numberFrom<std::int64_t>(raw), raw, text);
        case ParquetType::Int96:
            return appendInt96(raw, text);
        case ParquetType::Float:
            return appendDouble(double{numberFrom<float>(raw)}, text);
        case ParquetType::Double:
            return appendDouble(numberFrom<double>(raw), text);
        default:
            return appendBytes(column, raw, text);
    }
}

}  // namespace walletloupe::containers

#include "core/csv/numbers/written_number.h"

#include "core/csv/numbers/cell_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace walletloupe::csv {
namespace {

using namespace std::string_view_literals;

constexpr std::array unitSigns{
    std::pair{"$"sv, NumberUnit::Dollar},  std::pair{"€"sv, NumberUnit::Euro},
    std::pair{"£"sv, NumberUnit::Pound},   std::pair{"₿"sv, NumberUnit::Bitcoin},
    std::pair{"Ξ"sv, NumberUnit::Ether},   std::pair{"%"sv, NumberUnit::Percent},
    std::pair{"ETH"sv, NumberUnit::Ether}, std::pair{"eth"sv, NumberUnit::Ether},
    std::pair{"Eth"sv, NumberUnit::Ether},
};

/// U+2212, U+2010 to U+2013, and the small and the full-width one.
constexpr std::array minusSigns{"-"sv,      "\u2212"sv, "\u2010"sv, "\u2011"sv,
                                "\u2012"sv, "\u2013"sv, "\uFE63"sv, "\uFF0D"sv};

/// Blanks and apostrophes that separate thousands, as one character each.
constexpr std::array wideSeparators{std::pair{"\u00A0"sv, ' '},  std::pair{"\u202F"sv, ' '},
                                    std::pair{"\u2009"sv, ' '},  std::pair{"\u2007"sv, ' '},
                                    std::pair{"\u2019"sv, '\''}, std::pair{"\u02BC"sv, '\''}};

std::string_view withoutBlanks(std::string_view text)
{
    const auto isBlank = [](const auto& separator) { return separator.second == ' '; };
    for (bool isTaken = true; isTaken;) {
        const std::size_t before = text.size();
        while (text.starts_with(' ') || text.starts_with('\t'))
            text.remove_prefix(1);
        while (text.ends_with(' ') || text.ends_with('\t'))
            text.remove_suffix(1);
        for (const auto& separator : wideSeparators) {
            if (isBlank(separator) && text.starts_with(separator.first))
                text.remove_prefix(separator.first.size());
            if (isBlank(separator) && text.ends_with(separator.first))
                text.remove_suffix(separator.first.size());
        }
        isTaken = text.size() != before;
    }
    return text;
}

/// Takes what stands around the digits off a cell, one layer after the other.
class Undresser final {
public:
    explicit Undresser(std::string_view cell) : m_text(withoutBlanks(cell))
    {
        while (takeParentheses() || takeSign() || takeUnit())
            m_text = withoutBlanks(m_text);
    }

    std::string_view digits() const { return m_text; }
    bool isNegative() const { return m_isNegative; }
    NumberUnit unit() const { return m_unit; }

private:
    bool takeParentheses()
    {
        if (m_hasSign || m_text.size() < 3 || m_text.front() != '(' || m_text.back() != ')')
            return false;
        m_text = m_text.substr(1, m_text.size() - 2);
        m_hasSign = m_isNegative = true;
        return true;
    }

    bool takeSign()
    {
        if (m_hasSign)
            return false;
        if (m_text.starts_with('+'))
            return take(1, 0, false);
        for (const std::string_view sign : minusSigns) {
            if (m_text.starts_with(sign))
                return take(sign.size(), 0, true);
            if (m_text.ends_with(sign))
                return take(0, sign.size(), true);
        }
        return false;
    }

    bool take(std::size_t front, std::size_t back, bool isNegative)
    {
        m_text = m_text.substr(front, m_text.size() - front - back);
        m_hasSign = true;
        m_isNegative = isNegative;
        return true;
    }

    bool takeUnit()
    {
        for (const auto& [sign, unit] : unitSigns) {
            const bool isBefore = m_text.starts_with(sign);
            if (m_unit != NumberUnit::None || (!isBefore && !m_text.ends_with(sign)))
                continue;
            m_text = isBefore ? m_text.substr(sign.size())
                              : m_text.substr(0, m_text.size() - sign.size());
            m_unit = unit;
            return true;
        }
        return false;
    }

    std::string_view m_text;
    bool m_hasSign = false;
    bool m_isNegative = false;
    NumberUnit m_unit = NumberUnit::None;
};

/// With one character a separator; nothing where there is another character beyond ASCII.
std::optional<std::string> withNarrowSeparators(std::string_view digits)
{
    std::string text;
    while (!digits.empty()) {
        const auto found = std::find_if(
            wideSeparators.begin(), wideSeparators.end(),
            [digits](const auto& separator) { return digits.starts_with(separator.first); });
        if (found != wideSeparators.end()) {
            text.push_back(found->second);
            digits.remove_prefix(found->first.size());
        } else if (static_cast<unsigned char>(digits.front()) < 0x80) {
            text.push_back(digits.front());
            digits.remove_prefix(1);
        } else {
            return std::nullopt;
        }
    }
    return text;
}

/// The digits of a number as one of the two decimal signs reads them.
struct Reading {
    std::string plain;  ///< with a decimal point, and no separators
    char thousands = '\0';
    bool hasFraction = false;  ///< or an exponent
};

std::size_t digitsAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return end - at;
}

bool separatesThousands(char c, const NumberFormat& format)
{
    constexpr std::string_view known = ".,' ";
    if (c == format.decimal || known.find(c) == std::string_view::npos)
        return false;
    return !format.thousands || c == *format.thousands;
}

/// Takes groups of three digits behind the first group; the place behind them.
std::size_t takeGroups(std::string_view digits, const NumberFormat& format, Reading& reading)
{
    const std::size_t first = digitsAt(digits, 0);
    reading.plain = digits.substr(0, first);
    std::size_t at = first;
    if (first == 0 || first > 3 || digits[0] == '0' || at == digits.size() ||
        !separatesThousands(digits[at], format))
        return at;
    const char separator = digits[at];
    while (at < digits.size() && digits[at] == separator && digitsAt(digits, at + 1) == 3) {
        reading.plain += digits.substr(at + 1, 3);
        reading.thousands = separator;
        at += 4;
    }
    return at;
}

std::optional<Reading> readAs(std::string_view digits, const NumberFormat& format)
{
    Reading reading;
    std::size_t at = takeGroups(digits, format, reading);
    if (at < digits.size() && digits[at] == format.decimal) {
        const std::size_t fraction = digitsAt(digits, at + 1);
        reading.plain.append(".").append(digits.substr(at + 1, fraction));
        reading.hasFraction = true;
        at += 1 + fraction;
    }
    if (at < digits.size() && (digits[at] == 'e' || digits[at] == 'E') &&
        reading.thousands == '\0') {
        reading.plain += digits.substr(at);
        reading.hasFraction = true;
        at = digits.size();
    }
    const bool isNumber = at == digits.size() && !reading.plain.empty() && reading.plain != "." &&
                          readNumber(reading.plain, '.').kind != NumberKind::NotANumber;
    return isNumber ? std::optional(std::move(reading)) : std::nullopt;
}

/// Digits of the mantissa without zeros at either end.
std::size_t significantDigits(std::string_view plain)
{
    const std::string_view mantissa = plain.substr(0, plain.find_first_of("eE"));
    const std::size_t first = mantissa.find_first_of("123456789");
    const std::size_t last = mantissa.find_last_of("123456789");
    if (first == std::string_view::npos)
        return 0;
    const std::string_view digits = mantissa.substr(first, last - first + 1);
    return digits.size() - static_cast<std::size_t>(std::count(digits.begin(), digits.end(), '.'));
}

double signedValue(const Reading& reading, bool isNegative)
{
    const double value = readNumber(reading.plain, '.').value;
    return isNegative ? -value : value;
}

WrittenNumber withoutDigits(std::string_view cell)
{
    WrittenNumber number;
    if (const auto truth = truthValue(cell)) {
        number.kind = NumberKind::Number;
        number.value = *truth;
        number.isTruthWord = true;
    } else {
        number.kind = readNumber(cell, '.').kind;
        if (number.kind == NumberKind::Number)
            number.kind = NumberKind::NotANumber;
    }
    return number;
}

WrittenNumber numberOf(const Undresser& dress, std::string_view digits, const NumberFormat& format)
{
    constexpr std::size_t safeDigits = 15;
    const auto own = readAs(digits, format);
    const auto other = readAs(digits, {otherDecimal(format.decimal), std::nullopt});
    WrittenNumber number;
    number.readsOtherwise = !own && other;
    if (!own)
        return number;
    const NumberCell read = readNumber(own->plain, '.');
    number.kind = read.kind;
    number.value = dress.isNegative() ? -read.value : read.value;
    number.thousands = own->thousands;
    number.unit = dress.unit();
    number.hasManyDigits = own->hasFraction && significantDigits(own->plain) > safeDigits;
    number.decidesDecimal = !other;
    number.isAmbiguous = other && other->plain != own->plain;
    if (number.isAmbiguous)
        number.otherValue = signedValue(*other, dress.isNegative());
    return number;
}

}  // namespace

std::string_view unitText(NumberUnit unit)
{
    constexpr std::array<std::string_view, numberUnits> texts{"", "$", "€", "£", "₿", "ETH", "%"};
    return texts[static_cast<std::size_t>(unit)];
}

WrittenNumber readWritten(std::string_view cell, const NumberFormat& format)
{
    if (isBlankWord(cell))
        return {NumberKind::Missing};
    const Undresser dress(cell);
    const auto digits = withNarrowSeparators(dress.digits());
    const bool beginsAsNumber =
        digits && !digits->empty() &&
        (digitsAt(*digits, 0) > 0 || digits->front() == '.' || digits->front() == ',');
    return beginsAsNumber ? numberOf(dress, *digits, format) : withoutDigits(cell);
}

}  // namespace walletloupe::csv

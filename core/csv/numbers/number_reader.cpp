#include "core/csv/numbers/number_reader.h"

#include "core/csv/numbers/cell_words.h"
#include "core/csv/numbers/plain_number.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <string>
#include <system_error>

namespace walletloupe::csv {
namespace {

/// The shape of a number: so many digits as if without a decimal sign, times 10^exponent.
struct Parts {
    bool isValid = false;
    bool isNegative = false;
    std::int64_t digits = 0;  ///< significant ones, leading zeros not counted
    std::int64_t exponent = 0;
    std::size_t unsignedBegin = 0;  ///< where the first digit or decimal sign stands
};

class Scanner final {
public:
    Scanner(std::string_view cell, char decimal) : m_at(cell.data()), m_end(m_at + cell.size())
    {
        const char* begin = m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            m_parts.isNegative = *m_at++ == '-';
        m_parts.unsignedBegin = static_cast<std::size_t>(m_at - begin);
        const char* first = m_at;
        takeDigits();
        auto found = m_at - first;
        if (m_at != m_end && *m_at == decimal) {
            const char* fraction = ++m_at;
            takeDigits();
            m_parts.exponent -= m_at - fraction;
            found += m_at - fraction;
        }
        m_parts.isValid = found > 0 && takeExponent() && m_at == m_end;
    }

    const Parts& parts() const { return m_parts; }

private:
    bool atDigit() const { return m_at != m_end && *m_at >= '0' && *m_at <= '9'; }

    void takeDigits()
    {
        for (; atDigit(); ++m_at) {
            m_parts.digits += m_parts.digits > 0 || *m_at != '0' ? 1 : 0;
        }
    }

    /// False where an e has no digits after it.
    bool takeExponent()
    {
        if (m_at == m_end || (*m_at != 'e' && *m_at != 'E'))
            return true;
        ++m_at;
        bool isNegative = false;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            isNegative = *m_at++ == '-';
        if (!atDigit())
            return false;
        constexpr std::int64_t enough = 1'000'000'000'000;
        std::int64_t value = 0;
        for (; atDigit(); ++m_at)
            value = std::min(enough, value * 10 + (*m_at - '0'));
        m_parts.exponent += isNegative ? -value : value;
        return true;
    }

    Parts m_parts;
    const char* m_at;
    const char* m_end;
};

/// The general case, by the standard library, of a number known to be well formed.
NumberCell converted(std::string_view text, char decimal, const Parts& parts)
{
    std::string withPoint;
    if (decimal != '.') {
        withPoint = text;
        std::replace(withPoint.begin(), withPoint.end(), decimal, '.');
        text = withPoint;
    }
    double value = 0.0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec == std::errc::result_out_of_range) {
        // The standard library does not say on which side the number left the range.
        if (parts.digits + parts.exponent > 0)
            return {NumberKind::NotFinite, 0.0};
        value = 0.0;
    }
    return {NumberKind::Number, value};
}

NumberKind wordKind(std::string_view cell)
{
    if (isBlankWord(cell))
        return NumberKind::Missing;
    if (cell.front() == '+' || cell.front() == '-')
        cell.remove_prefix(1);
    if (isWord(cell, "nan"))
        return NumberKind::Missing;
    return isWord(cell, "inf") || isWord(cell, "infinity") ? NumberKind::NotFinite
                                                           : NumberKind::NotANumber;
}

}  // namespace

NumberCell readNumber(std::string_view cell, char decimal)
{
    if (double value = 0.0; readPlainNumber(cell, decimal, value))
        return {NumberKind::Number, value};
    const Parts parts = Scanner(cell, decimal).parts();
    if (!parts.isValid)
        return {wordKind(cell), 0.0};
    NumberCell number{NumberKind::Number, 0.0};
    if (parts.digits == 0)
        number.value = 0.0;
    else
        number = converted(cell.substr(parts.unsignedBegin), decimal, parts);
    if (parts.isNegative)
        number.value = -number.value;
    return number;
}

}  // namespace walletloupe::csv

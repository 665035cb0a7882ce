#include "core/containers/json/json_reader.h"

#include "core/csv/text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace walletloupe::containers {
namespace {

constexpr std::size_t mostOpen = 100;
constexpr std::size_t longestString = 64 << 20;

/// What is wrong, in words that "line 3: " stands before.
constexpr std::string_view endsEarly = "the file ends in the middle of a value; it was cut off";
constexpr std::string_view nestedTooDeep = "objects lie in more than 100 others";
constexpr std::string_view stringTooLong = "a text is longer than 64 MiB";
constexpr std::string_view wrongEscape = "a text has a backslash that JSON does not know";

std::string unexpected(std::string_view text)
{
    return "'" + csv::shortened(text) + "' is no JSON";
}

std::optional<char32_t> hexUnit(std::string_view digits)
{
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc() || end != digits.data() + 4 || digits.size() != 4)
        return std::nullopt;
    return char32_t{value};
}

/// What stands for itself behind a backslash, or for a control character; 0 for others.
char simpleEscape(char c)
{
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view values = "\"\\/\b\f\n\r\t";
    const std::size_t place = names.find(c);
    return place == std::string_view::npos ? '\0' : values[place];
}

/// The first quote or backslash. Nearly all texts have no backslash, so that two searches in long
/// steps are faster than one for both.
std::size_t stringStop(std::string_view text, std::size_t from)
{
    const std::size_t quote = text.find('"', from);
    const std::size_t escape = text.substr(0, quote).find('\\', std::min(from, text.size()));
    return std::min(quote, escape);
}

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr bool endsWord(char c)
{
    return isBlank(c) || c == ',' || c == ']' || c == '}' || c == ':' || c == '"' || c == '[' ||
           c == '{';
}

/// -? digits (. digits)? (e sign? digits)?, and the words for what is no finite number. Leading
/// zeros and a plus are taken as other readers of numbers take them.
bool isNumber(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    if (text == "NaN" || text == "Infinity")
        return true;
    const auto takeDigits = [&text] {
        const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(end);
        return end > 0;
    };
    if (!takeDigits())
        return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (!takeDigits())
            return false;
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('-') || text.starts_with('+'))
            text.remove_prefix(1);
        if (!takeDigits())
            return false;
    }
    return text.empty();
}

}  // namespace

JsonReader::JsonReader(csv::TextWindow window, std::string name)
    : m_window(std::move(window)), m_name(std::move(name))
{
}

/// Reads on; the text before the cursor is given up. False at the end of the file and on errors.
bool JsonReader::more()
{
    if (m_window.atEnd() || m_hasFailed)
        return false;
    m_window.consume(m_at);
    m_at = 0;
    const std::size_t have = m_window.text().size();
    if (auto extended = m_window.extend(std::max<std::size_t>(1 << 18, have)); !extended) {
        m_error = std::move(extended.error());
        m_hasFailed = true;
        return false;
    }
    return m_window.text().size() > have;
}

bool JsonReader::peek(char& c)
{
    if (m_at == m_window.text().size() && !more())
        return false;
    c = m_window.text()[m_at];
    return true;
}

bool JsonReader::skipBlanks(char& c)
{
    while (peek(c)) {
        if (!isBlank(c))
            return true;
        m_line += c == '\n' ? 1 : 0;
        ++m_at;
    }
    return false;
}

JsonToken JsonReader::refuse(const std::string& what)
{
    if (!m_hasFailed)
        m_error = {ErrorCode::Unreadable,
                   m_name + ": line " + std::to_string(m_line) + ": " + what + "."};
    m_hasFailed = true;
    return JsonToken::Error;
}

JsonToken JsonReader::atEnd()
{
    if (m_hasFailed)
        return JsonToken::Error;
    return m_open.empty() ? JsonToken::End : refuse(std::string(endsEarly));
}

JsonToken JsonReader::next()
{
    char c = '\0';
    for (;;) {
        if (m_hasFailed || !skipBlanks(c))
            return atEnd();
        if (m_expect == Expect::Comma && c == ',') {
            m_expect = m_open.back() == '{' ? Expect::Key : Expect::Value;
        } else if (m_expect == Expect::Colon && c == ':') {
            m_expect = Expect::Value;
        } else {
            break;
        }
        ++m_at;
    }
    const bool mayClose =
        m_expect == Expect::Comma || m_expect == Expect::FirstValue || m_expect == Expect::FirstKey;
    if (mayClose && (c == '}' || c == ']'))
        return close(c);
    if ((m_expect == Expect::Key || m_expect == Expect::FirstKey) && c == '"')
        return takeString(JsonToken::Key);
    if (m_expect == Expect::Value || m_expect == Expect::FirstValue)
        return takeValue(c);
    return refuse(unexpected(m_window.text().substr(m_at, 40)));
}

JsonToken JsonReader::takeValue(char c)
{
    if (c == '"')
        return takeString(JsonToken::String);
    return c == '{' || c == '[' ? open(c) : takeWord();
}

JsonToken JsonReader::open(char c)
{
    if (m_open.size() == mostOpen)
        return refuse(std::string(nestedTooDeep));
    m_open.push_back(c);
    ++m_at;
    m_expect = c == '{' ? Expect::FirstKey : Expect::FirstValue;
    return c == '{' ? JsonToken::BeginObject : JsonToken::BeginArray;
}

JsonToken JsonReader::close(char c)
{
    if (m_open.empty() || (m_open.back() == '{') != (c == '}'))
        return refuse(unexpected(m_window.text().substr(m_at, 40)));
    m_open.pop_back();
    ++m_at;
    expectAfterValue();
    return c == '}' ? JsonToken::EndObject : JsonToken::EndArray;
}

void JsonReader::expectAfterValue()
{
    m_expect = m_open.empty() ? Expect::Value : Expect::Comma;
}

JsonToken JsonReader::takeString(JsonToken kind)
{
    std::size_t from = 1;  // behind the quote, counted from the cursor
    bool hasEscapes = false;
    for (;;) {
        const std::string_view text = m_window.text();
        const std::size_t stop = stringStop(text, m_at + from);
        if (stop != std::string_view::npos && text[stop] == '"') {
            m_value = text.substr(m_at + 1, stop - m_at - 1);
            if (hasEscapes && !takeEscapes(stop))
                return refuse(std::string(wrongEscape));
            m_at = stop + 1;
            break;
        }
        hasEscapes = hasEscapes || stop != std::string_view::npos;
        // An escape's second character is passed over, for it may be a quote.
        from = stop == std::string_view::npos ? text.size() - m_at : stop + 2 - m_at;
        if (from > longestString)
            return refuse(std::string(stringTooLong));
        if (m_at + from >= text.size() && !more())
            return m_hasFailed ? JsonToken::Error : refuse(std::string(endsEarly));
    }
    if (kind == JsonToken::Key)
        m_expect = Expect::Colon;
    else
        expectAfterValue();
    return kind;
}

/// Decodes the text before `end` into the scratch.
bool JsonReader::takeEscapes(std::size_t end)
{
    std::string_view left = m_window.text().substr(m_at + 1, end - m_at - 1);
    m_scratch.clear();
    while (!left.empty()) {
        const std::size_t plain = std::min(left.find('\\'), left.size());
        m_scratch.append(left.substr(0, plain));
        left.remove_prefix(plain);
        if (left.size() < 2)
            break;
        if (const char c = simpleEscape(left[1]); c != '\0') {
            m_scratch.push_back(c);
            left.remove_prefix(2);
            continue;
        }
        const auto unit = left[1] == 'u' ? hexUnit(left.substr(2, 4)) : std::nullopt;
        if (!unit)
            return false;
        left.remove_prefix(6);
        const bool isHigh = *unit >= 0xD800 && *unit < 0xDC00;
        const auto low =
            isHigh && left.starts_with("\\u") ? hexUnit(left.substr(2, 4)) : std::nullopt;
        if (low && *low >= 0xDC00 && *low < 0xE000) {
            csv::appendUtf8(m_scratch, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
            left.remove_prefix(6);
        } else if (*unit >= 0xD800 && *unit < 0xE000) {
            m_scratch.push_back('\xFF');  // never valid: the row is found to be broken
        } else {
            csv::appendUtf8(m_scratch, *unit);
        }
    }
    m_value = m_scratch;
    return true;
}

JsonToken JsonReader::takeWord()
{
    std::size_t length = 0;
    for (;;) {
        const std::string_view text = m_window.text();
        while (m_at + length < text.size() && !endsWord(text[m_at + length]))
            ++length;
        if (m_at + length < text.size() || length > longestString || !more())
            break;
    }
    if (m_hasFailed)
        return JsonToken::Error;
    m_value = m_window.text().substr(m_at, length);
    JsonToken token = JsonToken::Number;
    if (m_value == "true")
        token = JsonToken::True;
    else if (m_value == "false")
        token = JsonToken::False;
    else if (m_value == "null")
        token = JsonToken::Null;
    else if (!isNumber(m_value))
        return refuse(unexpected(m_window.text().substr(m_at, 40)));
    m_at += length;
    expectAfterValue();
    return token;
}

bool JsonReader::skip(JsonToken token)
{
    if (token != JsonToken::BeginObject && token != JsonToken::BeginArray)
        return token != JsonToken::Error;
    const std::size_t outside = m_open.size() - 1;
    while (m_open.size() > outside) {
        if (next() == JsonToken::Error)
            return false;
    }
    return true;
}

}  // namespace walletloupe::containers

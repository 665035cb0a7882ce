#include "core/model/json_location.h"

#include <algorithm>
#include <charconv>

namespace walletloupe::model {
namespace {

/// Walks through a JSON text that is known to be valid.
class JsonScanner final {
public:
    explicit JsonScanner(std::string_view text) : m_text(text) {}

    /// The offset of what `path` leads to, from the value on that begins here.
    std::optional<std::size_t> find(std::string_view path)
    {
        skipSpace();
        if (path.empty())
            return m_at;
        if (peek() == '{')
            return findKey(path);
        return peek() == '[' && path.front() == '[' ? findItem(path.substr(1)) : std::nullopt;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    /// The text between the quotes, as it stands.
    std::string_view takeString()
    {
        const std::size_t begin = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        const std::size_t end = std::min(m_at, m_text.size());
        m_at = end + 1;
        return m_text.substr(begin, end - begin);
    }

    void skipValue()
    {
        int depth = 0;
        do {
            skipSpace();
            const char c = peek();
            if (c == '"') {
                takeString();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (c == '}' || c == ']') {
                --depth;
                ++m_at;
            } else if (c == ',' || c == ':') {
                ++m_at;
            } else {
                m_at = std::min(m_text.find_first_of(",:]} \t\r\n", m_at), m_text.size());
            }
        } while (depth > 0 && m_at < m_text.size());
    }

    /// Goes behind the comma after a value; false where the list or object ends.
    bool takeComma()
    {
        skipSpace();
        const bool hasComma = peek() == ',';
        m_at += hasComma ? 1 : 0;
        return hasComma;
    }

    std::optional<std::size_t> findKey(std::string_view path)
    {
        const std::string_view wanted = path.substr(0, path.find_first_of(".["));
        ++m_at;  // the brace
        do {
            skipSpace();
            if (peek() != '"')
                return std::nullopt;
            const std::size_t begin = m_at;
            const std::string_view key = takeString();
            skipSpace();
            ++m_at;  // the colon
            if (key != wanted) {
                skipValue();
                continue;
            }
            std::string_view rest = path.substr(wanted.size());
            if (rest.empty())
                return begin;
            return find(rest.front() == '.' ? rest.substr(1) : rest);
        } while (takeComma());
        return std::nullopt;
    }

    /// `path` goes on behind an opening bracket.
    std::optional<std::size_t> findItem(std::string_view path)
    {
        std::size_t wanted = 0;
        const char* const end = path.data() + path.size();
        const auto number = std::from_chars(path.data(), end, wanted);
        if (number.ec != std::errc() || number.ptr == end || *number.ptr != ']')
            return std::nullopt;
        path.remove_prefix(static_cast<std::size_t>(number.ptr - path.data()) + 1);
        ++m_at;
        for (std::size_t i = 0; i < wanted; ++i) {
            skipValue();
            if (!takeComma())
                return std::nullopt;
        }
        return find(path.starts_with('.') ? path.substr(1) : path);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

TextLocation locationOf(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const std::size_t lineBreak = before.rfind('\n');
    const std::string_view line =
        lineBreak == std::string_view::npos ? before : before.substr(lineBreak + 1);
    const auto isCharacter = [](char c) { return (c & 0xC0) != 0x80; };
    return {1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
            1 + static_cast<std::size_t>(std::count_if(line.begin(), line.end(), isCharacter))};
}

}  // namespace

std::optional<TextLocation> jsonLocation(std::string_view text, std::string_view path)
{
    const auto offset = JsonScanner(text).find(path);
    return offset && *offset < text.size() ? std::optional(locationOf(text, *offset))
                                           : std::nullopt;
}

}  // namespace walletloupe::model

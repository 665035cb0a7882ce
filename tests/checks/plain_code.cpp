#include "tests/checks/plain_code.h"

#include <algorithm>
#include <cctype>

namespace walletloupe::checks {
namespace {

/// Walks over the source and blanks what is no code.
class Blanker final {
public:
    explicit Blanker(std::string_view source) : m_code(source) {}

    std::string run()
    {
        while (m_at < m_code.size())
            step();
        return std::move(m_code);
    }

private:
    void step()
    {
        if (startsWith("//"))
            blankTo(m_code.find('\n', m_at));
        else if (startsWith("/*"))
            blankTo(endAfter("*/", m_at + 2));
        else if (startsWith("R\"") && !isWord(m_at == 0 ? ' ' : m_code[m_at - 1]))
            blankRawString();
        else if (m_code[m_at] == '"' || isCharacterLiteral())
            blankLiteral(m_code[m_at]);
        else if (m_code[m_at] == '#' && isFirstOnLine())
            blankDirective();
        else
            ++m_at;
    }

    bool startsWith(std::string_view text) const
    {
        return std::string_view(m_code).substr(m_at, text.size()) == text;
    }

    static bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

    /// A quote between digits only groups them; one behind u, U or L belongs to a literal.
    bool isCharacterLiteral() const
    {
        if (m_code[m_at] != '\'')
            return false;
        const char before = m_at > 0 ? m_code[m_at - 1] : ' ';
        const char earlier = m_at > 1 ? m_code[m_at - 2] : ' ';
        const bool isPrefix = before == 'u' || before == 'U' || before == 'L';
        return !isWord(before) || (isPrefix && !isWord(earlier));
    }

    bool isFirstOnLine() const
    {
        const std::size_t lineBreak = m_code.rfind('\n', m_at);
        const std::size_t begin = lineBreak == std::string::npos ? 0 : lineBreak + 1;
        return m_code.find_first_not_of(" \t", begin) == m_at;
    }

    std::size_t endAfter(std::string_view text, std::size_t from) const
    {
        const std::size_t found = m_code.find(text, from);
        return found == std::string::npos ? found : found + text.size();
    }

    void blankTo(std::size_t end)
    {
        end = std::min(end, m_code.size());
        for (; m_at < end; ++m_at) {
            if (m_code[m_at] != '\n')
                m_code[m_at] = ' ';
        }
    }

    void blankLiteral(char quote)
    {
        std::size_t end = m_at + 1;
        while (end < m_code.size() && m_code[end] != quote && m_code[end] != '\n')
            end += m_code[end] == '\\' ? 2 : 1;
        blankTo(end + 1);
    }

    void blankRawString()
    {
        const std::size_t open = m_code.find('(', m_at);
        if (open == std::string::npos)
            return blankTo(open);
        const std::string close = ")" + m_code.substr(m_at + 2, open - m_at - 2) + "\"";
        blankTo(endAfter(close, open));
    }

    void blankDirective()
    {
        std::size_t end = m_code.find('\n', m_at);
        while (end != std::string::npos && end > 0 && m_code[end - 1] == '\\')
            end = m_code.find('\n', end + 1);
        blankTo(end);
    }

    std::string m_code;
    std::size_t m_at = 0;
};

}  // namespace

std::string plainCode(std::string_view source)
{
    return Blanker(source).run();
}

}  // namespace walletloupe::checks

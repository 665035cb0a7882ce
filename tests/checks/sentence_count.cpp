#include "tests/checks/sentence_count.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace walletloupe::checks {
namespace {

/// Walks over a source from literal to literal.
class LiteralReader final {
public:
    explicit LiteralReader(std::string_view source) : m_source(source) {}

    std::vector<std::string> run()
    {
        while (m_at < m_source.size())
            step();
        return std::move(m_literals);
    }

private:
    void step()
    {
        const char c = m_source[m_at];
        if (startsWith("//") || (c == '#' && isFirstOnLine()))
            skipTo(m_source.find('\n', m_at), 0);
        else if (startsWith("/*"))
            skipTo(m_source.find("*/", m_at), 2);
        else if (startsWith("R\"("))
            takeRaw();
        else if (c == '"')
            takeLiteral();
        else if (c == '\'' && !isDigitSeparator())
            skipTo(endOfQuoted(m_at), 1);
        else
            otherCode(c);
    }

    void otherCode(char c)
    {
        if (std::isspace(static_cast<unsigned char>(c)) == 0)
            m_isJoining = false;
        ++m_at;
    }

    bool startsWith(std::string_view text) const { return m_source.substr(m_at).starts_with(text); }

    bool isFirstOnLine() const
    {
        const std::size_t lineBreak = m_source.rfind('\n', m_at);
        const std::size_t begin = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
        return m_source.find_first_not_of(" \t", begin) == m_at;
    }

    bool isDigitSeparator() const
    {
        return m_at > 0 && std::isxdigit(static_cast<unsigned char>(m_source[m_at - 1])) != 0;
    }

    void skipTo(std::size_t end, std::size_t more)
    {
        m_at = end == std::string_view::npos ? m_source.size() : end + more;
    }

    std::size_t endOfQuoted(std::size_t begin) const
    {
        std::size_t end = begin + 1;
        while (end < m_source.size() && m_source[end] != m_source[begin])
            end += m_source[end] == '\\' ? 2 : 1;
        return end;
    }

    void take(std::string_view text)
    {
        if (m_isJoining)
            m_literals.back() += text;
        else
            m_literals.emplace_back(text);
        m_isJoining = true;
    }

    void takeLiteral()
    {
        const std::size_t end = endOfQuoted(m_at);
        take(m_source.substr(m_at + 1, end - m_at - 1));
        skipTo(end, 1);
    }

    void takeRaw()
    {
        const std::size_t end = m_source.find(")\"", m_at);
        take(m_source.substr(m_at + 3, end - m_at - 3));
        skipTo(end, 2);
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    std::vector<std::string> m_literals;
    bool m_isJoining = false;
};

std::size_t countSentences(std::string_view source)
{
    const std::vector<std::string> literals = literalsOf(source);
    return static_cast<std::size_t>(std::count_if(literals.begin(), literals.end(), isSentence));
}

}  // namespace

std::vector<std::string> literalsOf(std::string_view source)
{
    return LiteralReader(source).run();
}

bool isSentence(std::string_view text)
{
    constexpr std::size_t fewestWords = 3;
    std::istringstream words{std::string(text)};
    std::size_t count = 0;
    for (std::string word; words >> word;) {
        const auto letters = std::count_if(word.begin(), word.end(),
                                           [](unsigned char c) { return std::isalpha(c) != 0; });
        count += letters > 1 || word == "a" ? 1 : 0;
    }
    return count >= fewestWords;
}

std::map<std::string, SentenceAllowance> readAllowances(std::string_view text)
{
    std::map<std::string, SentenceAllowance> allowances;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string path;
        SentenceAllowance allowance;
        if (!(fields >> path >> allowance.most))
            continue;
        std::getline(fields >> std::ws, allowance.reason);
        allowances.emplace(path, allowance);
    }
    return allowances;
}

std::vector<std::string> sentenceViolations(
    const std::vector<SourceFile>& files,
    const std::map<std::string, SentenceAllowance>& allowances)
{
    std::vector<std::string> violations;
    for (const SourceFile& file : files) {
        const std::size_t count = countSentences(file.text);
        const auto found = allowances.find(file.path);
        const SentenceAllowance allowed =
            found == allowances.end() ? SentenceAllowance() : found->second;
        const std::string counts =
            std::to_string(count) + " sentences, " + std::to_string(allowed.most) + " allowed: ";
        if (count > allowed.most)
            violations.push_back(file.path + ": " + counts +
                                 "report a message, word it in core/text");
        else if (count < allowed.most)
            violations.push_back(file.path + ": " + counts + "lower the allowance");
        else if (count > 0 && allowed.reason.empty())
            violations.push_back(file.path + ": " + counts + "give the reason");
    }
    return violations;
}

}  // namespace walletloupe::checks

#include "tests/checks/code_outline.h"

#include "tests/checks/plain_code.h"

#include <algorithm>
#include <regex>

namespace walletloupe::checks {
namespace {

enum class Scope { Namespace, Class, Function, Other };

struct OpenScope {
    Scope kind = Scope::Other;
    std::size_t headAt = 0;
    std::string head;
    std::size_t classIndex = 0;
    bool isPublic = false;
};

std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool isSpace = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!isSpace)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

bool matches(const std::string& text, const char* pattern)
{
    return std::regex_search(text, std::regex(pattern));
}

/// Follows the braces and notes what each pair holds.
class Outliner final {
public:
    explicit Outliner(std::string_view source) : m_code(plainCode(source)) {}

    CodeOutline run()
    {
        for (; m_at < m_code.size(); ++m_at) {
            const char c = m_code[m_at];
            if (c == '{')
                open();
            else if (c == '}')
                close();
            else if (c == ';')
                endStatement();
            else if (c == ':' && isAccessLabel())
                setAccess();
            else if (c == '(')
                ++m_parentheses;
            else if (c == ')')
                --m_parentheses;
        }
        return std::move(m_outline);
    }

private:
    std::string head() const
    {
        return oneLine(std::string_view(m_code).substr(m_headAt, m_at - m_headAt));
    }

    std::size_t firstCodeAt() const
    {
        const std::size_t found = m_code.find_first_not_of(" \n\t\r", m_headAt);
        return std::min(found, m_at);
    }

    std::size_t lineOf(std::size_t at) const
    {
        const auto begin = m_code.begin();
        return 1 + static_cast<std::size_t>(
                       std::count(begin, begin + static_cast<std::ptrdiff_t>(at), '\n'));
    }

    bool isInside(Scope kind) const { return !m_scopes.empty() && m_scopes.back().kind == kind; }
    bool isDeclarative() const
    {
        return m_scopes.empty() || isInside(Scope::Namespace) || isInside(Scope::Class);
    }

    Scope kindOf(const std::string& head) const
    {
        if (!isDeclarative() || m_parentheses > 0)
            return Scope::Other;
        if (matches(head, "\\bnamespace\\b") || matches(head, "^extern\\b *$"))
            return Scope::Namespace;
        if (matches(head, "\\benum\\b") || head.empty() || matches(head, "(^|[^=!<>])=$"))
            return Scope::Other;
        if (matches(head, "\\b(class|struct|union)\\b[^(]*$"))
            return Scope::Class;
        // A brace right behind a name in a constructor's list only initialises that member.
        if (head.find('(') == std::string::npos || matches(head, "\\) *:[^:].*\\w$"))
            return Scope::Other;
        return Scope::Function;
    }

    void open()
    {
        OpenScope scope;
        scope.head = head();
        scope.headAt = firstCodeAt();
        scope.kind = kindOf(scope.head);
        if (scope.kind == Scope::Class)
            openClass(scope);
        if (scope.kind == Scope::Function)
            countMethod(scope.head);
        const bool resets = scope.kind != Scope::Other;
        m_scopes.push_back(std::move(scope));
        if (resets)
            m_headAt = m_at + 1;
    }

    void openClass(OpenScope& scope)
    {
        std::smatch found;
        std::regex_search(scope.head, found, std::regex("\\b(class|struct|union)\\b +(\\w+)"));
        scope.classIndex = m_outline.classes.size();
        scope.isPublic = found[1] != "class";
        m_outline.classes.push_back({found[2], lineOf(scope.headAt), 0, 0});
    }

    void close()
    {
        if (m_scopes.empty())
            return;
        const OpenScope scope = std::move(m_scopes.back());
        m_scopes.pop_back();
        if (scope.kind == Scope::Function)
            m_outline.functions.push_back(
                {scope.head, lineOf(scope.headAt), lineOf(m_at) - lineOf(scope.headAt) + 1});
        if (scope.kind == Scope::Function || scope.kind == Scope::Namespace)
            m_headAt = m_at + 1;
    }

    void endStatement()
    {
        if (m_parentheses > 0 || !isDeclarative())
            return;
        if (isInside(Scope::Class)) {
            const std::string statement = head();
            if (matches(statement, "^[^={]*\\("))
                countMethod(statement);
            else if (matches(statement, "\\w") && !matches(statement,
                                                           "^(using|friend|class|struct|"
                                                           "enum|union|static|typedef)\\b"))
                ++m_outline.classes[m_scopes.back().classIndex].dataMembers;
        }
        m_headAt = m_at + 1;
    }

    void countMethod(const std::string& declaration)
    {
        const bool isMacro = matches(declaration, "^Q_\\w+ *\\(");
        if (isInside(Scope::Class) && m_scopes.back().isPublic && !isMacro &&
            !matches(declaration, "^(friend|using|struct|class|enum)\\b"))
            ++m_outline.classes[m_scopes.back().classIndex].publicMethods;
    }

    bool isAccessLabel() const
    {
        return isInside(Scope::Class) && m_parentheses == 0 &&
               matches(head(), "\\b(public|private|protected|Q_SIGNALS)( Q_SLOTS)?$");
    }

    void setAccess()
    {
        m_scopes.back().isPublic = matches(head(), "\\bpublic\\b");
        m_headAt = m_at + 1;
    }

    std::string m_code;
    std::size_t m_at = 0;
    std::size_t m_headAt = 0;
    int m_parentheses = 0;
    std::vector<OpenScope> m_scopes;
    CodeOutline m_outline;
};

}  // namespace

CodeOutline outlineOf(std::string_view source)
{
    return Outliner(source).run();
}

}  // namespace walletloupe::checks

#include "tests/checks/relays.h"

#include "tests/checks/plain_code.h"

#include <algorithm>
#include <regex>
#include <set>

namespace walletloupe::checks {
namespace {

/// "Class::signal" of every class.
using Signals = std::set<std::string>;

bool endsSignals(const std::string& line)
{
    static const std::regex label(R"(^(public|protected|private)\b.*:\s*$|^\};)");
    return std::regex_search(line, label);
}

void collectSignals(const std::string& code, Signals& signals)
{
    static const std::regex classHead(R"(^(?:class|struct) (\w+)[^;]*$)");
    static const std::regex declaration(R"(^\s+void (\w+)\()");
    std::string name;
    bool isAmongSignals = false;
    for (std::size_t from = 0; from < code.size();) {
        const std::size_t end = std::min(code.find('\n', from), code.size());
        const std::string line = code.substr(from, end - from);
        std::smatch match;
        if (std::regex_search(line, match, classHead))
            name = match[1];
        if (line.find("Q_SIGNALS:") != std::string::npos)
            isAmongSignals = true;
        else if (endsSignals(line))
            isAmongSignals = false;
        else if (isAmongSignals && std::regex_search(line, match, declaration))
            signals.insert(name + "::" + match[1].str());
        from = end + 1;
    }
}

/// What stands between the parenthesis at `open` and the one that closes it.
std::string argumentsAt(const std::string& code, std::size_t open)
{
    int depth = 0;
    for (std::size_t at = open; at < code.size(); ++at) {
        if (code[at] == '(')
            ++depth;
        else if (code[at] == ')' && --depth == 0)
            return code.substr(open + 1, at - open - 1);
    }
    return {};
}

/// One space for any run of white space.
std::string inOneLine(const std::string& code)
{
    static const std::regex spaces(R"(\s+)");
    return std::regex_replace(code, spaces, " ");
}

/// The names of a lambda's parameters as a call would list them: "a, b".
std::string parameterNames(const std::string& parameters)
{
    static const std::regex name(R"((\w+)\s*(,|$))");
    std::string names;
    for (std::sregex_iterator each(parameters.begin(), parameters.end(), name), end; each != end;
         ++each)
        names += (names.empty() ? "" : ", ") + (*each)[1].str();
    return names;
}

/// The signal that is repeated; empty where the call does more.
std::string repeatedBy(const std::string& arguments, const Signals& signals)
{
    static const std::regex method(R"(&(?:\w+::)*(\w+::\w+)$)");
    static const std::regex lambda(
        R"(\[[^\]]*\] ?(?:\(([^()]*)\))? ?\{ Q_EMIT ([^;(]*)\(([^;]*)\); ?\}$)");
    std::smatch match;
    if (std::regex_search(arguments, match, method) && signals.contains(match[1]))
        return match[1];
    if (std::regex_search(arguments, match, lambda) && parameterNames(match[1]) == match[3])
        return match[2].str() + " in a lambda";
    return {};
}

}  // namespace

std::vector<Relay> relaysIn(const std::vector<SourceFile>& sources)
{
    Signals signals;
    for (const SourceFile& source : sources) {
        if (source.path.ends_with(".h"))
            collectSignals(plainCode(source.text), signals);
    }
    static const std::regex call(R"(\b(?:connect|addAction)\()");
    std::vector<Relay> relays;
    for (const SourceFile& source : sources) {
        const std::string code = plainCode(source.text);
        for (std::sregex_iterator each(code.begin(), code.end(), call), end; each != end; ++each) {
            const auto at = static_cast<std::size_t>(each->position());
            const std::size_t open = at + static_cast<std::size_t>(each->length()) - 1;
            const std::string slot = repeatedBy(inOneLine(argumentsAt(code, open)), signals);
            const auto line =
                std::count(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(at), '\n');
            if (!slot.empty())
                relays.push_back({source.path, static_cast<std::size_t>(line) + 1, slot});
        }
    }
    return relays;
}

}  // namespace walletloupe::checks

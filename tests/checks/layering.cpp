#include "tests/checks/layering.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string_view>

namespace walletloupe::checks {
namespace {

struct Include {
    std::size_t line = 0;
    std::string target;
    bool isQuoted = false;
};

bool contains(const std::vector<std::string>& list, const std::string& item)
{
    return std::find(list.begin(), list.end(), item) != list.end();
}

bool liesIn(const std::string& path, const std::string& folder)
{
    return path == folder || path.rfind(folder + "/", 0) == 0;
}

std::vector<Include> includesOf(const std::string& text)
{
    std::vector<Include> includes;
    std::istringstream stream(text);
    std::string line;
    for (std::size_t number = 1; std::getline(stream, line); ++number) {
        if (line.rfind("#include ", 0) != 0)
            continue;
        const std::size_t begin = line.find_first_of("<\"");
        const std::size_t end = line.find_first_of(">\"", begin + 1);
        if (begin != std::string::npos && end != std::string::npos)
            includes.push_back(
                {number, line.substr(begin + 1, end - begin - 1), line[begin] == '"'});
    }
    return includes;
}

const std::set<std::string>& qtCoreHeaders()
{
    static const std::set<std::string> headers{"QAbstractItemModel",
                                               "QByteArray",
                                               "QChar",
                                               "QCoreApplication",
                                               "QCryptographicHash",
                                               "QDateTime",
                                               "QDeadlineTimer",
                                               "QDir",
                                               "QElapsedTimer",
                                               "QEvent",
                                               "QEventLoop",
                                               "QFile",
                                               "QFileInfo",
                                               "QHash",
                                               "QIODevice",
                                               "QJsonArray",
                                               "QJsonDocument",
                                               "QJsonObject",
                                               "QJsonParseError",
                                               "QJsonValue",
                                               "QList",
                                               "QLocale",
                                               "QMap",
                                               "QMetaObject",
                                               "QMutex",
                                               "QObject",
                                               "QPair",
                                               "QPointer",
                                               "QProcess",
                                               "QSaveFile",
                                               "QSettings",
                                               "QStandardPaths",
                                               "QString",
                                               "QStringList",
                                               "QTemporaryDir",
                                               "QTemporaryFile",
                                               "QThread",
                                               "QTimer",
                                               "QUrl",
                                               "QVariant",
                                               "QVector",
                                               "QXmlStreamReader",
                                               "QtGlobal",
                                               "Qt"};
    return headers;
}

/// The library that an angled include belongs to; empty for the standard library.
std::string libraryOf(const std::string& target)
{
    if (qtCoreHeaders().count(target) > 0)
        return "QtCore";
    if (target.rfind("Eigen/", 0) == 0)
        return "Eigen";
    if (target.rfind("boost/", 0) == 0)
        return "Boost";
    if (!target.empty() && (target[0] == 'Q' || target.rfind("qcustomplot", 0) == 0))
        return "Qt";
    if (target.rfind("tl/", 0) == 0)
        return "expected";
    if (target.rfind("qt6keychain/", 0) == 0)
        return "Keychain";
    if (target.rfind("openssl/", 0) == 0)
        return "OpenSSL";
    if (target.rfind("isa-l/", 0) == 0 || target == "zlib.h" || target == "zstd.h" ||
        target == "snappy.h")
        return "compression";
    const bool isHeaderOfC = target.size() > 2 && target.substr(target.size() - 2) == ".h";
    return isHeaderOfC ? "system" : "";
}

bool allowsLibrary(const LayerRule& rule, const std::string& library)
{
    return library.empty() || contains(rule.libraries, library) ||
           (library == "QtCore" && contains(rule.libraries, "Qt"));
}

/// The rule of the innermost folder that a path lies in.
const LayerRule* ruleOf(const std::vector<LayerRule>& rules, const std::string& path)
{
    const LayerRule* found = nullptr;
    for (const LayerRule& rule : rules) {
        if (liesIn(path, rule.folder) && (!found || rule.folder.size() > found->folder.size()))
            found = &rule;
    }
    return found;
}

std::string problemOf(const Include& include, const LayerRule& rule,
                      const std::vector<LayerRule>& rules)
{
    if (!include.isQuoted) {
        const std::string library = libraryOf(include.target);
        return allowsLibrary(rule, library) ? "" : " may not use " + library;
    }
    const LayerRule* target = ruleOf(rules, include.target);
    if (!target)
        return " lies in no listed folder, or is not named from the root";
    const bool isAllowed =
        target == &rule ||
        std::any_of(rule.includes.begin(), rule.includes.end(),
                    [&](const std::string& folder) { return liesIn(include.target, folder); });
    return isAllowed ? "" : " may not include " + target->folder;
}

using Edges = std::map<std::string, std::set<std::string>>;

bool reaches(const Edges& edges, const std::string& from, const std::string& to,
             std::set<std::string>& seen)
{
    const auto next = edges.find(from);
    if (next == edges.end())
        return false;
    return std::any_of(next->second.begin(), next->second.end(), [&](const std::string& folder) {
        return folder == to || (seen.insert(folder).second && reaches(edges, folder, to, seen));
    });
}

void addCycles(const Edges& edges, std::vector<std::string>& violations)
{
    for (const auto& [folder, targets] : edges) {
        std::set<std::string> seen;
        if (reaches(edges, folder, folder, seen))
            violations.push_back(folder + " includes itself in a cycle");
    }
}

}  // namespace

std::vector<std::string> layeringViolations(const std::vector<SourceFile>& files,
                                            const std::vector<LayerRule>& rules)
{
    std::vector<std::string> violations;
    Edges edges;
    for (const SourceFile& file : files) {
        const LayerRule* rule = ruleOf(rules, file.path);
        if (!rule) {
            violations.push_back(file.path + " lies in no listed folder");
            continue;
        }
        for (const Include& include : includesOf(file.text)) {
            const std::string problem = problemOf(include, *rule, rules);
            if (!problem.empty())
                violations.push_back(file.path + ":" + std::to_string(include.line) + ": " +
                                     include.target + ": " + rule->folder + problem);
            const LayerRule* target = include.isQuoted ? ruleOf(rules, include.target) : nullptr;
            if (target && target != rule)
                edges[rule->folder].insert(target->folder);
        }
    }
    addCycles(edges, violations);
    return violations;
}

}  // namespace walletloupe::checks

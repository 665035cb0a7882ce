#include "tests/checks/size_limits.h"

#include "tests/checks/code_outline.h"

#include <algorithm>
#include <cstddef>
#include <map>

namespace walletloupe::checks {
namespace {

constexpr std::size_t mostUnitLines = 400;
constexpr std::size_t mostFolderFiles = 40;
constexpr std::size_t maxFunctionLines = 60;
constexpr int maxPublicMethods = 20;
constexpr std::size_t maxMainWindowLines = 300;
constexpr int maxMainWindowMembers = 10;

std::size_t countLines(const std::string& text)
{
    const auto breaks = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return breaks + (text.empty() || text.back() == '\n' ? 0 : 1);
}

/// The path without its ending: "core/base/random" of both random.h and random.cpp.
std::string unitOf(const std::string& path)
{
    return path.substr(0, path.rfind('.'));
}

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
}

void checkUnits(const std::vector<SourceFile>& files, std::vector<std::string>& violations)
{
    std::map<std::string, std::size_t> lines;
    for (const SourceFile& file : files)
        lines[unitOf(file.path)] += countLines(file.text);
    for (const auto& [unit, count] : lines) {
        if (count > mostUnitLines)
            violations.push_back(unit + ": " + std::to_string(count) + " lines, at most " +
                                 std::to_string(mostUnitLines));
    }
}

void checkFolders(const std::vector<SourceFile>& files, std::vector<std::string>& violations)
{
    std::map<std::string, std::size_t> counts;
    for (const SourceFile& file : files)
        ++counts[folderOf(file.path)];
    for (const auto& [folder, count] : counts) {
        if (count > mostFolderFiles)
            violations.push_back(folder + ": " + std::to_string(count) + " files, at most " +
                                 std::to_string(mostFolderFiles));
    }
}

std::string place(const SourceFile& file, std::size_t line)
{
    return file.path + ":" + std::to_string(line) + ": ";
}

void checkFile(const SourceFile& file, std::vector<std::string>& violations)
{
    const CodeOutline outline = outlineOf(file.text);
    for (const FunctionOutline& function : outline.functions) {
        if (function.lines > maxFunctionLines)
            violations.push_back(place(file, function.line) + function.head + " has " +
                                 std::to_string(function.lines) + " lines, at most " +
                                 std::to_string(maxFunctionLines));
    }
    for (const ClassOutline& type : outline.classes) {
        if (type.publicMethods > maxPublicMethods)
            violations.push_back(place(file, type.line) + type.name + " has " +
                                 std::to_string(type.publicMethods) + " public methods, at most " +
                                 std::to_string(maxPublicMethods));
        if (type.name == "MainWindow" && type.dataMembers > maxMainWindowMembers)
            violations.push_back(place(file, type.line) + "MainWindow has " +
                                 std::to_string(type.dataMembers) + " members, at most " +
                                 std::to_string(maxMainWindowMembers));
    }
}

}  // namespace

std::vector<std::string> sizeViolations(const std::vector<SourceFile>& files)
{
    std::vector<std::string> violations;
    checkUnits(files, violations);
    checkFolders(files, violations);
    std::size_t mainWindowLines = 0;
    for (const SourceFile& file : files) {
        checkFile(file, violations);
        if (file.path == "ui/shell/main_window.h" || file.path == "ui/shell/main_window.cpp")
            mainWindowLines += countLines(file.text);
    }
    if (mainWindowLines > maxMainWindowLines)
        violations.push_back("ui/shell/main_window: " + std::to_string(mainWindowLines) +
                             " lines, at most " + std::to_string(maxMainWindowLines));
    return violations;
}

}  // namespace walletloupe::checks

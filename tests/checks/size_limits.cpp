#include "tests/checks/size_limits.h"

#include "tests/checks/code_outline.h"

#include <algorithm>
#include <cstddef>

namespace walletloupe::checks {
namespace {

constexpr std::size_t mostFileLines = 400;
constexpr std::size_t mostFunctionLines = 60;
constexpr int mostPublicMethods = 20;
constexpr std::size_t mostMainWindowLines = 300;
constexpr int mostMainWindowMembers = 10;

std::size_t countLines(const std::string& text)
{
    const auto breaks = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return breaks + (text.empty() || text.back() == '\n' ? 0 : 1);
}

std::string place(const SourceFile& file, std::size_t line)
{
    return file.path + ":" + std::to_string(line) + ": ";
}

void checkFile(const SourceFile& file, std::vector<std::string>& violations)
{
    const std::size_t lines = countLines(file.text);
    if (lines > mostFileLines)
        violations.push_back(file.path + ": " + std::to_string(lines) + " lines, at most " +
                             std::to_string(mostFileLines));
    const CodeOutline outline = outlineOf(file.text);
    for (const FunctionOutline& function : outline.functions) {
        if (function.lines > mostFunctionLines)
            violations.push_back(place(file, function.line) + function.head + " has " +
                                 std::to_string(function.lines) + " lines, at most " +
                                 std::to_string(mostFunctionLines));
    }
    for (const ClassOutline& type : outline.classes) {
        if (type.publicMethods > mostPublicMethods)
            violations.push_back(place(file, type.line) + type.name + " has " +
                                 std::to_string(type.publicMethods) + " public methods, at most " +
                                 std::to_string(mostPublicMethods));
        if (type.name == "MainWindow" && type.dataMembers > mostMainWindowMembers)
            violations.push_back(place(file, type.line) + "MainWindow has " +
                                 std::to_string(type.dataMembers) + " members, at most " +
                                 std::to_string(mostMainWindowMembers));
    }
}

}  // namespace

std::vector<std::string> sizeViolations(const std::vector<SourceFile>& files)
{
    std::vector<std::string> violations;
    std::size_t mainWindowLines = 0;
    for (const SourceFile& file : files) {
        checkFile(file, violations);
        if (file.path == "ui/shell/main_window.h" || file.path == "ui/shell/main_window.cpp")
            mainWindowLines += countLines(file.text);
    }
    if (mainWindowLines > mostMainWindowLines)
        violations.push_back("ui/shell/main_window: " + std::to_string(mainWindowLines) +
                             " lines, at most " + std::to_string(mostMainWindowLines));
    return violations;
}

}  // namespace walletloupe::checks

#include "tests/checks/layering.h"

#include <sstream>

namespace walletloupe::checks {
namespace {

std::vector<std::string> cellsOf(const std::string& row)
{
    std::vector<std::string> cells;
    std::istringstream stream(row.substr(1));
    for (std::string cell; std::getline(stream, cell, '|');)
        cells.push_back(cell);
    return cells;
}

/// The items of "`a`, `b`" or "Eigen, Qt".
std::vector<std::string> itemsOf(const std::string& cell)
{
    std::vector<std::string> items;
    std::string item;
    for (const char c : cell + ",") {
        if (c == ',') {
            if (!item.empty())
                items.push_back(item);
            item.clear();
        } else if (c != ' ' && c != '`') {
            item += c;
        }
    }
    return items;
}

}  // namespace

std::vector<LayerRule> readLayerRules(const std::string& markdown)
{
    std::vector<LayerRule> rules;
    std::istringstream stream(markdown);
    for (std::string line; std::getline(stream, line);) {
        if (line.rfind("| `", 0) != 0)
            continue;
        const std::vector<std::string> cells = cellsOf(line);
        const std::vector<std::string> folder = itemsOf(cells.front());
        if (cells.size() >= 4 && folder.size() == 1)
            rules.push_back({folder.front(), itemsOf(cells[2]), itemsOf(cells[3])});
    }
    return rules;
}

}  // namespace walletloupe::checks

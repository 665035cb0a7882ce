#include "core/csv/reading/name_list.h"

#include "core/csv/reading/column_binding.h"
#include "core/csv/text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace walletloupe::csv {
namespace {

constexpr std::size_t shownNames = 30;

/// Number of letters to insert, remove or replace.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string nameList(const std::vector<std::string>& names)
{
    std::string list;
    for (std::size_t i = 0; i < names.size() && i < shownNames; ++i)
        list += (i == 0 ? "" : ", ") + shortened(names[i]);
    if (names.size() > shownNames)
        list += " and " + std::to_string(names.size() - shownNames) + " more";
    return list;
}

std::string nearestName(std::string_view name, const std::vector<std::string>& candidates)
{
    const std::string folded = foldedName(name);
    std::string nearest;
    std::size_t least = folded.size() / 3 + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t letters = distance(folded, foldedName(candidate));
        if (letters < least) {
            least = letters;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace walletloupe::csv

#include "core/csv/reading/header_search.h"

#include "core/csv/numbers/written_number.h"
#include "core/csv/reading/column_binding.h"
#include "core/csv/reading/csv_cell.h"
#include "core/csv/reading/record_splitter.h"
#include "core/csv/text/utf8.h"

#include <algorithm>
#include <map>

namespace walletloupe::csv {
namespace {

constexpr std::size_t passedOver = 20;
constexpr std::size_t lookedAt = 60;

/// A record of the beginning.
struct Line {
    std::size_t begin = 0;
    std::size_t lineBreaks = 0;  ///< before it
    std::size_t fields = 0;
    std::size_t filled = 0;  ///< fields with a text
    bool isComment = false;
    bool hasWallet = false;  ///< a field is called as a wallet column is
    std::string first;
};

void describe(const RecordSplitter& splitter, Line& line)
{
    std::string scratch;
    line.fields = splitter.fields().size();
    for (const CsvField& field : splitter.fields()) {
        const std::string_view cell = cellText(field, scratch);
        line.filled += cell.empty() ? 0 : 1;
        line.hasWallet = line.hasWallet || isWalletColumn(cell);
        if (line.first.empty() && !cell.empty())
            line.first = shortened(cell);
    }
    line.isComment = line.first.starts_with('#');
}

std::vector<Line> firstLines(std::string_view text, bool isWhole, char separator)
{
    std::vector<Line> lines;
    RecordSplitter splitter(separator, text.size());
    std::size_t at = 0;
    std::size_t lineBreaks = 0;
    while (at < text.size() && lines.size() < lookedAt) {
        const Split split = splitter.split(text, at, isWhole);
        if (split.state == SplitState::NeedMore)
            break;
        Line line;
        line.begin = at;
        line.lineBreaks = lineBreaks;
        if (split.state == SplitState::Complete && !splitter.isBlank()) {
            describe(splitter, line);
            lines.push_back(std::move(line));
        } else if (split.state == SplitState::OpenQuote) {
            break;
        }
        at = split.end;
        lineBreaks += split.lineBreaks;
    }
    return lines;
}

std::size_t mostFrequentFields(const std::vector<Line>& lines)
{
    std::map<std::size_t, std::size_t> counts;
    for (const Line& line : lines)
        ++counts[line.fields];
    std::size_t fields = 0;
    std::size_t most = 0;
    for (const auto& [value, count] : counts) {
        if (count >= most) {
            most = count;
            fields = value;
        }
    }
    return fields;
}

/// The line with the name of a wallet column, below lines with fewer texts or comments.
std::size_t namedHeader(const std::vector<Line>& lines)
{
    for (std::size_t i = 0; i < std::min(lines.size(), passedOver + 1); ++i) {
        if (!lines[i].hasWallet || lines[i].isComment)
            continue;
        const bool isBelowTitles = std::all_of(
            lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i),
            [&](const Line& above) { return above.isComment || above.filled < lines[i].filled; });
        return isBelowTitles ? i : 0;
    }
    return 0;
}

std::size_t headerAmong(const std::vector<Line>& lines)
{
    if (lines.empty() || lines.front().hasWallet)
        return 0;
    if (const std::size_t named = namedHeader(lines); named > 0)
        return named;
    const std::size_t fields = mostFrequentFields(lines);
    std::size_t at = 0;
    while (at + 1 < lines.size() && at < passedOver &&
           (lines[at].isComment ||
            (fields >= 2 && lines[at].filled == 1 && (fields > 2 || lines[at].fields == 1) &&
             lines[at + 1].filled + 1 >= fields)))
        ++at;
    return at;
}

bool isAddress(std::string_view cell)
{
    constexpr std::size_t bytes = 42;
    return cell.size() == bytes && cell.starts_with("0x") &&
           cell.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string_view::npos;
}

/// Years are names of columns too.
bool isYear(double value)
{
    return value >= 1900.0 && value <= 2100.0;
}

}  // namespace

HeaderPlace findHeader(std::string_view text, bool isWhole, char separator)
{
    const std::vector<Line> lines = firstLines(text, isWhole, separator);
    const std::size_t header = headerAmong(lines);
    if (header == 0)
        return {};
    return {lines[header].begin, lines[header].lineBreaks, lines.front().first};
}

bool isDataRow(const std::vector<std::string>& cells)
{
    if (std::any_of(cells.begin(), cells.end(), isAddress))
        return true;
    std::size_t numbers = 0;
    std::size_t years = 0;
    for (const std::string& cell : cells) {
        if (isIdColumn(cell))
            return false;
        const WrittenNumber number = readWritten(cell, {});
        const bool isNumber = number.kind == NumberKind::Number && !number.isTruthWord;
        numbers += isNumber || number.readsOtherwise ? 1 : 0;
        years += isNumber && isYear(number.value) ? 1 : 0;
    }
    return cells.size() >= 2 && numbers + 1 >= cells.size() && numbers > years;
}

}  // namespace walletloupe::csv

#include "core/wallets/id_column_search.h"

#include "core/csv/numbers/written_number.h"
#include "core/csv/reading/csv_cell.h"
#include "core/csv/reading/record_splitter.h"
#include "core/csv/reading/wallet_id_text.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace walletloupe::wallets {
namespace {

constexpr std::size_t sampledRows = 1000;

/// The cells of one column that are not blank.
struct Cells {
    std::size_t count = 0;
    std::size_t addresses = 0;
    std::size_t numbers = 0;
    std::set<std::string> distinct;

    void add(std::string_view cell)
    {
        constexpr std::size_t addressBytes = 42;
        const csv::WrittenNumber number = csv::readWritten(cell, {});
        if (number.kind == csv::NumberKind::Missing)
            return;
        const auto within = csv::addressWithin(cell);
        ++count;
        addresses += within || (cell.size() == addressBytes && csv::isPlainId(cell)) ||
                             csv::isRoundedAddress(cell)
                         ? 1
                         : 0;
        numbers += number.kind != csv::NumberKind::NotANumber || number.readsOtherwise ? 1 : 0;
        distinct.insert(within ? *within : std::string(cell));
    }
    /// Rounded addresses may be equal.
    bool areAddresses() const
    {
        return count > 0 && addresses == count && 10 * distinct.size() >= 9 * count;
    }
    bool areDistinctTexts() const { return count > 1 && distinct.size() == count && numbers == 0; }
};

template <class Fits>
std::optional<std::size_t> onlyColumn(const std::vector<Cells>& columns, Fits fits)
{
    const auto first = std::find_if(columns.begin(), columns.end(), fits);
    if (first == columns.end() || std::find_if(first + 1, columns.end(), fits) != columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(first - columns.begin());
}

std::vector<Cells> firstCells(const csv::CsvReader& reader)
{
    std::vector<Cells> columns(reader.header().size());
    csv::RecordSplitter splitter(reader.dialect().separator, reader.limits().quoteBytes);
    const std::string_view text = reader.text();
    std::string scratch;
    std::size_t at = 0;
    for (std::size_t rows = 0; at < text.size() && rows < sampledRows; ++rows) {
        const csv::Split split = splitter.split(text, at, reader.isWhole());
        if (split.state == csv::SplitState::NeedMore)
            break;
        if (split.state == csv::SplitState::Complete &&
            splitter.fields().size() == columns.size()) {
            for (std::size_t i = 0; i < columns.size(); ++i)
                columns[i].add(csv::cellText(splitter.fields()[i], scratch));
        }
        at = split.end;
    }
    return columns;
}

}  // namespace

IdHints idHints(const csv::CsvReader& reader)
{
    const std::vector<Cells> columns = firstCells(reader);
    IdHints hints;
    hints.addresses = onlyColumn(columns, [](const Cells& cells) { return cells.areAddresses(); });
    hints.texts = onlyColumn(columns, [](const Cells& cells) { return cells.areDistinctTexts(); });
    for (const Cells& cells : columns)
        hints.isNumeric.push_back(cells.count > 0 && cells.numbers == cells.count);
    return hints;
}

}  // namespace walletloupe::wallets

#include "core/wallets/column_notes.h"

#include "core/csv/text/utf8.h"
#include "core/messages/wallet_messages.h"

#include <algorithm>
#include <utility>

namespace walletloupe::wallets {
namespace {

std::int64_t count(std::size_t number)
{
    return static_cast<std::int64_t>(number);
}

Location placeOf(const NotedColumn& column, const NotedCells& cells)
{
    Location place = column.place;
    place.line = cells.line;
    return place;
}

void addAmbiguous(const NotedColumn& column, char decimal, std::vector<Message>& messages)
{
    const NotedCells& cells = column.notes->ambiguous();
    if (cells.count == 0)
        return;
    messages.push_back(messages::ambiguousNumber(cells.text, cells.value, cells.otherValue,
                                                 std::string(1, csv::otherDecimal(decimal)),
                                                 count(cells.count))
                           .at(placeOf(column, cells)));
}

void addUnits(const NotedColumn& column, std::vector<Message>& messages)
{
    const csv::NumberUnit unit = column.notes->unit();
    for (std::size_t i = 1; i < csv::numberUnits; ++i) {
        const auto other = static_cast<csv::NumberUnit>(i);
        const NotedCells& cells = column.notes->withUnit(other);
        if (cells.count == 0 || (other == unit && cells.count == column.numbers))
            continue;
        messages.push_back(messages::mixedUnits(std::string(csv::unitText(other)),
                                                count(cells.count), count(column.numbers),
                                                cells.text)
                               .at(placeOf(column, cells)));
    }
    const NotedCells& cells = column.notes->withUnit(unit);
    if (unit != csv::NumberUnit::None && cells.count == column.numbers)
        messages.push_back(messages::unitOfColumn(
            column.place.columnName, std::string(csv::unitText(unit)), cells.text, cells.value));
}

void addOdd(const NotedColumn& column, std::vector<Message>& messages)
{
    if (const NotedCells& cells = column.notes->unlimited(); cells.count > 0)
        messages.push_back(
            messages::unlimitedAmount(count(cells.count)).at(placeOf(column, cells)));
    if (const NotedCells& cells = column.notes->manyDigits(); cells.count > 0 && column.isWhole)
        messages.push_back(
            messages::digitsMayBeLost(cells.text, count(cells.count)).at(placeOf(column, cells)));
}

/// The first cell of the file with each separator.
void addThousands(const std::vector<NotedColumn>& columns, bool isDecided,
                  std::vector<Message>& messages)
{
    // Points and commas that nothing decides are named as such.
    constexpr std::size_t decimalSigns = 2;
    for (std::size_t i = isDecided ? 0 : decimalSigns; i < ColumnNotes::separators.size(); ++i) {
        const NotedColumn* first = nullptr;
        for (const NotedColumn& column : columns) {
            const NotedCells& cells = column.notes->thousands(i);
            if (cells.count > 0 &&
                (first == nullptr || cells.line < first->notes->thousands(i).line))
                first = &column;
        }
        if (first == nullptr)
            continue;
        const NotedCells& cells = first->notes->thousands(i);
        messages.push_back(
            messages::thousandsSeparated(cells.text, cells.value).at(placeOf(*first, cells)));
    }
}

}  // namespace

void NotedCells::add(const CellNote& note, std::size_t firstLine)
{
    if (count++ > 0)
        return;
    line = firstLine + note.line;
    text = csv::shortened(note.text);
    value = note.number.value;
    otherValue = note.number.otherValue;
}

void ColumnNotes::add(const CellNote& note, std::size_t firstLine)
{
    const csv::WrittenNumber& number = note.number;
    if (number.readsOtherwise)
        m_readOtherwise.add(note, firstLine);
    if (number.kind != csv::NumberKind::Number)
        return;
    if (number.isAmbiguous)
        m_ambiguous.add(note, firstLine);
    if (number.value == unlimitedAmount)
        m_unlimited.add(note, firstLine);
    if (number.hasManyDigits)
        m_manyDigits.add(note, firstLine);
    if (number.thousands != '\0')
        m_thousands[separators.find(number.thousands)].add(note, firstLine);
    if (number.unit != csv::NumberUnit::None)
        m_units[static_cast<std::size_t>(number.unit)].add(note, firstLine);
    m_decidesDecimal = m_decidesDecimal || (number.decidesDecimal && !number.isTruthWord);
}

csv::NumberUnit ColumnNotes::unit() const
{
    const auto most = std::max_element(
        m_units.begin(), m_units.end(),
        [](const NotedCells& a, const NotedCells& b) { return a.count < b.count; });
    return static_cast<csv::NumberUnit>(most - m_units.begin());
}

void NumberEvidence::add(const ColumnNotes& notes)
{
    readOtherwise += notes.readOtherwise().count;
    decidesDecimal = decidesDecimal || notes.decidesDecimal();
    for (std::size_t i = 0; i < thousands.size(); ++i)
        thousands[i] += notes.thousands(i).count;
}

std::optional<char> NumberEvidence::mainSeparator() const
{
    const auto used = std::count_if(thousands.begin(), thousands.end(),
                                    [](std::size_t cells) { return cells > 0; });
    if (used < 2)
        return std::nullopt;
    const auto most = std::max_element(thousands.begin(), thousands.end());
    return ColumnNotes::separators[static_cast<std::size_t>(most - thousands.begin())];
}

std::vector<Message> noteMessages(const std::vector<NotedColumn>& columns, char decimal,
                                  bool isDecimalKnown)
{
    const bool isDecided =
        isDecimalKnown || std::any_of(columns.begin(), columns.end(), [](const NotedColumn& one) {
            return one.notes->decidesDecimal();
        });
    std::vector<Message> messages;
    for (const NotedColumn& column : columns) {
        if (!isDecided)
            addAmbiguous(column, decimal, messages);
        addUnits(column, messages);
        addOdd(column, messages);
    }
    addThousands(columns, isDecided, messages);
    return messages;
}

}  // namespace walletloupe::wallets

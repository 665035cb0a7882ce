#include "tests/support/replay/served_events.h"

#include "core/chain/amount.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace walletloupe::replay {
namespace {

using chain::RowField;

constexpr std::string_view header = "kind,wallet,contract,block,timeStamp,hash,from,to";

std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells(1);
    for (const char c : line) {
        if (c == ',')
            cells.emplace_back();
        else if (c != '\r')
            cells.back() += c;
    }
    return cells;
}

bool readAddress(const std::string& text, chain::Address& address)
{
    return chain::readAddress(text, address) == chain::AddressReading::Good;
}

std::optional<EventKind> kindNamed(std::string_view name)
{
    if (name == "absorb")
        return EventKind::Absorb;
    return name == "transfer" ? std::optional(EventKind::Transfer) : std::nullopt;
}

std::optional<ServedEvent> readEvent(const std::vector<std::string>& cells)
{
    if (cells.size() != 8)
        return std::nullopt;
    ServedEvent event;
    const auto kind = kindNamed(cells[0]);
    const auto block = chain::readShortNumber(cells[3]);
    if (!kind || !block || !readAddress(cells[1], event.wallet) ||
        !readAddress(cells[2], event.contract))
        return std::nullopt;
    event.kind = *kind;
    event.row.block = *block;
    event.row[RowField::BlockNumber] = cells[3];
    event.row[RowField::TimeStamp] = cells[4];
    event.row[RowField::Hash] = cells[5];
    event.row[RowField::From] = cells[6];
    event.row[RowField::To] = cells[7];
    event.row[RowField::ContractAddress] = cells[2];
    return event;
}

Error complaint(const std::string& source, std::size_t line)
{
    return {ErrorCode::Unusable, source + ", line " + std::to_string(line) +
                                     ": these columns are expected: " + std::string(header)};
}

}  // namespace

ServedEvents::ServedEvents(std::vector<ServedEvent> events) : m_events(std::move(events))
{
    std::stable_sort(
        m_events.begin(), m_events.end(),
        [](const ServedEvent& a, const ServedEvent& b) { return a.row.block < b.row.block; });
}

Result<ServedEvents> ServedEvents::read(std::string_view csv, const std::string& source)
{
    std::vector<ServedEvent> events;
    for (std::size_t line = 1; !csv.empty(); ++line) {
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        const std::vector<std::string> cells = cellsOf(csv.substr(0, end));
        csv.remove_prefix(std::min(end + 1, csv.size()));
        if (line == 1 && cells == cellsOf(header))
            continue;
        auto event = readEvent(cells);
        if (line == 1 || !event)
            return failure(complaint(source, line));
        events.push_back(std::move(*event));
    }
    return ServedEvents(std::move(events));
}

}  // namespace walletloupe::replay

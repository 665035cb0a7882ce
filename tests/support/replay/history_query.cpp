#include "tests/support/replay/history_query.h"

#include <algorithm>
#include <charconv>

namespace walletloupe::replay {
namespace {

/// A number as it is given, or what stands for one that is not.
bool readNumber(std::string_view text, std::uint64_t without, std::uint64_t& number)
{
    const auto read = text.empty() ? std::optional(without) : wholeNumber(text);
    number = read.value_or(0);
    return read.has_value();
}

bool readBlocks(const Query& query, std::uint64_t head, HistoryQuery& asked)
{
    const std::string_view last = parameter(query, "endblock");
    return readNumber(parameter(query, "startblock"), 0, asked.firstBlock) &&
           readNumber(last == "latest" ? std::string_view() : last, head, asked.lastBlock);
}

bool readPage(const Query& query, const RuleSettings& settings, HistoryQuery& asked)
{
    std::uint64_t page = 0;
    std::uint64_t offset = 0;
    if (!readNumber(parameter(query, "page"), 1, page) ||
        !readNumber(parameter(query, "offset"), settings.windowRows, offset))
        return false;
    asked.page = std::max<std::uint64_t>(page, 1);
    asked.offset = offset == 0 ? settings.windowRows : offset;
    return true;
}

bool isWithinWindow(const HistoryQuery& asked, const RuleSettings& settings)
{
    return asked.page <= settings.windowRows && asked.offset <= settings.windowRows &&
           asked.page * asked.offset <= settings.windowRows;
}

}  // namespace

std::string_view parameter(const Query& query, std::string_view name)
{
    const auto found = query.find(name);
    return found == query.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<std::uint64_t> wholeNumber(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole ? std::optional(number) : std::nullopt;
}

HistoryQuery readHistoryQuery(const Query& query, const RuleSettings& settings, std::uint64_t head)
{
    HistoryQuery asked;
    asked.chain = wholeNumber(parameter(query, "chainid")).value_or(0);
    asked.isDescending = parameter(query, "sort") == "desc";
    if (chain::readAddress(parameter(query, "address"), asked.address) ==
        chain::AddressReading::NotAnAddress)
        asked.problem = "Error! Invalid address format";
    else if (!readBlocks(query, head, asked))
        asked.problem = "Error! Invalid block number";
    else if (!readPage(query, settings, asked))
        asked.problem = "Error! Invalid page or offset";
    else if (!isWithinWindow(asked, settings))
        asked.problem =
            "Result window is too large, PageNo x Offset size must be less than or "
            "equal to " +
            std::to_string(settings.windowRows);
    return asked;
}

}  // namespace walletloupe::replay

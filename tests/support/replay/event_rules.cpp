#include "tests/support/replay/event_rules.h"

#include "tests/support/replay/history_query.h"
#include "tests/support/replay/row_json.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

namespace walletloupe::replay {
namespace {

using chain::RowField;

constexpr std::string_view absorbDebt =
    "0x1547a878dc89ad3c367b6338b4be6a65a5dd74fb77ae044da1e8747ef1f4f62f";

Answer refusal(const std::string& text)
{
    return {refusalBody(text), "refused: " + text, 0};
}

Answer empty(const char* words)
{
    return {R"({"status":"0","message":")" + std::string(words) + R"(","result":[]})", "empty", 0};
}

using Events = std::vector<const ServedEvent*>;
using Wanted = std::function<bool(const ServedEvent&)>;

Events pageOf(const ServedEvents& events, const HistoryQuery& asked, std::size_t rowsCap,
              std::uint64_t head, const Wanted& isRequested)
{
    const std::size_t size = std::min(asked.offset, rowsCap);
    std::size_t skipped = (asked.page - 1) * size;
    Events page;
    for (const ServedEvent& event : events.events()) {
        const bool isInRange = event.row.block >= asked.firstBlock &&
                               event.row.block <= std::min(asked.lastBlock, head);
        if (!isInRange || !isRequested(event) || page.size() == size)
            continue;
        if (skipped > 0)
            --skipped;
        else
            page.push_back(&event);
    }
    return page;
}

std::string hexText(const std::string& decimal)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::uint64_t left = wholeNumber(decimal).value_or(0); left > 0; left /= 16)
        text.insert(text.begin(), digits[left % 16]);
    return "0x" + text;
}

/// As Etherscan has it: zero is "0x".
std::string logJson(const ServedEvent& event)
{
    constexpr std::string_view padding = "0x000000000000000000000000";
    std::string json = R"({"address":)";
    appendJsonText(event.row[RowField::ContractAddress], json);
    json += R"(,"topics":[)";
    appendJsonText(absorbDebt, json);
    for (const RowField field : {RowField::From, RowField::To}) {
        json += ',';
        appendJsonText(std::string(padding) + event.row[field].substr(2), json);
    }
    json += R"(],"data":"0x","blockNumber":)";
    appendJsonText(hexText(event.row[RowField::BlockNumber]), json);
    json += R"(,"timeStamp":)";
    appendJsonText(hexText(event.row[RowField::TimeStamp]), json);
    json += R"(,"gasPrice":"0x1","gasUsed":"0x5208","logIndex":"0x","transactionHash":)";
    appendJsonText(event.row[RowField::Hash], json);
    return json + R"(,"transactionIndex":"0x"})";
}

Answer rows(const Events& page, std::uint64_t head, bool areLogs)
{
    std::string body = R"({"status":"1","message":"OK","result":[)";
    for (std::size_t i = 0; i < page.size(); ++i) {
        body += i > 0 ? "," : "";
        if (areLogs)
            body += logJson(*page[i]);
        else
            appendJson(page[i]->row, head - page[i]->row.block + 1, body);
    }
    return {body + "]}", "rows", page.size()};
}

/// getLogs has other names for the same things.
Query asOfAccount(const Query& query)
{
    Query renamed = query;
    renamed.insert_or_assign("startblock", std::string(parameter(query, "fromBlock")));
    renamed.insert_or_assign("endblock", std::string(parameter(query, "toBlock")));
    const std::string topic(parameter(query, "topic2"));
    renamed.insert_or_assign("address", "0x" + topic.substr(topic.size() == 66 ? 26 : 0));
    return renamed;
}

}  // namespace

Answer EventRules::answerTransfers(const Query& query, std::uint64_t head) const
{
    const HistoryQuery asked = readHistoryQuery(query, m_settings, head);
    chain::Address token;
    if (!asked.problem.empty())
        return refusal(asked.problem);
    if (chain::readAddress(parameter(query, "contractaddress"), token) !=
        chain::AddressReading::Good)
        return refusal("Error! Invalid contract address format");
    const Events page =
        pageOf(m_events, asked, m_settings.rowsCap, head, [&](const ServedEvent& event) {
            return event.kind == EventKind::Transfer && event.wallet == asked.address &&
                   event.contract == token;
        });
    return page.empty() ? empty("No transactions found") : rows(page, head, false);
}

Answer EventRules::answerLogs(const Query& query, std::uint64_t head) const
{
    if (parameter(query, "topic0_2_opr") != "and")
        return refusal("Error! Missing or invalid topic0_2_opr");
    const HistoryQuery asked = readHistoryQuery(asOfAccount(query), m_settings, head);
    if (!asked.problem.empty())
        return refusal(asked.problem);
    const bool isKnown = parameter(query, "topic0") == absorbDebt;
    const Events page =
        pageOf(m_events, asked, m_settings.rowsCap, head, [&](const ServedEvent& event) {
            return isKnown && event.kind == EventKind::Absorb && event.wallet == asked.address;
        });
    return page.empty() ? empty("No records found") : rows(page, head, true);
}

}  // namespace walletloupe::replay

#include "tests/support/replay/replay_rules.h"

#include "tests/support/replay/event_rules.h"
#include "tests/support/replay/history_query.h"
#include "tests/support/replay/row_json.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace walletloupe::replay {
namespace {

constexpr std::string_view emptyBody =
    R"({"status":"0","message":"No transactions found","result":[]})";

Answer refusal(const std::string& text)
{
    return {refusalBody(text), "refused: " + text, 0};
}

std::string hexText(std::uint64_t number)
{
    char digits[16];
    const auto end = std::to_chars(digits, digits + sizeof digits, number, 16).ptr;
    return "0x" + std::string(digits, end);
}

Answer answerProxy(const Query& query, const Moment& moment)
{
    if (parameter(query, "action") != "eth_blockNumber")
        return refusal("Error! Missing Or invalid Action name");
    return {R"({"jsonrpc":"2.0","id":83,"result":")" + hexText(moment.chain.head) + "\"}",
            "block " + std::to_string(moment.chain.head), 0};
}

Answer answerLimit(const Moment& moment, std::size_t dailyCalls)
{
    const std::uint64_t used = std::min<std::uint64_t>(moment.call, dailyCalls);
    return {R"({"status":"1","message":"OK","result":{"creditsUsed":)" + std::to_string(used) +
                R"(,"creditsAvailable":)" + std::to_string(dailyCalls - used) +
                R"(,"creditLimit":)" + std::to_string(dailyCalls) +
                R"(,"limitInterval":"daily","intervalExpiryTimespan":"07:20:05"}})",
            "limit", 0};
}

/// The rows of one page, by their places in the history.
struct PageRows {
    std::size_t wallet = 0;
    std::size_t first = 0;
    std::size_t count = 0;
    bool isDescending = false;

    std::size_t place(std::size_t at) const { return isDescending ? first - at : first + at; }
};

PageRows pageOf(const ServedHistory& history, std::size_t wallet, const HistoryQuery& asked,
                std::size_t rowsCap, std::uint64_t head)
{
    const std::uint64_t last = std::min(asked.lastBlock, head);
    const std::size_t begin = history.firstRowFrom(wallet, asked.firstBlock);
    const std::size_t end = asked.firstBlock > last
                                ? begin
                                : history.firstRowFrom(wallet, last + (last < UINT64_MAX ? 1 : 0));
    const std::size_t size = std::min(asked.offset, rowsCap);
    const std::size_t skipped = std::min((asked.page - 1) * size, end - begin);
    const std::size_t count = std::min(size, end - begin - skipped);
    const std::size_t first = asked.isDescending && count > 0 ? end - 1 - skipped : begin + skipped;
    return {wallet, first, count, asked.isDescending};
}

/// How many of the first rows can be told twice without a loss: what no longer fits the page must
/// come again with the next block.
std::size_t repeatsOn(const PageRows& page, const ServedHistory& history, const HistoryQuery& asked,
                      std::size_t wanted)
{
    if (page.count == 0 || asked.page > 1 || page.isDescending)
        return 0;
    const std::size_t most = std::min(wanted, page.count / 2);
    const std::size_t last = page.place(page.count - 1 - most);
    const bool hasSeveralBlocks =
        history.blockOf(page.wallet, page.first) != history.blockOf(page.wallet, last);
    return hasSeveralBlocks ? most : 0;
}

/// Writes the rows of a page.
class PageWriter final {
public:
    PageWriter(const ServedHistory& history, const ChainView& chain, std::size_t maxRows)
        : m_history(history), m_chain(chain), m_mostRows(maxRows)
    {
        m_body = R"({"status":"1","message":"OK","result":[)";
    }

    void write(const PageRows& page, std::size_t repeats)
    {
        for (std::size_t at = 0; at < page.count && m_rows < m_mostRows; ++at) {
            m_history.readRow(page.wallet, page.place(at), m_row);
            m_chain.rewrite(m_row);
            append();
            if (at < repeats && m_rows < m_mostRows)
                append();
        }
    }
    Answer take()
    {
        m_body += "]}";
        return {std::move(m_body), "rows", m_rows};
    }

private:
    void append()
    {
        if (m_rows++ > 0)
            m_body += ',';
        appendJson(m_row, m_chain.head - m_row.block + 1, m_body);
    }

    const ServedHistory& m_history;
    const ChainView& m_chain;
    std::size_t m_mostRows;
    std::size_t m_rows = 0;
    chain::HistoryRow m_row;
    std::string m_body;
};

}  // namespace

std::string refusalBody(std::string_view text)
{
    std::string body = R"({"status":"0","message":"NOTOK","result":)";
    appendJsonText(text, body);
    return body + "}";
}

ReplayRules::ReplayRules(const ServedHistory& history, RuleSettings settings,
                         const ServedEvents* events)
    : m_history(history), m_events(events), m_settings(std::move(settings))
{
}

Answer ReplayRules::answer(const Query& query, const Moment& moment) const
{
    if (const std::string problem = keyProblem(query); !problem.empty())
        return refusal(problem);
    const std::string_view module = parameter(query, "module");
    if (module == "getapilimit")
        return answerLimit(moment, m_settings.dailyCalls);
    if (!hasChain(query))
        return refusal(
            "Missing or unsupported chainid parameter (required for v2 api), please see "
            "https://api.etherscan.io/v2/chainlist for the list of supported chainids");
    if (module == "proxy")
        return answerProxy(query, moment);
    if (module == "logs")
        return answerLogs(query, moment);
    if (module == "account")
        return answerAccount(query, moment);
    return refusal("Error! Missing Or invalid Module name");
}

Answer ReplayRules::answerAccount(const Query& query, const Moment& moment) const
{
    const std::string_view action = parameter(query, "action");
    if (action == "txlist")
        return answerTxlist(query, moment);
    if (action != "tokentx")
        return refusal("Error! Missing Or invalid Action name");
    const ServedEvents none;
    return EventRules(m_events != nullptr ? *m_events : none, m_settings)
        .answerTransfers(query, moment.chain.head);
}

Answer ReplayRules::answerLogs(const Query& query, const Moment& moment) const
{
    if (parameter(query, "action") != "getLogs")
        return refusal("Error! Missing Or invalid Action name");
    const ServedEvents none;
    return EventRules(m_events != nullptr ? *m_events : none, m_settings)
        .answerLogs(query, moment.chain.head);
}

std::string ReplayRules::keyProblem(const Query& query) const
{
    const std::string_view key = parameter(query, "apikey");
    if (m_settings.key.empty() || key == m_settings.key)
        return {};
    return key.empty() ? "Missing/Invalid API Key"
                       : "Invalid API Key (#err2)|" + std::to_string(key.size()) + " letters";
}

bool ReplayRules::hasChain(const Query& query) const
{
    const auto chain = wholeNumber(parameter(query, "chainid"));
    return chain && m_history.hasChain(*chain);
}

Answer ReplayRules::answerTxlist(const Query& query, const Moment& moment) const
{
    const HistoryQuery asked = readHistoryQuery(query, m_settings, moment.chain.head);
    if (!asked.problem.empty())
        return refusal(asked.problem);
    const auto wallet = m_history.find(asked.chain, asked.address);
    if (!wallet)
        return {std::string(emptyBody), "empty", 0};
    const PageRows page = pageOf(m_history, *wallet, asked, m_settings.rowsCap, moment.chain.head);
    if (page.count == 0)
        return {std::string(emptyBody), "empty", 0};
    PageWriter writer(m_history, moment.chain, std::min(asked.offset, m_settings.rowsCap));
    writer.write(page, repeatsOn(page, m_history, asked, moment.repeatRows));
    return writer.take();
}

}  // namespace walletloupe::replay

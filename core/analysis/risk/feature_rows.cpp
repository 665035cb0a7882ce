#include "core/analysis/risk/feature_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace walletloupe::analysis {
namespace {

using Rows = std::vector<std::size_t>;
using History = const WalletHistory&;

constexpr std::int64_t secondsPerDay = 86'400;

template <class Belongs>
Rows rowsThat(History history, Belongs belongs)
{
    Rows rows;
    for (std::size_t i = 0; i < history.rows.size(); ++i) {
        if (belongs(history.rows[i]))
            rows.push_back(i);
    }
    return rows;
}

Rows stretch(std::size_t begin, std::size_t end)
{
    Rows rows;
    for (std::size_t i = begin; i < end; ++i)
        rows.push_back(i);
    return rows;
}

Rows united(Rows a, const Rows& b)
{
    a.insert(a.end(), b.begin(), b.end());
    std::sort(a.begin(), a.end());
    a.erase(std::unique(a.begin(), a.end()), a.end());
    return a;
}

Rows all(History history)
{
    return stretch(0, history.rows.size());
}

Rows sent(History history)
{
    return rowsThat(history, [](const HistoryRow& row) { return row.isSent(); });
}

Rows received(History history)
{
    return rowsThat(history, [](const HistoryRow& row) { return row.isReceived(); });
}

Rows sentOrReceived(History history)
{
    return united(sent(history), received(history));
}

Rows valueSent(History history)
{
    return rowsThat(history,
                    [](const HistoryRow& row) { return row.isSent() && row.etherValue() > 0; });
}

Rows valueReceived(History history)
{
    return rowsThat(history,
                    [](const HistoryRow& row) { return row.isReceived() && row.etherValue() > 0; });
}

/// The rows that hold the extreme of what `read` gives, which may give nothing.
template <class Read, class Better>
Rows extremeOf(History history, Read read, Better better)
{
    decltype(read(history.rows.front())) best;
    for (const HistoryRow& row : history.rows) {
        const auto value = read(row);
        if (value && (!best || better(*value, *best)))
            best = value;
    }
    return rowsThat(history, [&](const HistoryRow& row) { return best && read(row) == best; });
}

const auto valueOf = [](const HistoryRow& row) { return row.etherValue(); };

Rows largestValue(History history)
{
    return extremeOf(history, valueOf, std::greater<>());
}

Rows smallestValue(History history)
{
    return extremeOf(history, valueOf, std::less<>());
}

Rows valueEnds(History history)
{
    return united(largestValue(history), smallestValue(history));
}

Rows largestGas(History history)
{
    return extremeOf(
        history, [](const HistoryRow& row) { return row.gasUsed; }, std::greater<>());
}

Rows zeroValues(History history)
{
    return rowsThat(history, [](const HistoryRow& row) { return row.value && *row.value == 0; });
}

Rows failed(History history)
{
    return rowsThat(history, [](const HistoryRow& row) { return row.isFailed(); });
}

Rows notFailed(History history)
{
    return rowsThat(history, [](const HistoryRow& row) { return !row.isFailed(); });
}

/// Both ends of the pauses that nothing betters.
template <class Better>
Rows endsOfPauses(History history, Better better)
{
    std::optional<std::int64_t> best;
    Rows rows;
    for (std::size_t i = 1; i < history.rows.size(); ++i) {
        const std::int64_t pause = history.rows[i].time - history.rows[i - 1].time;
        if (!best || better(pause, *best)) {
            best = pause;
            rows.clear();
        }
        if (pause == *best) {
            if (rows.empty() || rows.back() != i - 1)
                rows.push_back(i - 1);
            rows.push_back(i);
        }
    }
    return rows;
}

Rows shortestPause(History history)
{
    return endsOfPauses(history, std::less<>());
}

Rows longestPause(History history)
{
    return endsOfPauses(history, std::greater<>());
}

Rows firstAndLast(History history)
{
    if (history.rows.empty())
        return {};
    return united({0}, {history.rows.size() - 1});
}

Rows busiestDay(History history)
{
    std::pair<std::size_t, std::size_t> best;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < history.rows.size(); ++i) {
        if (history.rows[i].time / secondsPerDay != history.rows[begin].time / secondsPerDay)
            begin = i;
        if (i + 1 - begin > best.second - best.first)
            best = {begin, i + 1};
    }
    return stretch(best.first, best.second);
}

Rows busiest24Hours(History history)
{
    std::pair<std::size_t, std::size_t> best;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < history.rows.size(); ++i) {
        while (history.rows[i].time - history.rows[begin].time >= secondsPerDay)
            ++begin;
        if (i + 1 - begin > best.second - best.first)
            best = {begin, i + 1};
    }
    return stretch(best.first, best.second);
}

/// The commonest of what `read` gives, which may give nothing; the one met first among equals.
template <class Read>
auto commonest(History history, Read read)
{
    using Key = decltype(read(history.rows.front()));
    std::map<Key, std::size_t> counts;
    for (const HistoryRow& row : history.rows) {
        if (const Key key = read(row))
            ++counts[key];
    }
    Key best;
    for (const HistoryRow& row : history.rows) {
        const Key key = read(row);
        if (key && (!best || counts[key] > counts[best]))
            best = key;
    }
    return best;
}

const auto functionOf = [](const HistoryRow& row) { return row.functionKey; };

const auto recipientOf = [](const HistoryRow& row) {
    return row.isSent() ? row.counterparty : std::nullopt;
};

Rows toTopRecipient(History history)
{
    const auto top = commonest(history, recipientOf);
    return rowsThat(history, [&](const HistoryRow& row) { return top && recipientOf(row) == top; });
}

Rows withTopFunction(History history)
{
    const auto top = commonest(history, functionOf);
    return rowsThat(history, [&](const HistoryRow& row) { return top && row.functionKey == top; });
}

Rows withOtherFunctions(History history)
{
    const auto top = commonest(history, functionOf);
    return rowsThat(history, [&](const HistoryRow& row) { return top && row.functionKey != top; });
}

Rows tagged(History history)
{
    return rowsThat(history, [](const HistoryRow& row) { return !row.protocol.empty(); });
}

template <chain::ActionKind kind>
Rows withAction(History history)
{
    return rowsThat(history, [](const HistoryRow& row) {
        return std::any_of(row.actions.begin(), row.actions.end(),
                           [](const HistoryAction& action) { return action.kind == kind; });
    });
}

using Rule = Rows (*)(History);

const std::map<std::string_view, Rule>& rules()
{
    static const std::map<std::string_view, Rule> table{
        {"total_transactions", all},
        {"sent_transactions", sent},
        {"received_transactions", received},
        {"send_receive_ratio", sentOrReceived},
        {"total_value_sent", valueSent},
        {"total_value_received", valueReceived},
        {"avg_transaction_value", all},
        {"max_transaction_value", largestValue},
        {"min_transaction_value", smallestValue},
        {"value_std", all},
        {"value_range", valueEnds},
        {"zero_value_ratio", zeroValues},
        {"avg_gas_used", all},
        {"max_gas_used", largestGas},
        {"gas_efficiency", all},
        {"avg_gas_price", all},
        {"gas_price_variance", all},
        {"total_gas_cost", all},
        {"avg_gas_cost", all},
        {"error_rate", failed},
        {"total_errors", failed},
        {"success_rate", notFailed},
        {"avg_time_between_txns", all},
        {"min_time_between_txns", shortestPause},
        {"max_time_between_txns", longestPause},
        {"time_variance", all},
        {"activity_span_days", firstAndLast},
        {"transaction_frequency", all},
        {"max_daily_transactions", busiestDay},
        {"burst_ratio", busiestDay},
        {"active_days", all},
        {"unique_recipients", sent},
        {"unique_senders", received},
        {"total_unique_counterparties", sentOrReceived},
        {"recipient_concentration", sent},
        {"unique_functions", all},
        {"function_diversity", all},
        {"dominant_function_ratio", withTopFunction},
        {"contract_complexity", withOtherFunctions},
        {"unique_protocols", tagged},
        {"protocol_diversity", tagged},
        {"block_span", firstAndLast},
        {"avg_blocks_between_txns", all},
        {"top_recipient_share", toTopRecipient},
        {"burst_share", busiest24Hours},
        {"direction_imbalance", sentOrReceived},
        {"complexity_extremity", withOtherFunctions},
        {"deposit_count", withAction<chain::ActionKind::Deposit>},
        {"borrow_count", withAction<chain::ActionKind::Borrow>},
        {"repay_count", withAction<chain::ActionKind::Repay>},
        {"redeem_count", withAction<chain::ActionKind::Redeem>},
        {"liquidation_count", withAction<chain::ActionKind::Liquidation>},
    };
    return table;
}

}  // namespace

std::vector<std::size_t> rowsBehind(const WalletHistory& history, std::string_view feature)
{
    const auto rule = rules().find(feature);
    return rule == rules().end() ? Rows() : rule->second(history);
}

void markFeatures(WalletHistory& history)
{
    const auto all = features::allFeatures();
    for (std::size_t feature = 0; feature < all.size(); ++feature) {
        for (const std::size_t row : rowsBehind(history, all[feature].name))
            history.rows[row].features.set(feature);
    }
}

std::vector<std::size_t> markedRows(const WalletHistory& history, std::string_view feature)
{
    const auto all = features::allFeatures();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& f) { return f.name == feature; });
    if (found == all.end())
        return {};
    const auto place = static_cast<std::size_t>(found - all.begin());
    return rowsThat(history, [&](const HistoryRow& row) { return row.features.test(place); });
}

bool countsEveryRow(std::string_view feature)
{
    const auto rule = rules().find(feature);
    return rule != rules().end() && rule->second == static_cast<Rule>(all);
}

}  // namespace walletloupe::analysis

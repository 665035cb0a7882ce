#include "core/features/derived_features.h"

#include "core/features/exact_ratio.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace walletloupe::features {
namespace {

using chain::WideInteger;
using Tally = const WalletTally&;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint64_t weiPerEther = 1'000'000'000'000'000'000;
constexpr std::uint64_t secondsPerHour = 3600;
constexpr std::int64_t secondsPerDay = 86'400;

double ratio(std::uint64_t numerator, std::uint64_t denominator)
{
    return exactRatio(numerator, denominator);
}

double ratio(const WideInteger& numerator, const WideInteger& denominator)
{
    return exactRatio(numerator, denominator);
}

double number(std::uint64_t count)
{
    return static_cast<double>(count);
}

double ether(const WideInteger& wei)
{
    return ratio(wei, weiPerEther);
}

double mean(const Moments& moments, std::uint64_t unit = 1)
{
    return moments.count == 0 ? 0.0 : ratio(moments.sum, WideInteger(moments.count) * unit);
}

/// The sample standard deviation in units of `unit`; 0 for fewer than two numbers.
double sampleStd(const Moments& moments, std::uint64_t unit = 1)
{
    if (moments.count < 2)
        return 0.0;
    const WideInteger n = moments.count;
    return std::sqrt(
        ratio(n * moments.squares - moments.sum * moments.sum, n * (n - 1) * unit * unit));
}

std::uint64_t difference(std::uint64_t a, std::uint64_t b)
{
    return a > b ? a - b : b - a;
}

std::uint64_t spanDays(Tally t)
{
    return static_cast<std::uint64_t>((t.lastTime - t.firstTime) / secondsPerDay);
}

/// max_daily_transactions / transaction_frequency, in one division.
double burstRatio(Tally t)
{
    return t.rows == 1 ? 1.0
                       : ratio(WideInteger(t.maxInUtcDay) * std::max<std::uint64_t>(spanDays(t), 1),
                               t.rows);
}

/// A wallet without rows on a chain of ether moved an unknown amount of it, not none.
bool hasEtherData(Tally t)
{
    return t.rowsInEther > 0 && t.values.count == t.rowsInEther;
}

bool hasValueData(Tally t)
{
    return t.rowsWithValue == t.rows;
}

bool hasGasUsedData(Tally t)
{
    return t.gasUsed.count == t.rows;
}

bool hasGasPriceData(Tally t)
{
    return t.gasPrices.count == t.rows;
}

bool hasGasCostData(Tally t)
{
    return t.rowsWithGasCost == t.rows;
}

bool hasStatusData(Tally t)
{
    return t.rowsWithStatus == t.rows;
}

bool hasBlockData(Tally t)
{
    return t.rowsWithBlock == t.rows;
}

bool hasSenderData(Tally t)
{
    return t.receivedFromUnknown == 0;
}

bool hasFunctionData(Tally t)
{
    return t.rowsWithFunction == t.rows;
}

template <auto hasData, auto value>
double whenAvailable(Tally t)
{
    return hasData(t) ? value(t) : unknown;
}

template <CountedAction action>
double actionCount(Tally t)
{
    return number(t.actions[static_cast<std::size_t>(action)].count);
}

template <auto value>
constexpr auto valued = whenAvailable<hasEtherData, value>;

constexpr std::array features{
    Feature{"total_transactions", "transactions", [](Tally t) { return number(t.rows); }},
    Feature{"sent_transactions", "transactions", [](Tally t) { return number(t.sent); }},
    Feature{"received_transactions", "transactions", [](Tally t) { return number(t.received); }},
    Feature{"send_receive_ratio", "",
            [](Tally t) { return ratio(t.sent, std::max<std::uint64_t>(t.received, 1)); }},
    Feature{"total_value_sent", "ETH", valued<[](Tally t) { return ether(t.valueSent); }>},
    Feature{"total_value_received", "ETH", valued<[](Tally t) { return ether(t.valueReceived); }>},
    Feature{"avg_transaction_value", "ETH",
            valued<[](Tally t) { return mean(t.values, weiPerEther); }>},
    Feature{"max_transaction_value", "ETH",
            valued<[](Tally t) { return ether(WideInteger(t.largestValue)); }>},
    Feature{"min_transaction_value", "ETH",
            valued<[](Tally t) { return ether(WideInteger(t.smallestValue)); }>},
    Feature{"value_std", "ETH", valued<[](Tally t) { return sampleStd(t.values, weiPerEther); }>},
    Feature{"value_range", "ETH", valued<[](Tally t) {
                return ether(WideInteger(t.largestValue) - WideInteger(t.smallestValue));
            }>},
    Feature{"zero_value_ratio", "",
            whenAvailable<hasValueData, [](Tally t) { return ratio(t.zeroValues, t.rows); }>},
    Feature{"avg_gas_used", "gas",
            whenAvailable<hasGasUsedData, [](Tally t) { return mean(t.gasUsed); }>},
    Feature{"max_gas_used", "gas",
            whenAvailable<hasGasUsedData, [](Tally t) { return number(t.largestGasUsed); }>},
    Feature{"gas_efficiency", "",
            whenAvailable<hasGasUsedData,
                          [](Tally t) {
                              return sampleStd(t.gasUsed) / std::max(mean(t.gasUsed), 1.0);
                          }>},
    Feature{"avg_gas_price", "wei",
            whenAvailable<hasGasPriceData, [](Tally t) { return mean(t.gasPrices); }>},
    Feature{"gas_price_variance", "wei",
            whenAvailable<hasGasPriceData, [](Tally t) { return sampleStd(t.gasPrices); }>},
    Feature{"total_gas_cost", "wei",
            whenAvailable<hasGasCostData, [](Tally t) { return ratio(t.gasCosts, 1); }>},
    Feature{"avg_gas_cost", "wei",
            whenAvailable<hasGasCostData, [](Tally t) { return ratio(t.gasCosts, t.rows); }>},
    Feature{"error_rate", "",
            whenAvailable<hasStatusData, [](Tally t) { return ratio(t.failed, t.rows); }>},
    Feature{"total_errors", "transactions",
            whenAvailable<hasStatusData, [](Tally t) { return number(t.failed); }>},
    Feature{"success_rate", "",
            whenAvailable<hasStatusData, [](Tally t) { return ratio(t.rows - t.failed, t.rows); }>},
    Feature{"avg_time_between_txns", "hours", [](Tally t) { return mean(t.gaps, secondsPerHour); }},
    Feature{"min_time_between_txns", "hours",
            [](Tally t) { return ratio(t.smallestGap, secondsPerHour); }},
    Feature{"max_time_between_txns", "hours",
            [](Tally t) { return ratio(t.largestGap, secondsPerHour); }},
    Feature{"time_variance", "hours", [](Tally t) { return sampleStd(t.gaps, secondsPerHour); }},
    Feature{"activity_span_days", "days", [](Tally t) { return number(spanDays(t)); }},
    Feature{"transaction_frequency", "transactions a day",
            [](Tally t) { return ratio(t.rows, std::max<std::uint64_t>(spanDays(t), 1)); }},
    Feature{"max_daily_transactions", "transactions",
            [](Tally t) { return number(t.maxInUtcDay); }},
    Feature{"burst_ratio", "", burstRatio},
    Feature{"active_days", "days", [](Tally t) { return number(t.activeDays); }},
    Feature{"unique_recipients", "addresses", [](Tally t) { return number(t.recipients); }},
    Feature{"unique_senders", "addresses",
            whenAvailable<hasSenderData, [](Tally t) { return number(t.senders); }>},
    Feature{"total_unique_counterparties", "addresses",
            whenAvailable<hasSenderData, [](Tally t) { return number(t.recipients + t.senders); }>},
    Feature{"recipient_concentration", "",
            [](Tally t) { return ratio(t.sent, std::max<std::uint64_t>(t.recipients, 1)); }},
    Feature{"unique_functions", "functions",
            whenAvailable<hasFunctionData, [](Tally t) { return number(t.functions); }>},
    Feature{"function_diversity", "",
            whenAvailable<hasFunctionData, [](Tally t) { return ratio(t.functions, t.rows); }>},
    Feature{"dominant_function_ratio", "",
            whenAvailable<hasFunctionData,
                          [](Tally t) { return ratio(t.rowsWithTopFunction, t.rows); }>},
    Feature{"contract_complexity", "",
            whenAvailable<hasFunctionData,
                          [](Tally t) { return ratio(t.rows - t.rowsWithTopFunction, t.rows); }>},
    Feature{"unique_protocols", "protocols", [](Tally t) { return number(t.protocols); }},
    Feature{"protocol_diversity", "", [](Tally t) { return ratio(t.protocols, t.rows); }},
    Feature{
        "block_span", "blocks",
        whenAvailable<hasBlockData, [](Tally t) { return number(t.lastBlock - t.firstBlock); }>},
    Feature{"avg_blocks_between_txns", "blocks",
            whenAvailable<hasBlockData,
                          [](Tally t) {
                              return ratio(t.lastBlock - t.firstBlock,
                                           std::max<std::uint64_t>(t.rows - 1, 1));
                          }>},
    Feature{
        "top_recipient_share", "",
        [](Tally t) { return ratio(t.rowsToTopRecipient, std::max<std::uint64_t>(t.sent, 1)); }},
    Feature{"burst_share", "", [](Tally t) { return ratio(t.maxIn24Hours, t.rows); }},
    Feature{"direction_imbalance", "",
            [](Tally t) { return ratio(difference(t.sent, t.received), t.rows); }},
    Feature{"complexity_extremity", "",
            whenAvailable<hasFunctionData,
                          [](Tally t) {
                              return ratio(difference(2 * (t.rows - t.rowsWithTopFunction), t.rows),
                                           t.rows);
                          }>},
    Feature{"deposit_count", "deposits", actionCount<CountedAction::Deposit>},
    Feature{"borrow_count", "borrows", actionCount<CountedAction::Borrow>},
    Feature{"repay_count", "repayments", actionCount<CountedAction::Repay>},
    Feature{"redeem_count", "redemptions", actionCount<CountedAction::Redeem>},
    Feature{"liquidation_count", "liquidations", actionCount<CountedAction::Liquidation>},
};

}  // namespace

std::span<const Feature> allFeatures()
{
    return features;
}

std::vector<double> otherCoinValues(const WalletTally& tally)
{
    std::vector<double> values;
    if (!tally.otherCoins)
        return values;
    for (const CoinTally& coin : *tally.otherCoins) {
        const bool isTold = coin.rows > 0 && coin.rowsWithValue == coin.rows;
        values.push_back(isTold ? ether(coin.sent) : unknown);
        values.push_back(isTold ? ether(coin.received) : unknown);
    }
    return values;
}

std::optional<CountedAction> countedActionOf(std::string_view feature)
{
    constexpr std::array<std::string_view, countedActions> names{
        "deposit_count", "borrow_count", "repay_count", "redeem_count", "liquidation_count"};
    const auto found = std::find(names.begin(), names.end(), feature);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<CountedAction>(found - names.begin()));
}

std::vector<double> featureValues(const WalletTally& tally)
{
    std::vector<double> values;
    values.reserve(features.size());
    for (const Feature& feature : features)
        values.push_back(tally.rows == 0 ? unknown : feature.value(tally));
    return values;
}

}  // namespace walletloupe::features

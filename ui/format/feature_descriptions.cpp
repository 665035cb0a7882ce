#include "ui/format/feature_text.h"

#include <QtGlobal>

#include <array>

namespace walletloupe::ui {
namespace {

using enum FeatureUnit;

constexpr std::array table{
    FeatureDescription{
        "total_transactions", Transactions, QT_TRANSLATE_NOOP("FeatureText", "Transactions"),
        QT_TRANSLATE_NOOP("FeatureText", "All transactions of the wallet that count."),
        QT_TRANSLATE_NOOP(
            "FeatureText",
            "The more there is to see, the surer the other numbers; activity alone is no risk.")},
    FeatureDescription{
        "sent_transactions", Transactions, QT_TRANSLATE_NOOP("FeatureText", "Transactions sent"),
        QT_TRANSLATE_NOOP("FeatureText", "Transactions that the wallet signed itself."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "They show what the owner does; the number alone is no risk.")},
    FeatureDescription{
        "received_transactions", Transactions,
        QT_TRANSLATE_NOOP("FeatureText", "Transactions received"),
        QT_TRANSLATE_NOOP("FeatureText", "Transactions that name the wallet as recipient."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Much coming in from outside can be collecting, or just being paid.")},
    FeatureDescription{
        "send_receive_ratio", Plain, QT_TRANSLATE_NOOP("FeatureText", "Sent per received"),
        QT_TRANSLATE_NOOP("FeatureText", "Transactions sent for each one received."),
        QT_TRANSLATE_NOOP(
            "FeatureText",
            "A wallet that only sends may pass on what reached it through other channels.")},
    FeatureDescription{
        "total_value_sent", Ether, QT_TRANSLATE_NOOP("FeatureText", "ETH sent"),
        QT_TRANSLATE_NOOP("FeatureText", "The ether of all transactions sent, together."),
        QT_TRANSLATE_NOOP(
            "FeatureText",
            "Large sums make any loss larger; by themselves they say nothing about intent.")},
    FeatureDescription{
        "total_value_received", Ether, QT_TRANSLATE_NOOP("FeatureText", "ETH received"),
        QT_TRANSLATE_NOOP("FeatureText", "The ether of all transactions received, together."),
        QT_TRANSLATE_NOOP(
            "FeatureText",
            "Large sums make any loss larger; by themselves they say nothing about intent.")},
    FeatureDescription{
        "avg_transaction_value", Ether, QT_TRANSLATE_NOOP("FeatureText", "Mean value"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "The mean ether of a transaction, calls without ether included."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "It tells big users from small ones, and moves with one large payment.")},
    FeatureDescription{
        "max_transaction_value", Ether, QT_TRANSLATE_NOOP("FeatureText", "Largest value"),
        QT_TRANSLATE_NOOP("FeatureText", "The most ether that one transaction moved."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "One payment far above the others can be an exit, or a purchase.")},
    FeatureDescription{
        "min_transaction_value", Ether, QT_TRANSLATE_NOOP("FeatureText", "Smallest value"),
        QT_TRANSLATE_NOOP("FeatureText", "The least ether that one transaction moved."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Above zero only where no plain call is among the transactions.")},
    FeatureDescription{
        "value_std", Ether, QT_TRANSLATE_NOOP("FeatureText", "Std. dev. of value"),
        QT_TRANSLATE_NOOP("FeatureText", "The standard deviation of the ether moved."),
        QT_TRANSLATE_NOOP("FeatureText", "Payments of very different size are harder to foresee.")},
    FeatureDescription{
        "value_range", Ether, QT_TRANSLATE_NOOP("FeatureText", "Range of values"),
        QT_TRANSLATE_NOOP("FeatureText", "The largest value less the smallest."),
        QT_TRANSLATE_NOOP("FeatureText", "Payments of very different size are harder to foresee.")},
    FeatureDescription{
        "zero_value_ratio", Share, QT_TRANSLATE_NOOP("FeatureText", "Zero-value share"),
        QT_TRANSLATE_NOOP("FeatureText", "The share of transactions that move no ether."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Scripts and approvals call contracts without paying; so does "
                          "ordinary use of tokens.")},
    FeatureDescription{
        "avg_gas_used", Gas, QT_TRANSLATE_NOOP("FeatureText", "Mean gas"),
        QT_TRANSLATE_NOOP("FeatureText", "The gas that a transaction used on average."),
        QT_TRANSLATE_NOOP("FeatureText", "Heavy calls mean complicated contracts.")},
    FeatureDescription{
        "max_gas_used", Gas, QT_TRANSLATE_NOOP("FeatureText", "Largest gas"),
        QT_TRANSLATE_NOOP("FeatureText", "The most gas that one transaction used."),
        QT_TRANSLATE_NOOP("FeatureText", "One very heavy call can be a bundle of many steps.")},
    FeatureDescription{
        "gas_efficiency", Plain,
        QT_TRANSLATE_NOOP("FeatureText", "Coefficient of variation of gas"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "The standard deviation of gas used, as a multiple of its mean."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Calls of very different weight point to varied, less routine use.")},
    FeatureDescription{"avg_gas_price", WeiAsGwei,
                       QT_TRANSLATE_NOOP("FeatureText", "Mean gas price"),
                       QT_TRANSLATE_NOOP("FeatureText", "What a unit of gas cost on average."),
                       QT_TRANSLATE_NOOP("FeatureText", "Paying far above others means hurry.")},
    FeatureDescription{
        "gas_price_variance", WeiAsGwei, QT_TRANSLATE_NOOP("FeatureText", "Std. dev. of gas price"),
        QT_TRANSLATE_NOOP("FeatureText", "The standard deviation of the price of gas."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Prices that jump mean that some transactions were in a hurry.")},
    FeatureDescription{
        "total_gas_cost", WeiAsEther, QT_TRANSLATE_NOOP("FeatureText", "Gas costs"),
        QT_TRANSLATE_NOOP("FeatureText", "What all gas cost together."),
        QT_TRANSLATE_NOOP("FeatureText", "High costs mean much or hurried activity.")},
    FeatureDescription{
        "avg_gas_cost", WeiAsEther, QT_TRANSLATE_NOOP("FeatureText", "Mean gas cost"),
        QT_TRANSLATE_NOOP("FeatureText", "What the gas of a transaction cost on average."),
        QT_TRANSLATE_NOOP("FeatureText", "High costs mean heavy or hurried calls.")},
    FeatureDescription{
        "error_rate", Share, QT_TRANSLATE_NOOP("FeatureText", "Error rate"),
        QT_TRANSLATE_NOOP("FeatureText", "The share of transactions that failed."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Attempts that fail often are tried limits, races or careless scripts.")},
    FeatureDescription{
        "total_errors", Transactions, QT_TRANSLATE_NOOP("FeatureText", "Failed transactions"),
        QT_TRANSLATE_NOOP("FeatureText", "Transactions that failed."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Attempts that fail often are tried limits, races or careless scripts.")},
    FeatureDescription{
        "success_rate", Share, QT_TRANSLATE_NOOP("FeatureText", "Success rate"),
        QT_TRANSLATE_NOOP("FeatureText", "The share of transactions that did not fail."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "The other side of the error rate: low means many failed attempts.")},
    FeatureDescription{
        "avg_time_between_txns", Hours,
        QT_TRANSLATE_NOOP("FeatureText", "Mean inter-transaction time"),
        QT_TRANSLATE_NOOP("FeatureText", "The mean time from one transaction to the next."),
        QT_TRANSLATE_NOOP("FeatureText", "Short times mean dense, perhaps automatic, activity.")},
    FeatureDescription{
        "min_time_between_txns", Hours,
        QT_TRANSLATE_NOOP("FeatureText", "Shortest inter-transaction time"),
        QT_TRANSLATE_NOOP("FeatureText", "The shortest time from one transaction to the next."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "People need seconds between two transactions; scripts do not.")},
    FeatureDescription{
        "max_time_between_txns", Hours,
        QT_TRANSLATE_NOOP("FeatureText", "Longest inter-transaction time"),
        QT_TRANSLATE_NOOP("FeatureText", "The longest time from one transaction to the next."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "A wallet that wakes up after long sleep may have a new owner.")},
    FeatureDescription{
        "time_variance", Hours,
        QT_TRANSLATE_NOOP("FeatureText", "Std. dev. of inter-transaction time"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "The standard deviation of the time between transactions."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Bursts between long idle times are less regular than daily use.")},
    FeatureDescription{
        "activity_span_days", Days, QT_TRANSLATE_NOOP("FeatureText", "Days of history"),
        QT_TRANSLATE_NOOP("FeatureText", "Whole days from the first transaction to the last."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "A short history tells little; a long one alone is no merit.")},
    FeatureDescription{
        "transaction_frequency", PerDay, QT_TRANSLATE_NOOP("FeatureText", "Transactions a day"),
        QT_TRANSLATE_NOOP("FeatureText", "Transactions for each day of the history."),
        QT_TRANSLATE_NOOP("FeatureText", "Dense activity is more often automatic.")},
    FeatureDescription{
        "max_daily_transactions", Transactions, QT_TRANSLATE_NOOP("FeatureText", "Busiest day"),
        QT_TRANSLATE_NOOP("FeatureText", "The most transactions within one day (UTC)."),
        QT_TRANSLATE_NOOP("FeatureText", "Many on one day mean a script, or a hasty exit.")},
    FeatureDescription{
        "burst_ratio", Plain, QT_TRANSLATE_NOOP("FeatureText", "Busiest day, relative"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Transactions of the busiest day as a multiple of the daily mean."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Bursts far above the habit mean a script, or a hasty exit.")},
    FeatureDescription{
        "active_days", Days, QT_TRANSLATE_NOOP("FeatureText", "Active days"),
        QT_TRANSLATE_NOOP("FeatureText", "Days (UTC) with at least one transaction."),
        QT_TRANSLATE_NOOP("FeatureText", "Use on many days is a habit; few days tell less.")},
    FeatureDescription{
        "unique_recipients", Addresses, QT_TRANSLATE_NOOP("FeatureText", "Recipients"),
        QT_TRANSLATE_NOOP("FeatureText", "Different addresses that the wallet sent to."),
        QT_TRANSLATE_NOOP("FeatureText", "Many can be spreading out, few a single purpose.")},
    FeatureDescription{
        "unique_senders", Addresses, QT_TRANSLATE_NOOP("FeatureText", "Senders"),
        QT_TRANSLATE_NOOP("FeatureText", "Different addresses that the wallet received from."),
        QT_TRANSLATE_NOOP("FeatureText", "Many can be collecting, few a single source.")},
    FeatureDescription{
        "total_unique_counterparties", Addresses,
        QT_TRANSLATE_NOOP("FeatureText", "Counterparties"),
        QT_TRANSLATE_NOOP("FeatureText", "Recipients and senders, added up."),
        QT_TRANSLATE_NOOP("FeatureText", "A wide circle offers more contact with others' risk.")},
    FeatureDescription{
        "recipient_concentration", Plain, QT_TRANSLATE_NOOP("FeatureText", "Sent per recipient"),
        QT_TRANSLATE_NOOP("FeatureText", "Transactions sent for each different recipient."),
        QT_TRANSLATE_NOOP("FeatureText", "Always the same recipient means a single purpose.")},
    FeatureDescription{
        "unique_functions", Functions, QT_TRANSLATE_NOOP("FeatureText", "Functions"),
        QT_TRANSLATE_NOOP("FeatureText", "Different contract functions that were called."),
        QT_TRANSLATE_NOOP("FeatureText", "Many mean varied use, few routine.")},
    FeatureDescription{
        "function_diversity", Share, QT_TRANSLATE_NOOP("FeatureText", "Functions per transaction"),
        QT_TRANSLATE_NOOP("FeatureText", "Different functions as a share of the transactions."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "New functions with nearly every call are unlike routine.")},
    FeatureDescription{
        "dominant_function_ratio", Share,
        QT_TRANSLATE_NOOP("FeatureText", "Most frequent function"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "The share of transactions that call the most frequent function."),
        QT_TRANSLATE_NOOP("FeatureText", "One function over and over is what scripts do.")},
    FeatureDescription{
        "contract_complexity", Share, QT_TRANSLATE_NOOP("FeatureText", "Function diversity"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "The share of transactions that do not call the most frequent function."),
        QT_TRANSLATE_NOOP(
            "FeatureText",
            "Both ends are unusual: one function over and over, or hardly any twice.")},
    FeatureDescription{
        "unique_protocols", Protocols, QT_TRANSLATE_NOOP("FeatureText", "Protocols"),
        QT_TRANSLATE_NOOP("FeatureText", "Different protocol versions that the wallet used."),
        QT_TRANSLATE_NOOP("FeatureText", "More protocols mean more ways to be hurt.")},
    FeatureDescription{
        "protocol_diversity", Share, QT_TRANSLATE_NOOP("FeatureText", "Protocols per transaction"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Different protocol versions as a share of the transactions."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "It is high for short histories above all, and says little else.")},
    FeatureDescription{
        "block_span", Blocks, QT_TRANSLATE_NOOP("FeatureText", "Blocks of history"),
        QT_TRANSLATE_NOOP("FeatureText", "Blocks from the first transaction to the last."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "A short history tells little; a long one alone is no merit.")},
    FeatureDescription{
        "avg_blocks_between_txns", Blocks,
        QT_TRANSLATE_NOOP("FeatureText", "Mean inter-transaction blocks"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "The mean number of blocks from one transaction to the next."),
        QT_TRANSLATE_NOOP("FeatureText", "Short times mean dense, perhaps automatic, activity.")},
    FeatureDescription{
        "top_recipient_share", Share,
        QT_TRANSLATE_NOOP("FeatureText", "Top-counterparty concentration"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "The share of transactions sent that go to the most frequent recipient."),
        QT_TRANSLATE_NOOP("FeatureText", "Hanging on one contract means being hurt with it.")},
    FeatureDescription{
        "burst_share", Share, QT_TRANSLATE_NOOP("FeatureText", "Burst share (24 h)"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "The share of all transactions that fall into the busiest 24 hours."),
        QT_TRANSLATE_NOOP("FeatureText", "A whole history in one burst is unlike a user's habit.")},
    FeatureDescription{
        "direction_imbalance", Share, QT_TRANSLATE_NOOP("FeatureText", "In/out imbalance"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "The difference of sent and received transactions, as a share of all."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Pure sending or pure receiving is what pass-through wallets do.")},
    FeatureDescription{
        "complexity_extremity", Share, QT_TRANSLATE_NOOP("FeatureText", "Unusual variety"),
        QT_TRANSLATE_NOOP("FeatureText",
                          "How far the function diversity lies from one half, 0 to 100 %."),
        QT_TRANSLATE_NOOP(
            "FeatureText",
            "Both ends are unusual: one function over and over, or hardly any twice.")},
    FeatureDescription{
        "deposit_count", Actions, QT_TRANSLATE_NOOP("FeatureText", "Deposits"),
        QT_TRANSLATE_NOOP("FeatureText", "Assets supplied to Compound."),
        QT_TRANSLATE_NOOP("FeatureText", "Deposits secure loans; they alone are no risk.")},
    FeatureDescription{"borrow_count", Actions, QT_TRANSLATE_NOOP("FeatureText", "Loans taken"),
                       QT_TRANSLATE_NOOP("FeatureText", "Loans taken from Compound."),
                       QT_TRANSLATE_NOOP("FeatureText", "Who borrows can be liquidated.")},
    FeatureDescription{"repay_count", Actions, QT_TRANSLATE_NOOP("FeatureText", "Repayments"),
                       QT_TRANSLATE_NOOP("FeatureText", "Repayments of loans to Compound."),
                       QT_TRANSLATE_NOOP("FeatureText", "Who repays takes care of his loans.")},
    FeatureDescription{
        "redeem_count", Actions, QT_TRANSLATE_NOOP("FeatureText", "Withdrawals"),
        QT_TRANSLATE_NOOP("FeatureText", "Assets taken back from Compound."),
        QT_TRANSLATE_NOOP("FeatureText", "Collateral taken back secures no loan any more.")},
    FeatureDescription{
        "liquidation_count", Actions, QT_TRANSLATE_NOOP("FeatureText", "Liquidations"),
        QT_TRANSLATE_NOOP("FeatureText", "Liquidations of others that the wallet carried out."),
        QT_TRANSLATE_NOOP("FeatureText",
                          "Liquidators are professional and automatic; their own liquidations do "
                          "not show here.")},
};

}  // namespace

std::span<const FeatureDescription> featureDescriptions()
{
    return table;
}

}  // namespace walletloupe::ui

#include "core/csv/reading/column_binding.h"

#include <algorithm>
#include <array>
#include <optional>

namespace walletloupe::csv {
namespace {

constexpr std::array knownList{
    KnownFeature{"balance", "ETH", "What the wallet holds now.", true},
    KnownFeature{"tx_count", "transactions", "How many transactions the wallet took part in.",
                 true},
    KnownFeature{"avg_tx_amount", "ETH", "Mean amount of a transaction: total amount / count.",
                 true},
    KnownFeature{"deposit_count", "deposits",
                 "How often the wallet lent something to the protocol.", true},
    KnownFeature{"borrow_count", "borrows", "How often the wallet took out a loan.", true},
    KnownFeature{"repay_count", "repayments", "How often the wallet paid back a loan.", true},
    KnownFeature{"redeem_count", "redemptions", "How often the wallet took a deposit back.", true},
    KnownFeature{"liquidation_count", "liquidations",
                 "How often a loan of the wallet was closed by force.", true},
    KnownFeature{"active_days", "days", "On how many different days the wallet did something.",
                 true},
    KnownFeature{"total_tx_amount", "ETH", "Sum of the amounts of all transactions.", false},
};

struct Alias {
    std::string_view folded;
    std::string_view feature;
};

/// Every spelling, folded; a feature's canonical name is one of them.
constexpr std::array aliases{
    Alias{"balance", "balance"},
    Alias{"etherbalance", "balance"},
    Alias{"txcount", "tx_count"},
    Alias{"numtransactions", "tx_count"},
    Alias{"totaltransactions", "tx_count"},
    Alias{"transactioncount", "tx_count"},
    Alias{"avgtxamount", "avg_tx_amount"},
    Alias{"avgtransactionamount", "avg_tx_amount"},
    Alias{"depositcount", "deposit_count"},
    Alias{"numdeposits", "deposit_count"},
    Alias{"numdeposit", "deposit_count"},
    Alias{"borrowcount", "borrow_count"},
    Alias{"numborrows", "borrow_count"},
    Alias{"numborrow", "borrow_count"},
    Alias{"repaycount", "repay_count"},
    Alias{"numrepayments", "repay_count"},
    Alias{"numrepays", "repay_count"},
    Alias{"numrepay", "repay_count"},
    Alias{"redeemcount", "redeem_count"},
    Alias{"numredeems", "redeem_count"},
    Alias{"numredeemunderlying", "redeem_count"},
    Alias{"redeemunderlyingcount", "redeem_count"},
    Alias{"liquidationcount", "liquidation_count"},
    Alias{"numliquidations", "liquidation_count"},
    Alias{"numliquidationcall", "liquidation_count"},
    Alias{"liquidationcallcount", "liquidation_count"},
    Alias{"activedays", "active_days"},
    Alias{"totaltxamount", "total_tx_amount"},
    Alias{"totalamount", "total_tx_amount"},
};

/// Folded names of labels, indices and results of earlier runs.
constexpr auto resultNames = std::to_array<std::string_view>(
    {"cluster",   "clusters",    "label",      "labels",      "flag",      "segment", "score",
     "riskscore", "creditscore", "prediction", "predictions", "predicted", "pred",    "rank",
     "index",     "rowindex",    "rownumber",  "class",       "target",    "issybil", "isfraud"});

/// What names of such columns end with, behind a `_`, a blank or a hyphen.
constexpr auto resultEndings = std::to_array<std::string_view>(
    {"cluster", "label", "segment", "score", "prediction", "pred", "flag", "rank"});
/// What they begin with, in the same way.
constexpr auto resultBeginnings =
    std::to_array<std::string_view>({"cluster", "predicted", "prediction", "label"});

bool isBetweenWords(char c)
{
    return c == '_' || c == ' ' || c == '-';
}

std::string lowered(std::string_view name)
{
    std::string text(name);
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

bool hasResultWord(const std::string& name)
{
    const auto endsWith = [&](std::string_view word) {
        return name.size() > word.size() && name.ends_with(word) &&
               isBetweenWords(name[name.size() - word.size() - 1]);
    };
    const auto beginsWith = [&](std::string_view word) {
        return name.size() > word.size() && name.starts_with(word) &&
               isBetweenWords(name[word.size()]);
    };
    return std::any_of(resultEndings.begin(), resultEndings.end(), endsWith) ||
           std::any_of(resultBeginnings.begin(), resultBeginnings.end(), beginsWith);
}

}  // namespace

std::span<const KnownFeature> knownFeatures()
{
    return knownList;
}

std::span<const std::string_view> walletColumnNames()
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"wallet_id", "wallet", "wallet_address", "userWallet", "address", "account"});
    return names;
}

std::span<const std::string_view> otherIdColumnNames()
{
    static constexpr auto names = std::to_array<std::string_view>(
        {"wallet_addr", "HolderAddress", "user_address", "from_address", "owner_address", "EOA",
         "holder", "user", "owner", "trader", "customer_id", "CUST_ID", "user_id", "account_id",
         "id"});
    return names;
}

std::string foldedName(std::string_view name)
{
    std::string folded;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            folded.push_back(static_cast<char>(c - 'A' + 'a'));
        else if (c != ' ' && c != '_')
            folded.push_back(c);
    }
    return folded;
}

std::string_view canonicalFeature(std::string_view columnName)
{
    const std::string folded = foldedName(columnName);
    const auto found = std::find_if(aliases.begin(), aliases.end(),
                                    [&](const Alias& alias) { return alias.folded == folded; });
    return found == aliases.end() ? std::string_view() : found->feature;
}

bool isWalletColumn(std::string_view columnName)
{
    const std::string folded = foldedName(columnName);
    const auto names = walletColumnNames();
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return foldedName(name) == folded; });
}

bool isIdColumn(std::string_view columnName)
{
    const std::string folded = foldedName(columnName);
    const auto names = otherIdColumnNames();
    return isWalletColumn(columnName) ||
           std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return foldedName(name) == folded; });
}

bool sameFeature(std::string_view a, std::string_view b)
{
    if (foldedName(a) == foldedName(b))
        return true;
    const std::string_view canonical = canonicalFeature(a);
    return !canonical.empty() && canonical == canonicalFeature(b);
}

bool isResultColumn(std::string_view columnName)
{
    const std::string folded = foldedName(columnName);
    return std::find(resultNames.begin(), resultNames.end(), folded) != resultNames.end() ||
           folded.starts_with("unnamed:") || hasResultWord(lowered(columnName));
}

}  // namespace walletloupe::csv

#include "core/workflow/risk/features_csv.h"

#include "core/chain/native_coin.h"
#include "core/csv/writing/csv_rows.h"
#include "core/features/derived_features.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

namespace walletloupe::workflow {
namespace {

void writeHeader(csv::CsvWriter& csv)
{
    csv.text("wallet");
    for (const features::Feature& feature : features::allFeatures())
        csv.text(feature.name);
    for (const features::Feature& feature : features::allFeatures()) {
        if (features::countedActionOf(feature.name))
            csv.text(std::string(feature.name) + "_certainty");
    }
    csv.text("liquidator_count").text("liquidator_count_certainty");
    for (const std::string_view coin : chain::otherCoinSymbols) {
        csv.text("native_value_sent_" + std::string(coin));
        csv.text("native_value_received_" + std::string(coin));
    }
    csv.endRow();
}

/// From here on with an exponent: other programs take so many digits for a whole number and find
/// that it fits none of theirs.
constexpr double firstLarge = 1e15;

void writeNumber(csv::CsvWriter& csv, double value)
{
    if (!(std::abs(value) >= firstLarge)) {
        csv.number(value);
        return;
    }
    std::array<char, 32> text;
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific);
    csv.text(std::string_view(text.data(), static_cast<std::size_t>(end.ptr - text.data())));
}

/// Of liquidations a history shows those that the wallet carried out, which have a column of their
/// own; how often it was liquidated itself it does not tell.
const std::size_t liquidations = [] {
    const auto all = features::allFeatures();
    return static_cast<std::size_t>(std::find_if(all.begin(), all.end(),
                                                 [](const features::Feature& feature) {
                                                     return features::countedActionOf(
                                                                feature.name) ==
                                                            features::CountedAction::Liquidation;
                                                 }) -
                                    all.begin());
}();

/// Numbers of a part of a history would pass for those of the whole; rows that cannot be used are
/// reported one by one.
void writeWallet(csv::CsvWriter& csv, const analysis::WalletFeatures& wallet)
{
    csv.text(wallet.wallet);
    const bool isKnown = wallet.rows > 0 && (wallet.extent == analysis::HistoryExtent::Whole ||
                                             wallet.extent == analysis::HistoryExtent::LostRows);
    for (std::size_t i = 0; i < wallet.values.size(); ++i) {
        if (isKnown && i != liquidations)
            writeNumber(csv, wallet.values[i]);
        else
            csv.empty();
    }
    constexpr auto carriedOut = static_cast<std::size_t>(features::CountedAction::Liquidation);
    const auto writeCertainty = [&](bool isTold, bool isExact) {
        if (isTold)
            csv.text(isExact ? "exact" : "approximate");
        else
            csv.empty();
    };
    for (std::size_t i = 0; i < wallet.isExact.size(); ++i)
        writeCertainty(isKnown && i != carriedOut, wallet.isExact[i]);
    if (isKnown)
        writeNumber(csv, wallet.values[liquidations]);
    else
        csv.empty();
    writeCertainty(isKnown, wallet.isExact[carriedOut]);
    for (std::size_t i = 0; i < 2 * chain::otherCoinSymbols.size(); ++i) {
        if (isKnown && i < wallet.otherCoins.size())
            writeNumber(csv, wallet.otherCoins[i]);
        else
            csv.empty();
    }
    csv.endRow();
}

}  // namespace

void writeFeaturesCsv(const analysis::FeatureTable& table, const Executor& executor,
                      const OrderedOutput::Receiver& receive)
{
    csv::CsvWriter header;
    writeHeader(header);
    receive(header.str());
    const auto writeRow = [&](csv::CsvWriter& csv, std::size_t i) {
        writeWallet(csv, table.wallets[i]);
    };
    csv::writeRows(table.wallets.size(), executor, writeRow, receive);
}

}  // namespace walletloupe::workflow

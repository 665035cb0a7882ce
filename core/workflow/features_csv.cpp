#include "core/workflow/features_csv.h"

#include "core/features/derived_features.h"
#include "core/table/csv_writer.h"

#include <array>
#include <charconv>
#include <cmath>

namespace walletloupe::workflow {
namespace {

void writeHeader(table::CsvWriter& csv)
{
    csv.text("wallet");
    for (const features::Feature& feature : features::allFeatures())
        csv.text(feature.name);
    for (const features::Feature& feature : features::allFeatures()) {
        if (features::countedActionOf(feature.name))
            csv.text(std::string(feature.name) + "_certainty");
    }
    csv.endRow();
}

/// From here on with an exponent: other programs take so many digits for a whole number and find
/// that it fits none of theirs.
constexpr double firstLarge = 1e15;

void writeNumber(table::CsvWriter& csv, double value)
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

}  // namespace

std::string featuresCsv(const analysis::FeatureTable& table)
{
    table::CsvWriter csv;
    writeHeader(csv);
    for (const analysis::WalletFeatures& wallet : table.wallets) {
        csv.text(wallet.wallet);
        for (const double value : wallet.values)
            writeNumber(csv, value);
        for (const bool isExact : wallet.isExact) {
            if (wallet.rows == 0)
                csv.empty();
            else
                csv.text(isExact ? "exact" : "approximate");
        }
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::workflow

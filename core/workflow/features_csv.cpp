#include "core/workflow/features_csv.h"

#include "core/features/derived_features.h"
#include "core/table/csv_writer.h"

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

}  // namespace

std::string featuresCsv(const analysis::FeatureTable& table)
{
    table::CsvWriter csv;
    writeHeader(csv);
    for (const analysis::WalletFeatures& wallet : table.wallets) {
        csv.text(wallet.wallet);
        for (const double value : wallet.values)
            csv.number(value);
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

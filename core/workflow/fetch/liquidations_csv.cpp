#include "core/workflow/fetch/liquidations_csv.h"

#include "core/csv/writing/csv_writer.h"

#include <QDateTime>

namespace walletloupe::workflow {
namespace {

std::string isoTime(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate).toStdString();
}

void write(const Liquidation& liquidation, const std::string& wallet, std::uint64_t chain,
           csv::CsvWriter& csv)
{
    csv.text(wallet).integer(static_cast<long long>(chain));
    csv.text(liquidation.protocol->tag).text(liquidation.market);
    csv.integer(static_cast<long long>(liquidation.block));
    csv.text(liquidation.time ? isoTime(*liquidation.time) : std::string());
    csv.text(liquidation.hash).text(liquidation.isExact() ? "exact" : "approximate").endRow();
}

}  // namespace

std::string liquidationsCsv(const FetchReport& report)
{
    csv::CsvWriter csv;
    for (const char* name :
         {"wallet", "chain_id", "protocol", "market", "block", "time", "hash", "certainty"})
        csv.text(name);
    csv.endRow();
    for (std::size_t wallet = 0; wallet < report.wallets.size(); ++wallet) {
        const auto& known = report.wallets[wallet].liquidations;
        if (!known || !known->isKnown())
            continue;
        for (const Liquidation& liquidation : known->found)
            write(liquidation, report.fetchOptions.wallets[wallet].spelling,
                  report.fetchOptions.chain, csv);
    }
    return csv.str();
}

std::string liquidationsPath(const std::string& transactions)
{
    return transactions + ".liquidations.csv";
}

}  // namespace walletloupe::workflow

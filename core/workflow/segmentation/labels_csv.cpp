#include "core/workflow/segmentation/labels_csv.h"

#include "core/csv/writing/csv_rows.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace walletloupe::workflow {
namespace {

void writeHeader(csv::CsvWriter& csv, bool withNames, Eigen::Index memberships)
{
    for (const std::string_view name :
         {"wallet", "cluster", "distance", "second_cluster", "margin"})
        csv.text(name);
    if (withNames)
        csv.text("name");
    for (Eigen::Index cluster = 0; cluster < memberships; ++cluster)
        csv.text("p_" + std::to_string(cluster));
    csv.endRow();
}

void writeLabel(csv::CsvWriter& csv, std::string_view wallet, const analysis::WalletLabel& label)
{
    csv.text(wallet).integer(label.cluster).number(label.distance);
    if (label.second < 0)
        csv.empty().empty();
    else
        csv.integer(label.second).number(label.margin);
}

}  // namespace

void writeLabelsCsv(const wallets::WalletTable& table, const analysis::Labelling& labelling,
                    const Executor& executor, const OrderedOutput::Receiver& receive)
{
    const bool withNames = std::any_of(labelling.clusterNames.begin(), labelling.clusterNames.end(),
                                       [](const std::string& name) { return !name.empty(); });
    csv::CsvWriter header;
    writeHeader(header, withNames, labelling.memberships.cols());
    receive(header.str());
    const auto writeRow = [&](csv::CsvWriter& csv, std::size_t i) {
        const analysis::WalletLabel& label = labelling.labels[i];
        writeLabel(csv, table.wallets[labelling.rows[i]], label);
        if (withNames)
            csv.text(labelling.clusterNames[static_cast<std::size_t>(label.cluster)]);
        for (Eigen::Index cluster = 0; cluster < labelling.memberships.cols(); ++cluster)
            csv.number(labelling.memberships(static_cast<Eigen::Index>(i), cluster));
        csv.endRow();
    };
    csv::writeRows(labelling.rows.size(), executor, writeRow, receive);
}

std::string labelsCsv(const wallets::WalletTable& table, const analysis::Labelling& labelling)
{
    std::string csv;
    writeLabelsCsv(table, labelling, Executor(0), [&csv](std::string_view text) { csv += text; });
    return csv;
}

std::string labelCsv(const std::string& wallet, const analysis::WalletPrediction& prediction,
                     const std::string& clusterName)
{
    csv::CsvWriter csv;
    writeHeader(csv, !clusterName.empty(),
                static_cast<Eigen::Index>(prediction.memberships.size()));
    writeLabel(csv, wallet, prediction.label);
    if (!clusterName.empty())
        csv.text(clusterName);
    for (const double membership : prediction.memberships)
        csv.number(membership);
    csv.endRow();
    return csv.str();
}

}  // namespace walletloupe::workflow

#include "core/analysis/comparison/sweep.h"
#include "core/analysis/segmentation/segmentation.h"
#include "core/base/random.h"
#include "core/text/sentence.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace walletloupe::analysis {
namespace {

std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');)
        cells.push_back(cell);
    return cells;
}

template <class T>
void shuffle(std::vector<T>& values, Random& random)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random.below(i)]);
}

/// The same wallets with their lines and their columns in another order.
std::string shuffled(const std::string& csv, std::uint64_t seed)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream stream(csv);
    for (std::string line; std::getline(stream, line);)
        rows.push_back(cellsOf(line));
    for (std::vector<std::string>& row : rows)
        row.resize(rows.front().size());
    Random random(seed);
    std::vector<std::size_t> columns(rows.front().size());
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i] = i;
    shuffle(columns, random);
    const std::vector<std::string> header = rows.front();
    rows.erase(rows.begin());
    shuffle(rows, random);
    rows.insert(rows.begin(), header);
    std::string text;
    for (const std::vector<std::string>& row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            text += (i == 0 ? "" : ",") + row[columns[i]];
        text += "\n";
    }
    return text;
}

std::map<std::string, std::pair<std::int32_t, double>> labelsByWallet(
    const wallets::WalletTable& table, const Labelling& labelling)
{
    std::map<std::string, std::pair<std::int32_t, double>> labels;
    for (std::size_t i = 0; i < labelling.rows.size(); ++i)
        labels[std::string(table.wallets[labelling.rows[i]])] = {labelling.labels[i].cluster,
                                                                 labelling.labels[i].distance};
    return labels;
}

class FileOrder : public testing::TestWithParam<ml::ScaleKind> {
protected:
    static SegmentOptions options()
    {
        SegmentOptions options;
        options.scale = GetParam();
        options.kMeans.nClusters = 5;
        return options;
    }
};

TEST_P(FileOrder, HasNoPartInLabels)
{
    const std::string csv = synthetic::sampleWallets(900, 3);
    const wallets::WalletTable table = tests::tableFrom(csv);
    const auto fitted = segmentWallets(table, options());
    ASSERT_TRUE(fitted) << text::sentence(fitted.error());
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const wallets::WalletTable other = tests::tableFrom(shuffled(csv, seed));
        const auto again = segmentWallets(other, options());
        ASSERT_TRUE(again) << text::sentence(again.error());
        EXPECT_EQ(labelsByWallet(other, again->labelling),
                  labelsByWallet(table, fitted->labelling));
        EXPECT_EQ(again->model.inertia, fitted->model.inertia);
        EXPECT_EQ(again->model.silhouette, fitted->model.silhouette);
        EXPECT_EQ(again->model.centers(), fitted->model.centers());
        EXPECT_EQ(again->model.sizes, fitted->model.sizes);
    }
}

TEST_P(FileOrder, HasNoPartInTheChoiceOfK)
{
    const std::string csv = synthetic::sampleWallets(300, 4);
    const tests::FixedClock clock;
    SweepOptions sweepOptions;
    sweepOptions.segment = options();
    sweepOptions.to = 5;
    sweepOptions.bootstraps = 3;
    const auto sweep = chooseK(tests::tableFrom(csv), sweepOptions, clock);
    const auto again = chooseK(tests::tableFrom(shuffled(csv, 9)), sweepOptions, clock);
    ASSERT_TRUE(sweep) << text::sentence(sweep.error());
    ASSERT_TRUE(again) << text::sentence(again.error());
    ASSERT_EQ(again->steps.size(), sweep->steps.size());
    for (std::size_t i = 0; i < sweep->steps.size(); ++i) {
        EXPECT_EQ(again->steps[i].inertia, sweep->steps[i].inertia);
        EXPECT_EQ(again->steps[i].silhouette, sweep->steps[i].silhouette);
        EXPECT_EQ(again->steps[i].daviesBouldin, sweep->steps[i].daviesBouldin);
        EXPECT_EQ(again->steps[i].stability, sweep->steps[i].stability);
    }
    EXPECT_EQ(text::paragraph(again->advice.text), text::paragraph(sweep->advice.text));
}

INSTANTIATE_TEST_SUITE_P(Scales, FileOrder,
                         testing::Values(ml::ScaleKind::MinMax, ml::ScaleKind::ZScore,
                                         ml::ScaleKind::LogMinMax, ml::ScaleKind::Rank));

}  // namespace
}  // namespace walletloupe::analysis

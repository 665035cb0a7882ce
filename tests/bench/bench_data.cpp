#include "tests/bench/bench_data.h"

#include "core/analysis/segmentation/prepared_wallets.h"
#include "core/ml/clustering/kmeans.h"
#include "core/ml/clustering/seeding.h"
#include "core/synthetic/sample_wallets.h"
#include "core/wallets/wallet_table.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace walletloupe::bench {
namespace {

constexpr int clusters = 8;

[[noreturn]] void stop(const std::string& message)
{
    std::fprintf(stderr, "clustering_bench: %s\n", message.c_str());
    std::exit(1);
}

std::string pathOf(const std::string& folder, const std::string& name)
{
    return folder + "/" + name + ".f64";
}

/// The nine classic features of made-up wallets, log-minmax scaled.
Eigen::MatrixXd scaledWallets(const std::string& folder, std::size_t wallets)
{
    const std::string path = folder + "/wallets.csv";
    std::ofstream(path, std::ios::binary) << synthetic::sampleWallets(wallets, 7);
    const auto table = wallets::readWalletTable(path);
    if (!table)
        stop(table.error().message);
    analysis::SegmentOptions options;
    options.scale = ml::ScaleKind::LogMinMax;
    auto prepared = analysis::prepareWallets(*table, options, {});
    if (!prepared)
        stop(prepared.error().message);
    return std::move(prepared->scaled);
}

/// Overlapping log-normal groups in twenty columns, each scaled to 0..1.
Eigen::MatrixXd wideGroups(Eigen::Index rows)
{
    Random random(11);
    Eigen::MatrixXd points(rows, 20);
    for (Eigen::Index row = 0; row < rows; ++row) {
        const auto group = static_cast<double>(random.below(12));
        for (Eigen::Index j = 0; j < points.cols(); ++j)
            points(row, j) = std::log1p(
                std::exp(std::sin(group * 1.7 + static_cast<double>(j)) + random.normal()));
    }
    const Eigen::RowVectorXd low = points.colwise().minCoeff();
    const Eigen::RowVectorXd spread = points.colwise().maxCoeff() - low;
    return (points.rowwise() - low).array().rowwise() / spread.array();
}

void writeWithStart(const std::string& folder, const std::string& name,
                    const Eigen::MatrixXd& points)
{
    Random random(3);
    const Executor executor(0);
    const auto rows = *ml::seedRows(points, clusters, ml::KMeansInit::Random, random, executor);
    Eigen::MatrixXd start(clusters, points.cols());
    for (Eigen::Index c = 0; c < clusters; ++c)
        start.row(c) = points.row(static_cast<Eigen::Index>(rows[static_cast<std::size_t>(c)]));
    writeMatrix(folder, name, points);
    writeMatrix(folder, name + "_start", start);
}

}  // namespace

void writeMatrix(const std::string& folder, const std::string& name, const Eigen::MatrixXd& matrix)
{
    std::ofstream file(pathOf(folder, name), std::ios::binary);
    const std::array<std::int64_t, 2> shape{matrix.rows(), matrix.cols()};
    file.write(reinterpret_cast<const char*>(shape.data()), sizeof(shape));
    file.write(reinterpret_cast<const char*>(matrix.data()),
               static_cast<std::streamsize>(sizeof(double)) * matrix.size());
    if (!file)
        stop("cannot write " + pathOf(folder, name));
}

Eigen::MatrixXd readMatrix(const std::string& folder, const std::string& name)
{
    std::ifstream file(pathOf(folder, name), std::ios::binary);
    std::array<std::int64_t, 2> shape{};
    file.read(reinterpret_cast<char*>(shape.data()), sizeof(shape));
    if (!file)
        stop("cannot read " + pathOf(folder, name) + "; write the data first (--write FOLDER)");
    Eigen::MatrixXd matrix(shape[0], shape[1]);
    file.read(reinterpret_cast<char*>(matrix.data()),
              static_cast<std::streamsize>(sizeof(double)) * matrix.size());
    return matrix;
}

void writeLabels(const std::string& folder, const std::string& name,
                 const std::vector<std::int32_t>& labels)
{
    Eigen::MatrixXd column(static_cast<Eigen::Index>(labels.size()), 1);
    for (std::size_t row = 0; row < labels.size(); ++row)
        column(static_cast<Eigen::Index>(row), 0) = labels[row];
    writeMatrix(folder, name, column);
}

std::vector<std::int32_t> readLabels(const std::string& folder, const std::string& name)
{
    std::vector<std::int32_t> labels;
    const Eigen::MatrixXd column = readMatrix(folder, name);
    for (const double label : column.reshaped())
        labels.push_back(static_cast<std::int32_t>(label));
    return labels;
}

void writeAll(const std::string& folder)
{
    const Eigen::MatrixXd wallets = scaledWallets(folder, 1'010'000).topRows(1'000'000);
    writeWithStart(folder, "million", wallets);
    writeWithStart(folder, "wide", wideGroups(100'000));
    const Eigen::MatrixXd some = wallets.topRows(20'000);
    ml::KMeansOptions options;
    options.nClusters = clusters;
    options.nInit = 1;
    writeMatrix(folder, "twenty", some);
    writeLabels(folder, "twenty_labels", ml::kMeans(some, options, Executor(0))->labels);
}

}  // namespace walletloupe::bench

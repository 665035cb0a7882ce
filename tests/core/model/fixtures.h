#pragma once

#include "core/ml/scaling/scaler.h"
#include "core/model/sklearn_file.h"
#include "core/model/sklearn_model.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace walletloupe::model {

/// The bytes of a file in tests/data/model/more.
inline std::string moreContent(const std::string& name)
{
    std::ifstream file(tests::testData() + "/model/more/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline Result<SegmentationModel> modelOfBytes(std::string content,
                                              const std::vector<std::string>& columns)
{
    const auto document = parseSklearn(std::move(content), "m.pkl");
    if (!document)
        return failure(document.error());
    return modelFromSklearn({document->get(), "m.pkl"}, {}, columns);
}

/// A model of one file, with the names of the columns that the files do not tell.
inline Result<SegmentationModel> moreModel(const std::string& name)
{
    return modelOfBytes(moreContent(name), {"tx_count", "balance", "level"});
}

/// The columns of expected.csv by name.
inline std::map<std::string, std::vector<double>> expectedColumns()
{
    std::istringstream lines(moreContent("expected.csv"));
    std::vector<std::string> header;
    std::map<std::string, std::vector<double>> columns;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line);
        std::size_t i = 0;
        const bool isHeader = header.empty();
        for (std::string cell; std::getline(cells, cell, ','); ++i) {
            if (isHeader)
                header.push_back(cell);
            else
                columns[header.at(i)].push_back(std::stod(cell));
        }
    }
    return columns;
}

inline Eigen::MatrixXd expectedRows(const std::map<std::string, std::vector<double>>& columns)
{
    Eigen::MatrixXd rows(60, 3);
    Eigen::Index j = 0;
    for (const char* name : {"tx_count", "balance", "level"})
        rows.col(j++) = Eigen::Map<const Eigen::VectorXd>(columns.at(name).data(), 60);
    return rows;
}

/// Labels equal to scikit-learn's, and distances to 1e-12 of theirs where it gives them.
inline void expectAsSklearn(const SegmentationModel& model, const std::string& name)
{
    const auto columns = expectedColumns();
    Eigen::MatrixXd rows = expectedRows(columns);
    ASSERT_TRUE(ml::applyScaler(model.scaler, rows, model.features));
    const Placement placement = model.clustering->place(rows, {});
    ASSERT_EQ(placement.places.size(), 60U);
    const auto distances = columns.find(name + "_distance");
    for (std::size_t i = 0; i < 60; ++i) {
        EXPECT_EQ(placement.places[i].cluster, static_cast<int>(columns.at(name)[i])) << i;
        if (distances != columns.end()) {
            const double expected = distances->second[i];
            EXPECT_NEAR(placement.places[i].distance, expected, 1e-12 * (1.0 + expected)) << i;
        }
    }
    EXPECT_EQ(model.clustering->labels(rows, {}).size(), 60U);
}

}  // namespace walletloupe::model

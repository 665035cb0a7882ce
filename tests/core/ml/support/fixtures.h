#pragma once

#include "tests/support/test_folders.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// Reads what tests/data/ml/make_fixtures.py wrote. A missing file or cell throws, which fails
/// the test that asked.
namespace walletloupe::ml::tests {

using Cells = std::vector<std::vector<std::string>>;

/// The cells of a file line by line, without its header.
inline Cells readCellsAt(const std::string& path)
{
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line))
        throw std::runtime_error("No file " + path);
    Cells lines;
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        lines.emplace_back();
        for (std::string cell; std::getline(cells, cell, ',');)
            lines.back().push_back(cell);
    }
    return lines;
}

inline Cells readCells(const std::string& name)
{
    return readCellsAt(walletloupe::tests::testData() + "/ml/" + name);
}

/// The numbers in columns [first, first + count) of some lines.
inline Eigen::MatrixXd numbers(const Cells& lines, std::size_t first, std::size_t count)
{
    Eigen::MatrixXd matrix(lines.size(), count);
    for (std::size_t row = 0; row < lines.size(); ++row) {
        for (std::size_t column = 0; column < count; ++column)
            matrix(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) =
                std::stod(lines[row].at(first + column));
    }
    return matrix;
}

inline Eigen::MatrixXd readMatrix(const std::string& name)
{
    const Cells lines = readCells(name + ".csv");
    return numbers(lines, 0, lines.at(0).size());
}

/// Column 0 is a sensible labelling (k = 3), column 1 a senseless one (k = 5).
inline std::vector<std::int32_t> readLabels(const std::string& matrix, std::size_t column)
{
    std::vector<std::int32_t> labels;
    for (const std::vector<std::string>& line : readCells(matrix + "_labels.csv"))
        labels.push_back(std::stoi(line.at(column)));
    return labels;
}

/// What scikit-learn says; `of` is a labelling or a number of clusters.
inline double expected(const std::string& matrix, const std::string& of, const std::string& measure)
{
    for (const std::vector<std::string>& line : readCells("expected.csv")) {
        if (line.at(0) == matrix && line.at(1) == of && line.at(2) == measure)
            return std::stod(line.at(3));
    }
    throw std::runtime_error("No expected " + measure + " for " + matrix + " " + of);
}

}  // namespace walletloupe::ml::tests

#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <string>
#include <vector>

/// What the timings and their scikit-learn twins read: raw numbers in a folder.
namespace walletloupe::bench {

/// FOLDER/NAME.f64: rows and columns as 64-bit integers, then the values column by column.
/// Unreadable or unwritable files end the program with a message.
void writeMatrix(const std::string& folder, const std::string& name, const Eigen::MatrixXd& matrix);
Eigen::MatrixXd readMatrix(const std::string& folder, const std::string& name);

/// Labels as a matrix of one column.
void writeLabels(const std::string& folder, const std::string& name,
                 const std::vector<std::int32_t>& labels);
std::vector<std::int32_t> readLabels(const std::string& folder, const std::string& name);

/// Writes the matrices, start centroids and labels of all rows of the table: wallets with
/// heavy tails and a fixed seed, scaled.
void writeAll(const std::string& folder);

}  // namespace walletloupe::bench

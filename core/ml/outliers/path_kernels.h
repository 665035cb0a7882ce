#pragma once

#include "core/ml/outliers/coded_trees.h"

#include <cstddef>
#include <cstdint>

namespace walletloupe::ml {

/// Up to CodedTrees::blockRows rows are coded, then walked through all trees. Every implementation
/// gives the same bits: path lengths are added tree by tree.
struct PathKernels {
    /// Rows are walked this many at a time: codes and sums need places for a multiple of it.
    static constexpr std::size_t rowsTogether = 16;

    /// Adds each row's path length in tree number `tree` to its sum. `codes` as CodedTrees::Node
    /// says; rows up to the next multiple of `rowsTogether` are walked too.
    void (*addPathLengths)(const CodedTrees& trees, std::size_t tree, const std::uint16_t* codes,
                           std::size_t rows, double* sums);
};

/// The codes of `count` values of a feature with these thresholds.
void codeValues(const std::vector<double>& thresholds, const double* values, std::size_t count,
                std::uint16_t* codes);

/// Works on every processor.
const PathKernels& portablePathKernels();

/// The fastest that this processor runs.
const PathKernels& bestPathKernels();

}  // namespace walletloupe::ml

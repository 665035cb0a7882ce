#include "core/ml/outliers/path_kernels.h"

#include "core/ml/outliers/path_kernels_avx2.h"

#include <algorithm>
#include <array>

namespace walletloupe::ml {
namespace {

void addPathLengthsPortable(const CodedTrees& trees, std::size_t tree, const std::uint16_t* codes,
                            std::size_t rows, double* sums)
{
    const CodedTrees::Node* nodes = trees.nodes(tree);
    const double* pathLengths = trees.pathLengths(tree) - (std::size_t{1} << trees.height());
    for (std::size_t row = 0; row < rows; ++row) {
        std::size_t number = 1;
        for (std::size_t level = 0; level < trees.height(); ++level) {
            const CodedTrees::Node node = nodes[number];
            number = 2 * number + (codes[node.offset + row] > node.rank ? 1 : 0);
        }
        sums[row] += pathLengths[number];
    }
}

/// Values searched side by side, so that one waits for memory while others go on.
constexpr std::size_t searchedTogether = 8;

}  // namespace

void codeValues(const std::vector<double>& thresholds, const double* values, std::size_t count,
                std::uint16_t* codes)
{
    std::size_t i = 0;
    for (; i + searchedTogether <= count; i += searchedTogether) {
        std::array<const double*, searchedTogether> bases;
        bases.fill(thresholds.data());
        for (std::size_t left = thresholds.size(); left > 1;) {
            const std::size_t half = left / 2;
            for (std::size_t lane = 0; lane < searchedTogether; ++lane)
                bases[lane] += half * (bases[lane][half - 1] < values[i + lane] ? 1 : 0);
            left -= half;
        }
        for (std::size_t lane = 0; lane < searchedTogether; ++lane) {
            const bool above = !thresholds.empty() && *bases[lane] < values[i + lane];
            codes[i + lane] = static_cast<std::uint16_t>(bases[lane] - thresholds.data() + above);
        }
    }
    for (; i < count; ++i)
        codes[i] = static_cast<std::uint16_t>(
            std::lower_bound(thresholds.begin(), thresholds.end(), values[i]) - thresholds.begin());
}

const PathKernels& portablePathKernels()
{
    static constexpr PathKernels kernels{addPathLengthsPortable};
    return kernels;
}

const PathKernels& bestPathKernels()
{
    const PathKernels* avx2 = avx2PathKernels();
    return avx2 ? *avx2 : portablePathKernels();
}

}  // namespace walletloupe::ml

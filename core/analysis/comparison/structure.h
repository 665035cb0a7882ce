#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/ml/clustering/kmeans.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace walletloupe::analysis {

/// Whether a table has clusters that are more than the shapes and correlations of its columns.
enum class Verdict {
    Groups,     ///< separate kinds of wallets
    Continuum,  ///< a range that clusters cut into segments
    None,       ///< no more than unrelated columns give
};

/// "groups", "continuum", "none".
std::string_view verdictName(Verdict verdict);

/// What reference tables without groups give (see ml::ReferenceKind).
struct ReferenceSilhouettes {
    double independent = 0.0;  ///< mean of the best silhouettes of tables with unrelated columns
    double continuum = 0.0;    ///< of tables with the columns' rank correlations
};

/// The gap statistic of one k (Tibshirani, Walther and Hastie 2001).
struct Gap {
    int k = 1;
    double value = 0.0;  ///< mean log inertia of uniform tables minus that of the points
    double error = 0.0;  ///< standard error of that difference, with that of the simulation
};

struct StructureOptions {
    int copies = 5;                ///< reference tables of each kind
    int uniformTables = 10;        ///< behind the gap statistic
    std::size_t rowLimit = 2'000;  ///< larger tables are judged by a random sample of their rows
    int from = 2;                  ///< range of k
    int to = 10;
    ml::KMeansOptions kMeans;  ///< its nClusters is not used
};

/// What the points are compared with.
struct StructureEvidence {
    ReferenceSilhouettes references;
    std::vector<Gap> gaps;   ///< k = 1, then from..to as far as k-means goes
    bool separated = false;  ///< one feature only, or a column with several peaks (dip test at
                             ///< 0.01): reference tables keep such a separation
};

/// Builds the evidence for n x d `points`, n > 2, by k-means on reference tables; the same for
/// any number of threads. Errors: Cancelled; as of ml::kMeans.
Result<StructureEvidence> gatherEvidence(const Eigen::MatrixXd& points,
                                         const StructureOptions& options, const Executor& executor);

/// The k of the gap statistic: the smallest whose gap is within one standard error of the largest
/// one. The first k that the next does not beat, as the paper has it, stops too early on a grid,
/// where the gap falls before it rises. 1 without gaps.
int gapChoice(const std::vector<Gap>& gaps);

/// The verdict on a table whose best acceptable silhouette is `silhouette`.
Verdict judge(double silhouette, const StructureEvidence& evidence);

}  // namespace walletloupe::analysis

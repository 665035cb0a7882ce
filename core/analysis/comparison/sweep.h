#pragma once

#include "core/analysis/comparison/acceptable_cluster.h"
#include "core/analysis/comparison/structure.h"
#include "core/analysis/segmentation/segmentation.h"
#include "core/base/clock.h"
#include "core/base/executor.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::analysis {

struct SweepOptions {
    SegmentOptions segment;  ///< its nClusters is not used
    int from = 2;            ///< 1 adds one cluster to the curves
    int to = 10;
    int bootstraps = 20;  ///< refits behind the stability; 0 leaves it out
    int copies = 5;       ///< reference tables of each kind behind the verdict; 0 leaves it out
};

/// The criteria of one k.
struct SweepStep {
    int k = 0;
    double inertia = 0.0;
    double silhouette = 0.0;
    bool silhouetteSampled = false;
    std::size_t silhouetteRows = 0;  ///< that were scored, where they are a sample
    double silhouetteStandardError = 0.0;
    double daviesBouldin = 0.0;
    double calinskiHarabasz = 0.0;
    std::optional<double> stability;
    std::optional<Gap> gap;
    std::optional<ml::SelectionCriteria> criteria;  ///< of a method with a likelihood
    std::vector<std::int64_t> sizes;                ///< k, descending
    double seconds = 0.0;

    std::int64_t smallestCluster() const { return sizes.empty() ? 0 : sizes.back(); }
};

/// Which k the evidence speaks for, and what to know about it.
struct Advice {
    std::optional<int> k;                 ///< nothing where none can be recommended
    std::vector<Message> text;            ///< which criteria agree and which do not
    std::optional<Verdict> verdict = {};  ///< where reference tables were compared
};

/// All wallets as one cluster: where the curves over k begin.
struct OneCluster {
    double inertia = 0.0;
    std::optional<Gap> gap;
};

struct Sweep {
    std::size_t rows = 0;
    std::size_t leftOut = 0;
    std::vector<std::string> features;
    ml::ScaleKind scale = ml::ScaleKind::MinMax;
    model::MethodChoice method;
    std::uint64_t seed = 0;
    std::vector<SweepStep> steps;  ///< ascending k, from 2
    OneCluster oneCluster;
    bool fromOne = false;     ///< whether one cluster was asked for
    std::optional<int> knee;  ///< the k at the knee of the inertia from k = 1
    std::optional<StructureEvidence> evidence;
    Advice advice;
    std::vector<wallets::Problem> problems;
    std::vector<Message> warnings;
};

using StepListener = std::function<void(const SweepStep&)>;

/// Fits every k in [from, to] and judges it; `onStep` is called from the working thread as
/// each k is done. Where there are too few wallets for the largest k, the range ends earlier
/// and a warning says so. Errors: as of segmentWallets; Usage for a range out of order;
/// Unusable for too few wallets even for `from`.
Result<Sweep> chooseK(const wallets::WalletTable& table, const SweepOptions& options,
                      const Clock& clock, const StepListener& onStep = {},
                      const Executor& executor = {});

/// The advice for finished steps; never a k with a cluster that is too small, with a stability
/// below 0.6, or for a table whose verdict by `evidence` is None. Where the steps have criteria of
/// a likelihood, it is the k with the lowest BIC among those that remain.
Advice adviseK(const std::vector<SweepStep>& steps, std::optional<int> knee, std::size_t rows,
               const std::optional<StructureEvidence>& evidence = {});

}  // namespace walletloupe::analysis

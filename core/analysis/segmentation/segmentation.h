#pragma once

#include "core/analysis/segmentation/labelling.h"
#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/model/cluster_method.h"
#include "core/model/segmentation_model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// What the user chooses before a fit; the same for the window and the command line.
struct SegmentOptions {
    std::vector<std::string> features;  ///< empty: the file's default features
    ml::ScaleKind scale = ml::ScaleKind::MinMax;
    wallets::MissingPolicy missing = wallets::MissingPolicy::LeaveOut;
    ml::KMeansOptions kMeans;    ///< what every method takes: k, seed, starts, limits
    model::MethodChoice method;  ///< k-means unless another one is chosen

    bool operator==(const SegmentOptions&) const = default;
};

/// Where the training rows came from and when; goes into the model.
struct Origin {
    std::string fileName;  ///< without its folder
    std::string sha256;    ///< of the file, hexadecimal
    std::string date;      ///< UTC
};

/// A fitted model and the labels of the wallets it was fitted on, with the evidence.
struct Segmentation {
    model::SegmentationModel model;
    Labelling labelling;
    SegmentOptions options;  ///< what it was fitted with
    int iterations = 0;
    bool converged = false;
    bool silhouetteSampled = false;
    double silhouetteStandardError = 0.0;
    std::optional<ml::SelectionCriteria> criteria;  ///< of a method with a likelihood
    std::vector<Message> warnings;
};

/// Selects features, scales, clusters, labels. Errors as of selectFeatures, fitScaler, kMeans.
Result<Segmentation> segmentWallets(const wallets::WalletTable& table,
                                    const SegmentOptions& options, const Origin& origin = {},
                                    const Executor& executor = {});

}  // namespace walletloupe::analysis

#pragma once

#include "core/analysis/segmentation.h"

#include <string>
#include <vector>

namespace walletloupe::ui {

/// Which columns to cluster by, and how to scale them.
struct FeatureChoice {
    std::vector<std::string> features;
    decltype(analysis::SegmentOptions::scale) scale{};

    bool operator==(const FeatureChoice&) const = default;
};

}  // namespace walletloupe::ui

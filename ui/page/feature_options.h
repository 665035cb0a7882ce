#pragma once

#include "core/analysis/segmentation/segmentation.h"

#include <string>
#include <vector>

namespace walletloupe::ui {

/// Which columns to cluster by, and how to scale them.
struct FeatureOptions {
    std::vector<std::string> features;
    decltype(analysis::SegmentOptions::scale) scale{};

    bool operator==(const FeatureOptions&) const = default;
};

}  // namespace walletloupe::ui

#include "ui/clusters/fit_changes.h"

namespace walletloupe::ui {
namespace {

/// Options as far as they decide the result.
analysis::SegmentOptions comparable(analysis::SegmentOptions options,
                                    const std::vector<std::string>& defaults)
{
    if (options.features.empty())
        options.features = defaults;
    return options;
}

/// Without k and scaling, which a comparison tries one after another.
analysis::SegmentOptions ofEveryClustering(analysis::SegmentOptions options)
{
    options.kMeans.nClusters = 0;
    options.scale = {};
    return options;
}

}  // namespace

bool isOtherFit(const analysis::SegmentOptions& a, const analysis::SegmentOptions& b,
                const std::vector<std::string>& defaults)
{
    return comparable(a, defaults) != comparable(b, defaults);
}

bool isOtherComparison(const analysis::ComparisonOptions& a, const analysis::ComparisonOptions& b,
                       const std::vector<std::string>& defaults)
{
    return a.sweep.from != b.sweep.from || a.sweep.to != b.sweep.to ||
           analysis::scalesOf(a) != analysis::scalesOf(b) ||
           isOtherFit(ofEveryClustering(a.sweep.segment), ofEveryClustering(b.sweep.segment),
                      defaults);
}

}  // namespace walletloupe::ui

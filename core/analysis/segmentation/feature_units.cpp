#include "core/analysis/segmentation/feature_units.h"

#include "core/csv/reading/column_binding.h"

namespace walletloupe::analysis {
namespace {

const csv::KnownFeature* known(std::string_view name)
{
    const std::string_view canonical = csv::canonicalFeature(name);
    for (const csv::KnownFeature& feature : csv::knownFeatures()) {
        if (feature.name == canonical)
            return &feature;
    }
    return nullptr;
}

}  // namespace

std::string featureUnit(std::string_view name, double trainingMaximum)
{
    const csv::KnownFeature* feature = known(name);
    if (!feature)
        return {};
    if (feature->unit == "ETH" && trainingMaximum >= 1e12)
        return "base units";
    return std::string(feature->unit);
}

std::string featureHelp(std::string_view name)
{
    const csv::KnownFeature* feature = known(name);
    return feature ? std::string(feature->help) : std::string();
}

}  // namespace walletloupe::analysis

#include "core/analysis/risk/reference_check.h"

#include "core/analysis/risk/risk_population.h"

#include <algorithm>

namespace walletloupe::analysis {
namespace {

/// The feature that a minimum of transactions is held against.
constexpr const char* countOfRows = "total_transactions";

/// All features that a profile uses, as often as it does.
std::vector<std::string> usedFeatures(const risk::Profile& profile)
{
    std::vector<std::string> names = baseFeatures(profile);
    const auto add = [&](const std::vector<std::string>& chosen) {
        if (chosen.empty())
            names.insert(names.end(), riskFeatures().begin(), riskFeatures().end());
        names.insert(names.end(), chosen.begin(), chosen.end());
    };
    if (profile.anomaly)
        add(profile.anomaly->features);
    if (profile.clusters)
        add(profile.clusters->features);
    return names;
}

/// Says which feature the population lacks, and which name of its own it may hide behind.
tl::unexpected<Error> lacking(const model::ReferencePopulation& reference, const std::string& name,
                              const std::string& use)
{
    std::string text = "The reference population lacks " + name + ", " + use + ".";
    const auto stranger = std::find_if(
        reference.features.begin(), reference.features.end(), [](const std::string& feature) {
            const auto& all = riskFeatures();
            return std::find(all.begin(), all.end(), feature) == all.end();
        });
    if (stranger != reference.features.end())
        text += " It has " + *stranger + ", which is no feature of this program.";
    return failure(ErrorCode::Unusable, text + " Save one anew.");
}

}  // namespace

std::vector<std::string> baseFeatures(const risk::Profile& profile)
{
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    for (const risk::Component& component : profile.components) {
        for (const risk::ProfileFeature& feature : component.features)
            add(feature.feature);
    }
    for (const risk::Penalty& penalty : profile.penalties)
        add(penalty.feature);
    return names;
}

Result<void> checkReference(const model::ReferencePopulation& reference,
                            const risk::Profile& profile)
{
    const auto has = [&reference](const std::string& name) {
        return std::find(reference.features.begin(), reference.features.end(), name) !=
               reference.features.end();
    };
    for (const std::string& name : usedFeatures(profile)) {
        if (!has(name))
            return lacking(reference, name, "which the profile " + profile.name + " uses");
    }
    if (!has(countOfRows))
        return lacking(reference, countOfRows, "which tells which of its wallets have enough rows");
    return {};
}

}  // namespace walletloupe::analysis

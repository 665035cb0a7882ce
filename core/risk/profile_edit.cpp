#include "core/risk/profile_edit.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace walletloupe::risk {
namespace {

constexpr double millionths = 1e6;
constexpr double narrowestBand = 1.0;

double sumOfWeights(const std::vector<Component>& components)
{
    double sum = 0.0;
    for (const Component& component : components)
        sum += component.weight;
    return sum;
}

/// The last component but the changed one.
std::size_t indexOfRemainder(std::size_t count, std::size_t changed)
{
    return changed + 1 == count ? count - 2 : count - 1;
}

/// Decimals are no binary fractions: their sum may miss 1 by a unit in the last place. The last
/// weight that is not 0 makes up for it: s + (1 - s) rounds to 1 for every s from 0 to 1.
void makeSumExact(std::vector<Component>& components)
{
    if (sumOfWeights(components) == 1.0)
        return;
    auto last = components.end() - 1;
    while (last->weight == 0.0)
        --last;
    last->weight = 0.0;
    last->weight = 1.0 - sumOfWeights(components);
}

/// Shares of `left` millionths in the proportion of the weights, what is rounded off at `place`.
void shareOut(std::vector<Component>& components, std::size_t changed, std::size_t place,
              std::int64_t left)
{
    double others = 0.0;
    for (std::size_t i = 0; i < components.size(); ++i)
        others += i == changed ? 0.0 : components[i].weight;
    const double each = 1.0 / static_cast<double>(components.size() - 1);
    std::int64_t given = 0;
    for (std::size_t i = 0; i < components.size(); ++i) {
        if (i == changed || i == place)
            continue;
        const double share = others > 0.0 ? components[i].weight / others : each;
        const auto part =
            std::min(static_cast<std::int64_t>(std::nearbyint(share * static_cast<double>(left))),
                     left - given);
        given += part;
        components[i].weight = static_cast<double>(part) / millionths;
    }
    components[place].weight = static_cast<double>(left - given) / millionths;
}

}  // namespace

Profile withWeight(Profile profile, std::size_t component, double weight)
{
    std::vector<Component>& components = profile.components;
    if (components.size() < 2) {
        components[component].weight = 1.0;
        return profile;
    }
    const auto wanted =
        static_cast<std::int64_t>(std::nearbyint(std::clamp(weight, 0.0, 1.0) * millionths));
    const std::size_t place = indexOfRemainder(components.size(), component);
    const auto all = static_cast<std::int64_t>(millionths);
    shareOut(components, component, place, all - wanted);
    components[component].weight = static_cast<double>(wanted) / millionths;
    makeSumExact(components);
    return profile;
}

Profile withFeature(Profile profile, std::size_t component, const std::string& feature)
{
    std::vector<ProfileFeature>& features = profile.components[component].features;
    const bool isThere = std::any_of(features.begin(), features.end(),
                                     [&](const auto& there) { return there.feature == feature; });
    if (!isThere)
        features.push_back({feature, Direction::High});
    return profile;
}

Profile withoutFeature(Profile profile, std::size_t component, std::size_t feature)
{
    std::vector<ProfileFeature>& features = profile.components[component].features;
    if (features.size() > 1)
        features.erase(features.begin() + static_cast<std::ptrdiff_t>(feature));
    return profile;
}

Profile withDirection(Profile profile, std::size_t component, std::size_t feature,
                      Direction direction)
{
    profile.components[component].features[feature].direction = direction;
    return profile;
}

Profile withBand(Profile profile, std::size_t band, double score)
{
    auto& bands = profile.bands;
    const double low = band == 0 ? 0.0 : bands[band - 1] + narrowestBand;
    const double high = band + 1 == bands.size() ? 1000.0 : bands[band + 1] - narrowestBand;
    // Bands may be narrower than a point in a file: then the border stays where it is.
    if (low <= high)
        bands[band] = std::clamp(score, low, high);
    return profile;
}

Profile withContamination(Profile profile, double contamination)
{
    if (profile.anomaly)
        profile.anomaly->contamination = std::clamp(contamination, 0.0, 0.5);
    return profile;
}

}  // namespace walletloupe::risk

#pragma once

#include "core/risk/profile.h"

#include <array>
#include <string_view>

namespace walletloupe::tests {

inline constexpr std::array<std::string_view, 4> sampleFeatures{"errors", "bursts", "variety",
                                                                "size"};

/// Two components over three of four features, one penalty, both adjustments by factors.
inline risk::Profile sampleProfile()
{
    risk::Profile profile;
    profile.name = "Sample";
    profile.scaling = risk::Scaling::MinMax;
    profile.components = {
        {"Technical", 0.25, {{"errors", risk::Direction::High}}},
        {"Temporal",
         0.75,
         {{"bursts", risk::Direction::Low}, {"variety", risk::Direction::Extreme}}}};
    profile.penalties = {{"errors", true, 0.5, 1.5}};
    profile.roundBase = true;
    profile.anomaly.emplace();
    profile.clusters.emplace();
    return profile;
}

/// The same with adjustments in points.
inline risk::Profile addingProfile()
{
    risk::Profile profile = sampleProfile();
    profile.roundBase = false;
    profile.anomaly->combine = risk::Combine::Add;
    profile.clusters->combine = risk::Combine::Add;
    return profile;
}

}  // namespace walletloupe::tests

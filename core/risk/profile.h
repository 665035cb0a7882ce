#pragma once

#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::risk {

/// Which transactions count.
enum class Scope {
    Compound,  ///< with contracts of Compound V2 and V3
    Lending,   ///< with contracts of any protocol of the registry
    All,
};

/// How a value becomes a number from 0 to 1.
enum class Scaling {
    MinMax,      ///< its place between the smallest and the largest of the population
    Percentile,  ///< the share of the population below it, and half of the share that equals it
};

/// What of a scaled value s counts as risk.
enum class Direction {
    High,     ///< s
    Low,      ///< 1 - s
    Extreme,  ///< abs(2 s - 1)
};

/// How an adjustment enters the score.
enum class Combine { Multiply, Add };

struct ProfileFeature {
    std::string feature;
    Direction direction = Direction::High;

    bool operator==(const ProfileFeature&) const = default;
};

/// Features whose mean enters the score with a weight.
struct Component {
    std::string name;
    double weight = 0.0;  ///< share of the whole, 0..1
    std::vector<ProfileFeature> features;

    bool operator==(const Component&) const = default;
};

/// Multiplies the base by `factor` where a value lies above a limit.
struct Penalty {
    std::string feature;
    bool onScaled = true;  ///< compares the scaled value, else the raw one
    double above = 0.0;
    double factor = 1.0;

    bool operator==(const Penalty&) const = default;
};

/// What an Isolation Forest adds.
struct AnomalyRule {
    Combine combine = Combine::Multiply;
    double boost = 1.5;                 ///< Multiply: the factor of a flagged wallet
    double points = 150.0;              ///< Add: of a wallet whose forest score is 1
    std::vector<std::string> features;  ///< empty: all
    std::int64_t trees = 100;
    std::int64_t maxSamples = 256;
    double contamination = 0.05;  ///< share of the population above the threshold, 0..0.5
    std::uint64_t seed = 42;

    bool operator==(const AnomalyRule&) const = default;
};

/// What the company that a wallet keeps adds.
struct ClusterRule {
    Combine combine = Combine::Multiply;
    double share = 0.5;                 ///< Add: of the cluster's distance from the mean
    double points = 100.0;              ///< Add: at most this many, up or down
    std::vector<std::string> features;  ///< empty: all
    std::int64_t clusters = 5;
    std::int64_t restarts = 10;
    std::uint64_t seed = 42;

    bool operator==(const ClusterRule&) const = default;
};

/// How wallets are judged. spec: weighted components of scaled features, penalties, a base from 0
/// to 1000, then what the forest and the clusters say.
struct Profile {
    std::string name;
    Scope scope = Scope::Compound;
    std::int64_t minimumTransactions = 1;  ///< below it there is no score
    Scaling scaling = Scaling::Percentile;
    std::vector<Component> components;
    std::vector<Penalty> penalties;
    bool roundBase = false;
    std::optional<AnomalyRule> anomaly;
    std::optional<ClusterRule> clusters;
    std::array<double, 4> bands{200.0, 400.0, 600.0, 800.0};  ///< where the next category begins

    bool operator==(const Profile&) const = default;
};

std::string_view scopeName(Scope scope);              ///< "compound", "lending", "all"
std::string_view scalingName(Scaling scaling);        ///< "minmax", "percentile"
std::string_view directionName(Direction direction);  ///< "high", "low", "extreme"
std::string_view combineName(Combine combine);        ///< "multiply", "add"
std::optional<Scope> scopeFromName(std::string_view name);
std::optional<Scaling> scalingFromName(std::string_view name);
std::optional<Direction> directionFromName(std::string_view name);
std::optional<Combine> combineFromName(std::string_view name);

/// Whether a profile can judge wallets that have these features. Error: Unusable, with the place
/// in the profile ("components[1].weight") and what is wrong there.
Result<void> checkProfile(const Profile& profile, std::span<const std::string_view> features);

}  // namespace walletloupe::risk

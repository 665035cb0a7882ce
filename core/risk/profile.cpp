#include "core/risk/profile.h"

#include "core/base/number_text.h"
#include "core/risk/score_columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::risk {
namespace {

template <class Value, std::size_t n>
using Names = std::array<std::pair<Value, std::string_view>, n>;

constexpr Names<Scope, 3> scopes{
    {{Scope::Compound, "compound"}, {Scope::Lending, "lending"}, {Scope::All, "all"}}};
constexpr Names<Scaling, 2> scalings{
    {{Scaling::MinMax, "minmax"}, {Scaling::Percentile, "percentile"}}};
constexpr Names<Direction, 3> directions{
    {{Direction::High, "high"}, {Direction::Low, "low"}, {Direction::Extreme, "extreme"}}};
constexpr Names<Combine, 2> combines{{{Combine::Multiply, "multiply"}, {Combine::Add, "add"}}};

template <class Value, std::size_t n>
std::string_view nameIn(const Names<Value, n>& names, Value value)
{
    return std::find_if(names.begin(), names.end(),
                        [&](const auto& entry) { return entry.first == value; })
        ->second;
}

template <class Value, std::size_t n>
std::optional<Value> valueIn(const Names<Value, n>& names, std::string_view name)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto& entry) { return entry.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

/// Weights as people write them add up to 1 only nearly.
constexpr double weightTolerance = 1e-9;
constexpr double maxFactor = 100.0;
constexpr double maxPoints = 1000.0;
constexpr std::int64_t maxTrees = 10'000;
constexpr std::int64_t maxClusters = 1'000;
constexpr std::int64_t maxRestarts = 1'000;

/// Walks through a profile and remembers the first thing that is wrong.
class ProfileCheck final {
public:
    explicit ProfileCheck(std::span<const std::string_view> features) : m_features(features) {}

    Result<void> result() const
    {
        return m_problem.empty() ? Result<void>() : failure(ErrorCode::Unusable, m_problem);
    }

    void checkComponents(const std::vector<Component>& components);
    void checkPenalties(const std::vector<Penalty>& penalties);
    void checkAnomaly(const AnomalyRule& rule);
    void checkClusters(const ClusterRule& rule);
    void checkBands(const std::array<double, 4>& bands);
    void checkWithin(const std::string& place, double value, double from, double to);
    void refuse(const std::string& place, const std::string& what);

private:
    void checkComponent(const std::string& place, const Component& component);
    void checkColumns(const std::vector<Component>& components);
    void checkFeature(const std::string& place, const std::string& feature);
    void checkFeatures(const std::string& place, const std::vector<std::string>& features);

    std::span<const std::string_view> m_features;
    std::string m_problem;
};

void ProfileCheck::refuse(const std::string& place, const std::string& what)
{
    if (m_problem.empty())
        m_problem = place + " " + what + ".";
}

void ProfileCheck::checkWithin(const std::string& place, double value, double from, double to)
{
    if (!(value >= from && value <= to))
        refuse(place, "must be from " + exactText(from) + " to " + exactText(to) + ", not " +
                          exactText(value));
}

void ProfileCheck::checkFeature(const std::string& place, const std::string& feature)
{
    if (std::find(m_features.begin(), m_features.end(), feature) == m_features.end())
        refuse(place, "names " + (feature.empty() ? "no feature" : "\"" + feature + "\"") +
                          ", which is no feature of this program (see the header that "
                          "\"walletloupe features\" writes)");
}

void ProfileCheck::checkFeatures(const std::string& place, const std::vector<std::string>& features)
{
    for (std::size_t i = 0; i < features.size(); ++i) {
        const std::string here = place + "[" + std::to_string(i) + "]";
        checkFeature(here, features[i]);
        if (std::find(features.begin(), features.begin() + static_cast<std::ptrdiff_t>(i),
                      features[i]) != features.begin() + static_cast<std::ptrdiff_t>(i))
            refuse(here, "names " + features[i] + " again");
    }
}

void ProfileCheck::checkComponent(const std::string& place, const Component& component)
{
    if (component.name.empty())
        refuse(place + ".name", "is empty");
    checkWithin(place + ".weight", component.weight, 0.0, 1.0);
    if (component.features.empty())
        refuse(place, "(" + component.name + ") has no feature");
    for (std::size_t i = 0; i < component.features.size(); ++i)
        checkFeature(place + ".features[" + std::to_string(i) + "].feature",
                     component.features[i].feature);
}

/// Each component is a column of scores.csv.
void ProfileCheck::checkColumns(const std::vector<Component>& components)
{
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < components.size(); ++i) {
        const std::string place = "components[" + std::to_string(i) + "].name";
        columns.push_back(componentColumn(components[i].name));
        if (isFixedColumn(columns[i]))
            refuse(place, "is \"" + components[i].name + "\", but " + columns[i] +
                              " is another column of the scores; choose another name");
        const auto first = std::find(columns.begin(), columns.end(), columns[i]);
        if (const auto earlier = static_cast<std::size_t>(first - columns.begin()); earlier < i)
            refuse(place, "repeats " + components[earlier].name + "; capitals are no difference");
    }
}

void ProfileCheck::checkComponents(const std::vector<Component>& components)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < components.size(); ++i) {
        const std::string place = "components[" + std::to_string(i) + "]";
        checkComponent(place, components[i]);
        sum += components[i].weight;
    }
    checkColumns(components);
    if (components.empty())
        refuse("components", "is empty");
    if (!(std::abs(sum - 1.0) <= weightTolerance))
        refuse("components", "have weights that add up to " + exactText(sum) + ", not to 1");
}

void ProfileCheck::checkPenalties(const std::vector<Penalty>& penalties)
{
    for (std::size_t i = 0; i < penalties.size(); ++i) {
        const std::string place = "penalties[" + std::to_string(i) + "]";
        checkFeature(place + ".feature", penalties[i].feature);
        if (!std::isfinite(penalties[i].above))
            refuse(place + ".above", "is no number");
        checkWithin(place + ".factor", penalties[i].factor, 0.0, maxFactor);
    }
}

void ProfileCheck::checkAnomaly(const AnomalyRule& rule)
{
    checkWithin("anomaly.boost", rule.boost, 0.0, maxFactor);
    checkWithin("anomaly.points", rule.points, 0.0, maxPoints);
    checkFeatures("anomaly.features", rule.features);
    checkWithin("anomaly.n_estimators", static_cast<double>(rule.trees), 1.0, maxTrees);
    checkWithin("anomaly.max_samples", static_cast<double>(rule.maxSamples), 1.0, 0x1p31);
    checkWithin("anomaly.contamination", rule.contamination, 0.0, 0.5);
}

void ProfileCheck::checkClusters(const ClusterRule& rule)
{
    checkWithin("clusters.share", rule.share, 0.0, 1.0);
    checkWithin("clusters.points", rule.points, 0.0, maxPoints);
    checkFeatures("clusters.features", rule.features);
    checkWithin("clusters.n_clusters", static_cast<double>(rule.clusters), 1.0, maxClusters);
    checkWithin("clusters.n_init", static_cast<double>(rule.restarts), 1.0, maxRestarts);
}

void ProfileCheck::checkBands(const std::array<double, 4>& bands)
{
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const std::string place = "bands[" + std::to_string(i) + "]";
        checkWithin(place, bands[i], 0.0, 1000.0);
        if (i > 0 && !(bands[i] > bands[i - 1]))
            refuse(place, "must be above " + exactText(bands[i - 1]) + ", the band before it");
    }
}

}  // namespace

std::string_view scopeName(Scope scope)
{
    return nameIn(scopes, scope);
}

std::string_view scalingName(Scaling scaling)
{
    return nameIn(scalings, scaling);
}

std::string_view directionName(Direction direction)
{
    return nameIn(directions, direction);
}

std::string_view combineName(Combine combine)
{
    return nameIn(combines, combine);
}

std::optional<Scope> scopeFromName(std::string_view name)
{
    return valueIn(scopes, name);
}

std::optional<Scaling> scalingFromName(std::string_view name)
{
    return valueIn(scalings, name);
}

std::optional<Direction> directionFromName(std::string_view name)
{
    return valueIn(directions, name);
}

std::optional<Combine> combineFromName(std::string_view name)
{
    return valueIn(combines, name);
}

Result<void> checkProfile(const Profile& profile, std::span<const std::string_view> features)
{
    ProfileCheck check(features);
    if (profile.name.empty())
        check.refuse("name", "is empty");
    check.checkWithin("minimum_transactions", static_cast<double>(profile.minimumTransactions), 1.0,
                      0x1p53);
    check.checkComponents(profile.components);
    check.checkPenalties(profile.penalties);
    if (profile.anomaly)
        check.checkAnomaly(*profile.anomaly);
    if (profile.clusters)
        check.checkClusters(*profile.clusters);
    check.checkBands(profile.bands);
    return check.result();
}

}  // namespace walletloupe::risk

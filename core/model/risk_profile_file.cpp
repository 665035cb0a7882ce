#include "core/model/risk_profile_file.h"

#include "core/model/json_document.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <utility>

namespace walletloupe::model {
namespace {

/// An object of the file and where in the file it stands.
struct Location {
    QJsonObject object;
    std::string path;  ///< "components[1]."; empty for the whole
};

/// Takes fields out of a profile; remembers the first thing that is wrong, with its place.
class ProfileReader final {
public:
    explicit ProfileReader(std::string source) : m_source(std::move(source)) {}

    Result<risk::Profile> read(const QJsonObject& root);

private:
    void refuse(const std::string& location, const std::string& what);
    void allowOnly(const Location& location, std::initializer_list<const char*> keys);
    QJsonValue field(const Location& location, const char* key);
    double number(const Location& location, const char* key, std::optional<double> fallback = {});
    std::int64_t integer(const Location& location, const char* key, std::int64_t fallback);
    std::string text(const Location& location, const char* key, const char* fallback = nullptr);
    std::vector<Location> objects(const Location& location, const char* key);
    std::vector<std::string> features(const Location& location);
    template <class Value>
    Value word(const Location& location, const char* key,
               std::optional<Value> (*fromName)(std::string_view), const char* fallback = nullptr);

    risk::Component component(const Location& location);
    risk::Penalty penalty(const Location& location);
    risk::AnomalyRule anomaly(const Location& location);
    risk::ClusterRule clusters(const Location& location);
    void readBands(const Location& location, std::array<double, 4>& bands);
    std::optional<Location> part(const Location& location, const char* key);

    std::string m_source;
    std::string m_problem;
};

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

void ProfileReader::refuse(const std::string& location, const std::string& what)
{
    if (m_problem.empty())
        m_problem = m_source + ": " + location + " " + what + ".";
}

void ProfileReader::allowOnly(const Location& location, std::initializer_list<const char*> keys)
{
    const QStringList present = location.object.keys();
    for (const QString& name : present) {
        const bool isKnown = std::any_of(keys.begin(), keys.end(),
                                         [&](const char* known) { return name == key(known); });
        if (!isKnown)
            refuse(location.path + name.toStdString(), "is no key that belongs here");
    }
}

QJsonValue ProfileReader::field(const Location& location, const char* name)
{
    const QJsonValue value = location.object.value(key(name));
    if (value.isUndefined())
        refuse(location.path + name, "is missing");
    return value;
}

double ProfileReader::number(const Location& location, const char* name,
                             std::optional<double> fallback)
{
    if (fallback && !location.object.contains(key(name)))
        return *fallback;
    const QJsonValue value = field(location, name);
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        refuse(location.path + name, "is not a number");
    return value.toDouble();
}

std::int64_t ProfileReader::integer(const Location& location, const char* name,
                                    std::int64_t fallback)
{
    const double value = number(location, name, static_cast<double>(fallback));
    if (value != std::floor(value) || value < 0.0 || value > 0x1p53) {
        refuse(location.path + name, "is not a whole number of at least 0");
        return fallback;
    }
    return static_cast<std::int64_t>(value);
}

std::string ProfileReader::text(const Location& location, const char* name, const char* fallback)
{
    if (fallback != nullptr && !location.object.contains(key(name)))
        return fallback;
    const QJsonValue value = field(location, name);
    if (!value.isString())
        refuse(location.path + name, "is not a text");
    return value.toString().toStdString();
}

template <class Value>
Value ProfileReader::word(const Location& location, const char* name,
                          std::optional<Value> (*fromName)(std::string_view), const char* fallback)
{
    const std::string given = text(location, name, fallback);
    const auto value = fromName(given);
    if (!value)
        refuse(location.path + name, "is \"" + given + "\", a word that means nothing here");
    return value.value_or(Value{});
}

std::vector<Location> ProfileReader::objects(const Location& location, const char* name)
{
    const QJsonValue list = field(location, name);
    if (!list.isArray())
        refuse(location.path + name, "is not a list");
    std::vector<Location> places;
    const QJsonArray entries = list.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const std::string path = location.path + name + "[" + std::to_string(i) + "]";
        if (!entries[i].isObject())
            refuse(path, "is not an object");
        places.push_back({entries[i].toObject(), path + "."});
    }
    return places;
}

std::optional<Location> ProfileReader::part(const Location& location, const char* name)
{
    const QJsonValue value = location.object.value(key(name));
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isObject())
        refuse(location.path + name, "is not an object");
    return Location{value.toObject(), location.path + name + "."};
}

/// "all" is the empty list.
std::vector<std::string> ProfileReader::features(const Location& location)
{
    const QJsonValue value = field(location, "features");
    if (value.toString() == QStringLiteral("all"))
        return {};
    const QJsonArray entries = value.toArray();
    if (entries.isEmpty())
        refuse(location.path + "features", "is neither \"all\" nor a list of names");
    std::vector<std::string> names;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!entries[i].isString())
            refuse(location.path + "features[" + std::to_string(i) + "]", "is not a text");
        names.push_back(entries[i].toString().toStdString());
    }
    return names;
}

risk::Component ProfileReader::component(const Location& location)
{
    allowOnly(location, {"name", "weight", "features"});
    risk::Component component{text(location, "name"), number(location, "weight"), {}};
    for (const Location& entry : objects(location, "features")) {
        allowOnly(entry, {"feature", "direction"});
        component.features.push_back(
            {text(entry, "feature"),
             word<risk::Direction>(entry, "direction", risk::directionFromName)});
    }
    return component;
}

risk::Penalty ProfileReader::penalty(const Location& location)
{
    allowOnly(location, {"feature", "on", "above", "factor"});
    const std::string on = text(location, "on", "scaled");
    if (on != "scaled" && on != "raw")
        refuse(location.path + "on", "must be \"scaled\" or \"raw\", not \"" + on + "\"");
    return {text(location, "feature"), on == "scaled", number(location, "above"),
            number(location, "factor")};
}

risk::AnomalyRule ProfileReader::anomaly(const Location& location)
{
    allowOnly(location, {"combine", "boost", "points", "features", "n_estimators", "max_samples",
                         "contamination", "random_state"});
    risk::AnomalyRule rule;
    rule.combine = word<risk::Combine>(location, "combine", risk::combineFromName);
    const bool adds = rule.combine == risk::Combine::Add;
    rule.boost = number(location, "boost", adds ? std::optional(rule.boost) : std::nullopt);
    rule.points = number(location, "points", adds ? std::nullopt : std::optional(rule.points));
    rule.features = features(location);
    rule.trees = integer(location, "n_estimators", rule.trees);
    rule.maxSamples = integer(location, "max_samples", rule.maxSamples);
    rule.contamination = number(location, "contamination", rule.contamination);
    rule.seed = static_cast<std::uint64_t>(integer(location, "random_state", 42));
    return rule;
}

risk::ClusterRule ProfileReader::clusters(const Location& location)
{
    allowOnly(location,
              {"combine", "share", "points", "features", "n_clusters", "n_init", "random_state"});
    risk::ClusterRule rule;
    rule.combine = word<risk::Combine>(location, "combine", risk::combineFromName);
    const bool adds = rule.combine == risk::Combine::Add;
    rule.share = number(location, "share", adds ? std::nullopt : std::optional(rule.share));
    rule.points = number(location, "points", adds ? std::nullopt : std::optional(rule.points));
    rule.features = features(location);
    rule.clusters = integer(location, "n_clusters", rule.clusters);
    rule.restarts = integer(location, "n_init", rule.restarts);
    rule.seed = static_cast<std::uint64_t>(integer(location, "random_state", 42));
    return rule;
}

void ProfileReader::readBands(const Location& location, std::array<double, 4>& bands)
{
    const QJsonArray entries = field(location, "bands").toArray();
    if (static_cast<std::size_t>(entries.size()) != bands.size())
        refuse("bands", "must be 4 numbers: where Low, Medium, High and Very High begin");
    for (std::size_t i = 0; m_problem.empty() && i < bands.size(); ++i) {
        const QJsonValue entry = entries[static_cast<qsizetype>(i)];
        if (!entry.isDouble())
            refuse("bands[" + std::to_string(i) + "]", "is not a number");
        bands[i] = entry.toDouble();
    }
}

Result<risk::Profile> ProfileReader::read(const QJsonObject& root)
{
    const Location whole{root, {}};
    allowOnly(whole, {"format", "version", "name", "scope", "minimum_transactions", "scaling",
                      "components", "penalties", "round_base", "anomaly", "clusters", "bands"});
    risk::Profile profile;
    profile.name = text(whole, "name");
    profile.scope = word<risk::Scope>(whole, "scope", risk::scopeFromName, "compound");
    profile.minimumTransactions = integer(whole, "minimum_transactions", 1);
    profile.scaling = word<risk::Scaling>(whole, "scaling", risk::scalingFromName);
    for (const Location& location : objects(whole, "components"))
        profile.components.push_back(component(location));
    if (root.contains(QStringLiteral("penalties"))) {
        for (const Location& location : objects(whole, "penalties"))
            profile.penalties.push_back(penalty(location));
    }
    const QJsonValue rounds = root.value(QStringLiteral("round_base"));
    if (!rounds.isUndefined() && !rounds.isBool())
        refuse("round_base", "is neither true nor false");
    profile.roundBase = rounds.toBool();
    if (const auto location = part(whole, "anomaly"))
        profile.anomaly = anomaly(*location);
    if (const auto location = part(whole, "clusters"))
        profile.clusters = clusters(*location);
    readBands(whole, profile.bands);
    if (!m_problem.empty())
        return failure(ErrorCode::Unusable, m_problem);
    return profile;
}

}  // namespace

Result<risk::Profile> parseRiskProfile(std::string_view text, const std::string& source)
{
    const auto root = parseJsonDocument(text, source, {"walletloupe-risk-profile", "risk profile"});
    if (!root)
        return errorOf(root);
    return ProfileReader(source).read(*root);
}

}  // namespace walletloupe::model

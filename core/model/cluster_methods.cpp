#include "core/model/cluster_method.h"
#include "core/model/json_values.h"
#include "core/model/k_means_clusters.h"
#include "core/model/mixture_clusters.h"

#include <QJsonObject>

#include <algorithm>

namespace walletloupe::model {
namespace {

/// "kmeans, gmm"
template <typename Items, typename Name>
std::string listOf(const Items& items, const Name& name)
{
    std::string text;
    for (const auto& item : items)
        text += (text.empty() ? "" : ", ") + std::string(name(item));
    return text;
}

Result<void> checkSetting(const ClusterMethod& method, const std::string& name,
                          const std::string& value)
{
    const std::vector<MethodSetting> settings = method.settings();
    const auto setting = std::find_if(settings.begin(), settings.end(),
                                      [&](const MethodSetting& one) { return one.name == name; });
    if (setting == settings.end())
        return failure(ErrorCode::Usage, "The method " + std::string(method.id()) +
                                             " has no setting \"" + name + "\".");
    if (std::find(setting->values.begin(), setting->values.end(), value) == setting->values.end())
        return failure(ErrorCode::Usage,
                       "\"" + value + "\" is no " + name + "; there are: " +
                           listOf(setting->values, [](const auto& known) { return known; }) + ".");
    return {};
}

}  // namespace

int ClusterFit::occupied() const
{
    return static_cast<int>(
        std::count_if(sizes.begin(), sizes.end(), [](std::int64_t size) { return size > 0; }));
}

const std::vector<const ClusterMethod*>& clusterMethods()
{
    static const std::vector<const ClusterMethod*> methods{
        &kMeansMethod(),
        &mixtureMethod(),
    };
    return methods;
}

const ClusterMethod* clusterMethod(std::string_view id)
{
    for (const ClusterMethod* method : clusterMethods()) {
        if (method->id() == id)
            return method;
    }
    return nullptr;
}

Result<const ClusterMethod*> methodOf(const MethodChoice& choice)
{
    const ClusterMethod* method = clusterMethod(choice.method);
    if (method == nullptr)
        return failure(ErrorCode::Usage,
                       "\"" + choice.method + "\" is no method of clustering; there are: " +
                           listOf(clusterMethods(), [](const auto* one) { return one->id(); }) +
                           ".");
    for (const auto& [name, value] : choice.settings) {
        if (auto checked = checkSetting(*method, name, value); !checked)
            return errorOf(checked);
    }
    return method;
}

std::string settingOf(const ClusterMethod& method, const MethodChoice& choice,
                      std::string_view name)
{
    if (const auto given = choice.settings.find(std::string(name)); given != choice.settings.end())
        return given->second;
    for (const MethodSetting& setting : method.settings()) {
        if (setting.name == name)
            return setting.values.front();
    }
    return {};
}

void writeMethod(QJsonObject& report, const MethodChoice& choice)
{
    const ClusterMethod* method = clusterMethod(choice.method);
    if (method == nullptr || choice == MethodChoice())
        return;
    report.insert(QStringLiteral("method"), jsonText(method->id()));
    for (const MethodSetting& setting : method->settings())
        report.insert(jsonText(setting.name), jsonText(settingOf(*method, choice, setting.name)));
}

}  // namespace walletloupe::model

#include "app/method_options.h"

#include "app/option_list.h"
#include "app/option_reader.h"
#include "core/text/sentence.h"

#include <string>

namespace walletloupe::app {

void addMethodOptions(QCommandLineParser& parser)
{
    addOption(parser, "method",
              "kmeans (default) or gmm, a Gaussian mixture that starts from k-means. distance and "
              "margin in the labels: kmeans, Euclidean distance to the own centroid in scaled "
              "space, and how much farther the second one is; gmm, Mahalanobis distance to the "
              "own mean, and membership probability less that of the second cluster; p_0, p_1, "
              "... are the membership probabilities.",
              "METHOD");
    for (const model::ClusterMethod* method : model::clusterMethods()) {
        for (const model::MethodSetting& setting : method->settings())
            addOption(parser, setting.name.c_str(),
                      (setting.help + " Default: " + setting.values.front() + ".").c_str(), "KIND");
    }
}

model::MethodChoice readMethod(OptionReader& reader)
{
    model::MethodChoice choice;
    choice.method = reader.text("method", choice.method.c_str());
    for (const model::ClusterMethod* method : model::clusterMethods()) {
        for (const model::MethodSetting& setting : method->settings()) {
            if (reader.has(setting.name.c_str()))
                choice.settings[setting.name] = reader.text(setting.name.c_str());
        }
    }
    if (const auto method = model::methodOf(choice); !method) {
        reader.refuse(QString::fromStdString(text::sentence(method.error())));
        return {};
    }
    return choice;
}

}  // namespace walletloupe::app

#include "core/workflow/risk_profiles.h"

#include "core/analysis/risk_population.h"
#include "core/model/risk_profile_file.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <string_view>

/// A static library's resources are there only when asked for, from outside any namespace.
static void loadProfileResource()
{
    Q_INIT_RESOURCE(risk_profiles);
}

namespace walletloupe::workflow {
namespace {

constexpr std::array<std::string_view, 2> builtInNames{"classic", "standard"};

Result<QByteArray> contentOf(const QString& path, const std::string& nameOrFile)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound,
                       nameOrFile + ": no such profile. Give classic, standard or a file.");
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable, nameOrFile + ": cannot be opened: " +
                                                  file.errorString().toStdString() + ".");
    return file.readAll();
}

}  // namespace

bool isBuiltInProfile(const std::string& name)
{
    return std::find(builtInNames.begin(), builtInNames.end(), name) != builtInNames.end();
}

Result<risk::Profile> loadRiskProfile(const std::string& nameOrFile)
{
    loadProfileResource();
    const QString path =
        isBuiltInProfile(nameOrFile)
            ? QStringLiteral(":/profiles/%1.json").arg(QString::fromStdString(nameOrFile))
            : QString::fromStdString(nameOrFile);
    const auto content = contentOf(path, nameOrFile);
    if (!content)
        return failure(content.error());
    auto profile = model::parseRiskProfile(
        {content->constData(), static_cast<std::size_t>(content->size())}, nameOrFile);
    if (!profile)
        return profile;
    if (const auto checked = risk::checkProfile(*profile, analysis::riskFeatures()); !checked)
        return failure(checked.error().code, nameOrFile + ": " + checked.error().message);
    return profile;
}

}  // namespace walletloupe::workflow

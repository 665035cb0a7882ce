#include "core/workflow/risk/risk_profiles.h"

#include "core/analysis/risk/risk_population.h"
#include "core/model/files/whole_file.h"
#include "core/model/json_location.h"
#include "core/model/risk_profile_file.h"

#include <QtGlobal>

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

Result<QByteArray> contentOf(const std::string& nameOrFile)
{
    const std::string path =
        isBuiltInProfile(nameOrFile) ? ":/profiles/" + nameOrFile + ".json" : nameOrFile;
    auto content = model::readWholeFile(path);
    if (!content && content.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::NotFound,
                       nameOrFile + ": no such profile. Give classic, standard or a file.");
    return content;
}

/// What is wrong with a profile, with line and column of the key that a message begins with.
Error withLocation(std::string_view content, const std::string& file, Error error)
{
    const std::string begin = file + ": ";
    if (!error.message.starts_with(begin))
        return error;
    const std::string rest = error.message.substr(begin.size());
    const auto place = model::jsonLocation(content, rest.substr(0, rest.find(' ')));
    if (place)
        error.message = begin + "line " + std::to_string(place->line) + ", column " +
                        std::to_string(place->column) + ": " + rest;
    return error;
}

}  // namespace

bool isBuiltInProfile(const std::string& name)
{
    return std::find(builtInNames.begin(), builtInNames.end(), name) != builtInNames.end();
}

Result<risk::Profile> loadRiskProfile(const std::string& nameOrFile)
{
    loadProfileResource();
    const auto content = contentOf(nameOrFile);
    if (!content)
        return errorOf(content);
    const std::string_view text(content->constData(), static_cast<std::size_t>(content->size()));
    auto profile = model::parseRiskProfile(text, nameOrFile);
    if (!profile)
        return failure(withLocation(text, nameOrFile, profile.error()));
    if (const auto checked = risk::checkProfile(*profile, analysis::riskFeatures()); !checked)
        return failure(withLocation(
            text, nameOrFile, {checked.error().code, nameOrFile + ": " + checked.error().message}));
    return profile;
}

}  // namespace walletloupe::workflow

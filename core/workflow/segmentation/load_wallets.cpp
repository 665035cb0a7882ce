#include "core/workflow/segmentation/load_wallets.h"

#include "core/base/sha256.h"
#include "core/csv/files/file_pattern.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace walletloupe::workflow {
namespace {

namespace fs = std::filesystem;

Error tooMany(const std::string& pattern, const std::vector<std::string>& files)
{
    constexpr std::size_t shown = 3;
    std::string names;
    for (std::size_t i = 0; i < std::min(shown, files.size()); ++i)
        names += (i == 0 ? "" : ", ") + files[i];
    if (files.size() > shown)
        names += "…";
    return {ErrorCode::Usage, pattern + ": matches " + std::to_string(files.size()) + " files (" +
                                  names + "), but one wallet file is needed."};
}

}  // namespace

Result<std::string> resolveInput(const std::string& argument)
{
    std::error_code error;
    if (!csv::isFilePattern(argument) || fs::exists(argument, error))
        return argument;
    auto files = csv::matchingFiles(argument);
    if (!files)
        return errorOf(files);
    if (files->empty())
        return failure(ErrorCode::NotFound, argument + ": no file matches this pattern.");
    if (files->size() > 1)
        return failure(tooMany(argument, *files));
    return std::move(files->front());
}

Result<WalletFile> loadWallets(const std::string& argument, const csv::CsvOptions& options,
                               const Clock& clock, const Executor& executor)
{
    const auto path = resolveInput(argument);
    if (!path)
        return errorOf(path);
    Sha256 hash;
    auto table = wallets::readWalletTable(*path, options, executor,
                                          [&hash](std::string_view bytes) { hash.add(bytes); });
    if (!table)
        return errorOf(table);
    return WalletFile{std::make_shared<const wallets::WalletTable>(std::move(*table)),
                      {fs::path(*path).filename().string(), hash.hex(), isoDate(clock.now())}};
}

}  // namespace walletloupe::workflow

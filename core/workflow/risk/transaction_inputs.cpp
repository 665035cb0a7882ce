#include "core/workflow/risk/transaction_inputs.h"

#include "core/csv/files/file_pattern.h"
#include "core/transactions/transaction_fields.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <set>
#include <system_error>
#include <utility>

namespace walletloupe::workflow {
namespace {

namespace fs = std::filesystem;

/// The files that one argument means.
Result<std::vector<std::string>> filesOf(const std::string& argument)
{
    std::error_code error;
    const bool isPattern = csv::isFilePattern(argument);
    if (argument == "-" || fs::exists(argument, error) || (error && !isPattern))
        return std::vector<std::string>{argument};
    if (!isPattern)
        return failure(ErrorCode::NotFound, argument + ": there is no such file.");
    auto files = csv::matchingFiles(argument);
    if (files && files->empty())
        return failure(ErrorCode::NotFound, argument + ": no file matches this pattern.");
    return files;
}

/// What decides when a file is read: the larger the sooner.
struct FilledFields {
    std::size_t columns = 0;
    unsigned long set = 0;  ///< which columns those are

    auto operator<=>(const FilledFields&) const = default;
};

FilledFields filledFieldsOf(const std::string& path, const csv::CsvOptions& options)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return {};
    const auto fields = transactions::fieldsOfFile(path, options);
    return fields ? FilledFields{fields->count(), fields->to_ulong()} : FilledFields();
}

}  // namespace

Result<std::vector<std::string>> resolveInputs(const std::vector<std::string>& arguments)
{
    std::vector<std::string> all;
    std::set<fs::path> seen;
    for (const std::string& argument : arguments) {
        auto files = filesOf(argument);
        if (!files)
            return errorOf(files);
        for (std::string& file : *files) {
            std::error_code error;
            const fs::path whole = fs::weakly_canonical(file, error);
            if (seen.insert(error ? fs::path(file) : whole).second)
                all.push_back(std::move(file));
        }
    }
    return all;
}

std::vector<TransactionInput> readingOrder(const std::vector<std::string>& files,
                                           const csv::CsvOptions& options, const Executor& executor)
{
    std::vector<FilledFields> filledFields(files.size());
    if (files.size() > 1) {
        executor.forEach(files.size(), [&](std::size_t i) {
            if (!executor.cancelled())
                filledFields[i] = filledFieldsOf(files[i], options);
        });
    }
    std::vector<std::size_t> places(files.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(), [&filledFields](std::size_t a, std::size_t b) {
        return filledFields[a] > filledFields[b];
    });
    std::vector<TransactionInput> inputs;
    for (const std::size_t place : places)
        inputs.push_back({files[place], place});
    return inputs;
}

}  // namespace walletloupe::workflow

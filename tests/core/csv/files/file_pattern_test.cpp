#include "core/csv/files/file_pattern.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace walletloupe::csv {
namespace {

TEST(FilePattern, HasOneOfThreeSigns)
{
    for (const char* pattern : {"*", "a?.csv", "run[12]/a.csv"})
        EXPECT_TRUE(isFilePattern(pattern)) << pattern;
    for (const char* path : {"", "-", "a.csv", "folder/a].csv"})
        EXPECT_FALSE(isFilePattern(path)) << path;
}

TEST(FilePattern, GivesFilesInTheOrderOfTheirNames)
{
    const tests::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path("run2/c.csv"));
    const std::string b = folder.write("run2/b.csv", "");
    const std::string a = folder.write("run2/a.csv", "");
    static_cast<void>(folder.write("run2/A.CSV", ""));
    const auto files = matchingFiles(folder.path("run[!1]/?.csv"));
    ASSERT_TRUE(files);
    EXPECT_EQ(*files, (std::vector<std::string>{a, b}));
    EXPECT_TRUE(matchingFiles(folder.path("none*"))->empty());
}

}  // namespace
}  // namespace walletloupe::csv

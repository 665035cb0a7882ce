#include "core/csv/writing/csv_writer.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace walletloupe::csv {
namespace {

namespace fs = std::filesystem;

std::size_t filesIn(const tests::TemporaryFolder& folder)
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder.path()))
        ++count;
    return count;
}

TEST(WriteAtomically, WritesAndReplaces)
{
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(writeAtomically(folder.path("a.csv"), "first\n"));
    ASSERT_TRUE(writeAtomically(folder.path("a.csv"), std::string("sec\0nd", 6)));
    EXPECT_EQ(folder.read("a.csv"), std::string("sec\0nd", 6));
    EXPECT_EQ(filesIn(folder), 1U) << "no temporary file stays";
}

TEST(WriteAtomically, WritesLargeAndEmptyContent)
{
    const tests::TemporaryFolder folder;
    const std::string large(5'000'000, 'x');
    ASSERT_TRUE(writeAtomically(folder.path("large"), large));
    ASSERT_TRUE(writeAtomically(folder.path("empty"), ""));
    EXPECT_EQ(folder.read("large"), large);
    EXPECT_TRUE(fs::exists(folder.path("empty")));
}

TEST(WriteAtomically, LeavesTheOldFileWhenItCannotReplaceIt)
{
    const tests::TemporaryFolder folder;
    fs::create_directory(folder.path("taken"));
    const auto written = writeAtomically(folder.path("taken"), "x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::WriteFailed);
    EXPECT_NE(written.error().message.find("taken"), std::string::npos);
    EXPECT_TRUE(fs::is_directory(folder.path("taken")));
    EXPECT_EQ(filesIn(folder), 1U);
}

TEST(WriteAtomically, NamesAFolderThatIsNotThere)
{
    const tests::TemporaryFolder folder;
    const auto written = writeAtomically(folder.path("no/such/a.csv"), "x");
    ASSERT_FALSE(written);
    EXPECT_NE(written.error().message.find("No such file or directory"), std::string::npos)
        << written.error().message;
}

TEST(WriteAtomically, FollowsASymbolicLink)
{
    const tests::TemporaryFolder folder;
    fs::create_symlink("real.csv", folder.path("link.csv"));
    ASSERT_TRUE(writeAtomically(folder.path("link.csv"), "x"));
    EXPECT_TRUE(fs::is_symlink(folder.path("link.csv")));
    EXPECT_EQ(folder.read("real.csv"), "x");
}

TEST(WriteAtomically, KeepsThePermissionsOfTheFileItReplaces)
{
    const tests::TemporaryFolder folder;
    folder.write("a.csv", "old");
    fs::permissions(folder.path("a.csv"), fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(writeAtomically(folder.path("a.csv"), "new"));
    EXPECT_EQ(fs::status(folder.path("a.csv")).permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
}

TEST(WriteAtomically, WritesIntoADevice)
{
    EXPECT_TRUE(writeAtomically("/dev/null", "x"));
    EXPECT_FALSE(fs::is_regular_file("/dev/null"));
    const auto full = writeAtomically("/dev/full", "x");
    ASSERT_FALSE(full);
    EXPECT_NE(full.error().message.find("No space left"), std::string::npos)
        << full.error().message;
}

}  // namespace
}  // namespace walletloupe::csv

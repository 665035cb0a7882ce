#include "core/table/input_file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace walletloupe::table {
namespace {

std::string readAll(InputFile& file, std::size_t piece)
{
    std::string all;
    std::string block(piece, '\0');
    for (;;) {
        const auto got = file.read(block.data(), piece);
        EXPECT_TRUE(got);
        if (!got || *got == 0)
            return all;
        all.append(block, 0, *got);
    }
}

TEST(InputFile, ReadsAFileInPieces)
{
    const tests::TemporaryFolder folder;
    auto file = InputFile::open(folder.write("a.csv", "0123456789"));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->size(), 10U);
    EXPECT_EQ(readAll(*file, 3), "0123456789");
    EXPECT_EQ(file->position(), 10U);
}

TEST(InputFile, SaysThatAFileIsMissing)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("nothing.csv");
    const auto missing = InputFile::open(path);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_EQ(missing.error().message, path + ": there is no such file.");
    EXPECT_EQ(InputFile::open(folder.write("file", "") + "/below").error().code,
              ErrorCode::NotFound);
}

TEST(InputFile, SaysThatAFolderIsNoFile)
{
    const tests::TemporaryFolder folder;
    const auto opened = InputFile::open(folder.path());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Unreadable);
    EXPECT_EQ(opened.error().message, folder.path() + " is a folder; a CSV file is needed.");
}

TEST(InputFile, ReadsAPipeWhoseSizeNobodyKnows)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("pipe");
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    const std::jthread writer([&] {
        const int descriptor = ::open(path.c_str(), O_WRONLY);
        EXPECT_EQ(::write(descriptor, "abc", 3), 3);
        ::close(descriptor);
    });
    auto file = InputFile::open(path);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->size(), 0U);
    EXPECT_EQ(readAll(*file, 2), "abc");
}

}  // namespace
}  // namespace walletloupe::table

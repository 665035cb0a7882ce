#include "core/model/files/whole_file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace walletloupe::model {
namespace {

class WholeFile : public testing::Test {
protected:
    /// A file of a size that takes no room on the disk.
    std::string hollowFile(std::uintmax_t bytes) const
    {
        const std::string path = m_folder.write("hollow.bin", "");
        std::filesystem::resize_file(path, bytes);
        return path;
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(WholeFile, IsReadByteForByte)
{
    const std::string bytes("\x80\0\r\n\xff end", 8);
    const auto read = readWholeFile(m_folder.write("model.bin", bytes));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->toStdString(), bytes);
    EXPECT_TRUE(readWholeFile(m_folder.write("empty.bin", "")).value().isEmpty());
}

TEST_F(WholeFile, NamesAFileThatIsNotThere)
{
    const auto read = readWholeFile(m_folder.path("none.bin"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::NotFound);
    EXPECT_NE(read.error().message.find("none.bin: no such file"), std::string::npos);
}

TEST_F(WholeFile, CannotReadAFolder)
{
    const auto read = readWholeFile(m_folder.path());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Unreadable);
    EXPECT_NE(read.error().message.find(m_folder.path()), std::string::npos);
}

TEST_F(WholeFile, RefusesMoreThanAModelHolds)
{
    const auto read = readWholeFile(hollowFile(1'000'000'001));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Unsupported);
    EXPECT_NE(read.error().message.find("too large"), std::string::npos);
}

}  // namespace
}  // namespace walletloupe::model

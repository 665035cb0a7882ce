#include "core/containers/compression/zip_archive.h"

#include "tests/support/container_cells.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

using tests::containerBytes;

Result<ZipArchive> archiveOf(const std::string& bytes)
{
    return ZipArchive::open(std::make_shared<const std::string>(bytes), "f.zip");
}

Result<std::string> unpacked(const std::string& bytes, const std::string& entry)
{
    const auto archive = archiveOf(bytes);
    if (!archive)
        return failure(archive.error());
    const ZipEntry* found = archive->find(entry);
    if (found == nullptr)
        return failure(ErrorCode::NotFound, "no entry");
    auto whole = archive->whole(*found, {});
    return whole ? Result<std::string>(**whole) : failure(whole.error());
}

/// The place of the directory's entry of a file.
std::size_t directoryEntry(const std::string& bytes, const std::string& name)
{
    const std::size_t nameAt = bytes.rfind(name);
    return nameAt - 46;
}

TEST(ZipArchive, ReadsStoredAndDeflatedEntries)
{
    const std::string text = containerBytes("wallets.csv");
    EXPECT_EQ(unpacked(containerBytes("wallets.zip"), "export/wallets.csv"), text);
    EXPECT_EQ(unpacked(containerBytes("stored.zip"), "wallets.csv"), text);
    const auto archive = archiveOf(containerBytes("wallets.zip"));
    ASSERT_TRUE(archive);
    EXPECT_EQ(archive->entries().size(), 4U);
    EXPECT_TRUE(archive->entries().front().isFolder());
}

TEST(ZipArchive, ACommentBehindTheDirectoryIsPassedOver)
{
    std::string bytes = containerBytes("stored.zip");
    bytes[bytes.size() - 2] = 5;
    EXPECT_EQ(unpacked(bytes + "hello", "wallets.csv"), containerBytes("wallets.csv"));
}

TEST(ZipArchive, PasswordsAndOtherMethodsAreNamed)
{
    std::string bytes = containerBytes("stored.zip");
    const std::size_t entry = directoryEntry(bytes, "wallets.csv");
    bytes[entry + 8] = 1;
    EXPECT_NE(unpacked(bytes, "wallets.csv").error().message.find("has a password"),
              std::string::npos);
    bytes[entry + 8] = 0;
    bytes[entry + 10] = 12;
    const auto other = unpacked(bytes, "wallets.csv");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::Unsupported);
}

TEST(ZipArchive, AnotherChecksumIsAnError)
{
    std::string bytes = containerBytes("stored.zip");
    bytes[100] = static_cast<char>(bytes[100] ^ 1);
    const auto text = unpacked(bytes, "wallets.csv");
    ASSERT_FALSE(text);
    EXPECT_NE(text.error().message.find("checksum"), std::string::npos);
}

TEST(ZipArchive, EachCutIsAnError)
{
    const std::string bytes = containerBytes("stored.zip");
    for (std::size_t size = 0; size < bytes.size(); size += 3)
        EXPECT_FALSE(archiveOf(bytes.substr(0, size))) << size;
}

}  // namespace
}  // namespace walletloupe::containers

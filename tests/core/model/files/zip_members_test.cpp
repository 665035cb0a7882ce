#include "core/model/files/zip_members.h"

#include "tests/core/model/fixtures.h"

namespace walletloupe::model {
namespace {

TEST(ZipMembers, ReadsDeflatedFilesByName)
{
    const std::string content = moreContent("standard.skops");
    EXPECT_TRUE(looksLikeZip(content));
    auto members = ZipMembers::open(content, "a.zip");
    ASSERT_TRUE(members) << members.error().message;
    EXPECT_TRUE(members->has("schema.json"));
    const auto schema = members->read("schema.json");
    ASSERT_TRUE(schema) << schema.error().message;
    EXPECT_EQ(schema->front(), '{');
    EXPECT_FALSE(members->read("other.json"));
}

TEST(ZipMembers, ChecksTheSum)
{
    std::string content = moreContent("standard.skops");
    const std::size_t entry = content.find("PK\x01\x02");
    ASSERT_NE(entry, std::string::npos);
    content[entry + 16] = static_cast<char>(content[entry + 16] ^ 1);
    const std::size_t nameBytes = static_cast<unsigned char>(content[entry + 28]);
    const std::string name = content.substr(entry + 46, nameBytes);
    auto members = ZipMembers::open(content, "a.zip");
    ASSERT_TRUE(members) << members.error().message;
    const auto read = members->read(name);
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().message.find("checksum"), std::string::npos);
}

}  // namespace
}  // namespace walletloupe::model

#include "core/chain/protocols/protocol_list.h"

#include "core/chain/protocol.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

namespace walletloupe::chain {
namespace {

TEST(ProtocolList, NamesEveryProtocolOnce)
{
    std::set<std::string_view> names;
    std::set<std::string_view> tags;
    for (std::size_t i = 0; i < allProtocols.size(); ++i) {
        const Protocol& protocol = *allProtocols[i];
        EXPECT_TRUE(names.insert(protocol.name).second) << protocol.name;
        EXPECT_TRUE(tags.insert(protocol.tag).second) << protocol.tag;
        EXPECT_EQ(protocolIndex(protocol), i);
        EXPECT_EQ(protocolFromName(protocol.name), &protocol);
        EXPECT_EQ(protocolOfTag(protocol.tag), &protocol);
        EXPECT_NE(protocol.decode, nullptr) << protocol.name;
    }
    EXPECT_EQ(protocolFromName("compound-v4"), nullptr);
    EXPECT_EQ(protocolFromName(""), nullptr);
}

TEST(ProtocolList, ReadsTagsInCapitalsOrNot)
{
    for (const char* tag : {"V2", "v2"})
        EXPECT_EQ(protocolOfTag(tag), &compoundV2) << tag;
    for (const char* tag : {"V3", "v3"})
        EXPECT_EQ(protocolOfTag(tag), &compoundV3) << tag;
    for (const char* tag : {"", "v", "V", "V1", "V4", "V22", "2", "\x16\x32"})
        EXPECT_EQ(protocolOfTag(tag), nullptr) << tag;
}

TEST(ProtocolList, JoinsTagsInTheirOrder)
{
    EXPECT_EQ(allTags(" nor ").substr(0, 9), "V2 nor V3");
}

}  // namespace
}  // namespace walletloupe::chain

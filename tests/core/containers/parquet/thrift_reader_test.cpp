#include "core/containers/parquet/thrift_reader.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::containers {
namespace {

using namespace std::string_literals;

TEST(ThriftReader, ReadsFieldsAndSkipsOthers)
{
    // 1: i32 -3; 2: binary "ab"; 4: list of two i64; 20: struct {1: true}; 21: false
    const std::string bytes =
        "\x15\x05\x18\x02"s + "ab" + "\x29\x26\x02\x04" + "\x0C\x28\x11"s + "\0"s + "\x12" + "\0"s;
    ThriftReader thrift(bytes);
    std::string seen;
    thrift.readStruct([&](const ThriftReader::Field& field) {
        seen += std::to_string(field.id) + ":";
        if (field.id == 1)
            seen += std::to_string(thrift.integer());
        else if (field.id == 2)
            seen += thrift.binary();
        else
            thrift.skip(field.type);
        seen += field.isTrue() ? "true " : " ";
    });
    EXPECT_EQ(seen, "1:-3 2:ab 4: 20: 21: ");
    EXPECT_FALSE(thrift.isBad());
    EXPECT_EQ(thrift.position(), bytes.size());
}

TEST(ThriftReader, EndsOfBytesAreBad)
{
    const std::string bytes = "\x15\x05\x18\x02"s + "ab";
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        ThriftReader thrift(std::string_view(bytes).substr(0, size));
        thrift.readStruct([&](const ThriftReader::Field& field) { thrift.skip(field.type); });
        EXPECT_TRUE(thrift.isBad()) << size;
    }
}

TEST(ThriftReader, HugeSizesAndDeepNestingAreBad)
{
    ThriftReader huge("\x18\xFF\xFF\xFF\xFF\x0F");
    huge.readStruct([&](const ThriftReader::Field& field) { huge.skip(field.type); });
    EXPECT_TRUE(huge.isBad());
    const std::string nested(1000, '\x1C');
    ThriftReader deep(nested);
    deep.readStruct([&](const ThriftReader::Field& field) { deep.skip(field.type); });
    EXPECT_TRUE(deep.isBad());
    const std::string lists(1000, '\x19');
    ThriftReader listed(lists);
    listed.skip(ThriftType::List);
    EXPECT_TRUE(listed.isBad());
}

}  // namespace
}  // namespace walletloupe::containers

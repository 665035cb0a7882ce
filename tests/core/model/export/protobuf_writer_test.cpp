#include "core/model/export/protobuf_writer.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::model {
namespace {

/// The examples of the protocol buffers documentation, "Encoding".
TEST(ProtobufWriter, WritesTheWireFormat)
{
    EXPECT_EQ(ProtobufWriter().integer(1, 150).bytes(), "\x08\x96\x01");
    EXPECT_EQ(ProtobufWriter().text(2, "testing").bytes(), "\x12\x07testing");
    EXPECT_EQ(ProtobufWriter().message(3, ProtobufWriter().integer(1, 150)).bytes(),
              "\x1A\x03\x08\x96\x01");
}

TEST(ProtobufWriter, WritesVarintsOfEachLength)
{
    EXPECT_EQ(ProtobufWriter().integer(1, 0).bytes(), std::string("\x08\x00", 2));
    EXPECT_EQ(ProtobufWriter().integer(1, 127).bytes(), "\x08\x7F");
    EXPECT_EQ(ProtobufWriter().integer(1, 128).bytes(), "\x08\x80\x01");
    EXPECT_EQ(ProtobufWriter().integer(1, -2).bytes(),
              "\x08\xFE\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01");
    EXPECT_EQ(ProtobufWriter().integer(16, 1).bytes(), "\x80\x01\x01");
    EXPECT_EQ(ProtobufWriter().integer(1, 1).integer(2, 2).bytes(), "\x08\x01\x10\x02");
}

}  // namespace
}  // namespace walletloupe::model

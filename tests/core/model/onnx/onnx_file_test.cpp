#include "core/model/onnx/onnx_file.h"

#include "core/model/export/protobuf_writer.h"

#include <gtest/gtest.h>

namespace walletloupe::model {
namespace {

std::string fileOf(const ProtobufWriter& graph)
{
    ProtobufWriter file;
    file.integer(1, 7).text(2, "p").message(7, graph);
    file.message(14, ProtobufWriter().text(1, "key").text(2, "value"));
    return file.bytes();
}

TEST(OnnxFile, ReadsNodesConstantsAndInputs)
{
    ProtobufWriter graph;
    graph.message(1, ProtobufWriter().text(1, "x").text(1, "c").text(2, "y").text(4, "Add"))
        .message(5, ProtobufWriter().integer(1, 2).integer(2, 7).text(8, "c").integer(7, 3).integer(
                        7, -4))
        .message(11, ProtobufWriter().text(1, "x"))
        .message(11, ProtobufWriter().text(1, "c"));
    const std::string bytes = fileOf(graph);
    EXPECT_TRUE(looksLikeOnnx(bytes));
    const auto file = parseOnnx(bytes, "f");
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->producer, "p");
    EXPECT_EQ(file->metadata.at("key"), "value");
    EXPECT_EQ(file->inputs, (std::vector<std::string>{"x"}));
    ASSERT_NE(file->maker("y"), nullptr);
    EXPECT_EQ(file->maker("y")->operation, "Add");
    EXPECT_EQ(file->maker("x"), nullptr);
    ASSERT_NE(file->constant("c"), nullptr);
    EXPECT_EQ(file->constant("c")->numbers, (std::vector<double>{3.0, -4.0}));
    EXPECT_EQ(file->constant("c")->shape, (std::vector<std::int64_t>{2}));
}

TEST(OnnxFile, OtherFilesAreNone)
{
    EXPECT_FALSE(looksLikeOnnx({}));
    EXPECT_FALSE(looksLikeOnnx("wallet,balance\n"));
    EXPECT_FALSE(looksLikeOnnx("\x08"));
    EXPECT_FALSE(looksLikeOnnx("\x08\x07"));
    EXPECT_FALSE(parseOnnx("\x08\x07\x3a\x7f", "f"));
}

}  // namespace
}  // namespace walletloupe::model

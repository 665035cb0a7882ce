#include "core/model/onnx/onnx_model.h"

#include "core/ml/scaling/scaler.h"
#include "core/model/export/model_export.h"
#include "core/model/export/protobuf_writer.h"
#include "core/model/k_means_clusters.h"
#include "core/model/onnx/onnx_file.h"

#include <gtest/gtest.h>

#include <bit>

namespace walletloupe::model {
namespace {

/// A model with columns "a" to "c" scaled by `kind`; the last is constant.
SegmentationModel modelOf(ml::ScaleKind kind)
{
    const Eigen::MatrixXd rows{{1.0, 10.0, 7.0}, {2.5, 40.0, 7.0}, {9.0, 20.0, 7.0}};
    SegmentationModel model;
    model.features = {"a", "b", "c"};
    model.scaler = ml::fitScaler(kind, rows, model.features).value();
    model.clustering = kMeansClusters(Eigen::MatrixXd{{0.1, 0.2, 0.0}, {0.9, 0.7, 0.0}});
    model.names = {"small", ""};
    return model;
}

TEST(OnnxModel, OpensWhatThisProgramWrites)
{
    for (const auto kind : {ml::ScaleKind::MinMax, ml::ScaleKind::ZScore, ml::ScaleKind::LogMinMax,
                            ml::ScaleKind::Rank}) {
        const SegmentationModel model = modelOf(kind);
        const std::string bytes = onnxModel(model);
        EXPECT_TRUE(looksLikeOnnx(bytes));
        const auto read = modelFromOnnx(bytes, "m.onnx", {});
        ASSERT_TRUE(read) << ml::scaleName(kind) << ": " << read.error().message;
        EXPECT_EQ(read->features, (std::vector<std::string>{"a", "b"}));
        EXPECT_EQ(read->names, model.names);
        EXPECT_EQ(read->scaler.kind, kind);
        for (std::size_t j = 0; j < 2; ++j) {
            for (const double x : {1.0, 2.5, 3.0, 9.0, 40.0})
                EXPECT_EQ(read->scaler.scaled(j, x), model.scaler.scaled(j, x));
        }
        EXPECT_EQ(read->centers(), model.centers().leftCols(2));
    }
}

TEST(OnnxModel, ColumnsMustFit)
{
    const std::string bytes = onnxModel(modelOf(ml::ScaleKind::ZScore));
    EXPECT_TRUE(modelFromOnnx(bytes, "m.onnx", {"a", "b"}));
    const auto swapped = modelFromOnnx(bytes, "m.onnx", {"b", "a"});
    ASSERT_FALSE(swapped);
    EXPECT_EQ(swapped.error().code, ErrorCode::Usage);
}

std::string floats(std::initializer_list<float> values)
{
    std::string bytes;
    for (const float value : values) {
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (unsigned i = 0; i < 4; ++i)
            bytes += static_cast<char>(bits >> (8U * i));
    }
    return bytes;
}

ProtobufWriter tensor(const char* name, std::initializer_list<std::int64_t> shape,
                      std::initializer_list<float> values)
{
    ProtobufWriter writer;
    for (const std::int64_t length : shape)
        writer.integer(1, length);
    writer.integer(2, 1).text(8, name).text(9, floats(values));
    return writer;
}

ProtobufWriter node(const char* operation, std::initializer_list<const char*> inputs,
                    const char* output)
{
    ProtobufWriter writer;
    for (const char* input : inputs)
        writer.text(1, input);
    writer.text(2, output).text(4, operation);
    return writer;
}

ProtobufWriter floatList(const char* name, std::initializer_list<float> values)
{
    ProtobufWriter writer;
    writer.text(1, name).text(7, floats(values));
    return writer;
}

/// The graph that skl2onnx writes for a StandardScaler and a KMeans of float32 numbers; `square`
/// is |c|^2 of the second centre.
std::string skl2onnx(float square = 25.0F, const char* first = "Scaler")
{
    ProtobufWriter scaler = node(first, {"X"}, "variable");
    scaler.message(5, floatList("offset", {10.0F, 20.0F}));
    scaler.message(5, floatList("scale", {0.5F, 0.25F}));
    ProtobufWriter product = node("Gemm", {"variable", "C", "zeros"}, "product");
    product.message(5, floatList("alpha", {-2.0F}));
    product.message(5, ProtobufWriter().text(1, "transB").integer(3, 1));
    ProtobufWriter graph;
    graph.message(1, scaler)
        .message(1, node("ReduceSumSquare", {"variable"}, "squares"))
        .message(1, node("Mul", {"squares", "zero"}, "zeros"))
        .message(1, product)
        .message(1, node("Add", {"squares", "product"}, "z"))
        .message(1, node("Add", {"C2", "z"}, "y"))
        .message(1, node("ArgMin", {"y"}, "label"))
        .message(1, node("Sqrt", {"y"}, "scores"))
        .message(5, tensor("C", {2, 2}, {1.0F, 0.0F, 3.0F, 4.0F}))
        .message(5, tensor("C2", {2}, {1.0F, square}))
        .message(5, tensor("zero", {1}, {0.0F}))
        .message(11, ProtobufWriter().text(1, "X"));
    ProtobufWriter file;
    file.integer(1, 8).text(2, "skl2onnx").message(7, graph);
    return file.bytes();
}

TEST(OnnxModel, OpensAKMeansOfSkl2onnx)
{
    const auto read = modelFromOnnx(skl2onnx(), "k.onnx", {"p", "q"});
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->centers(), (Eigen::MatrixXd{{1.0, 0.0}, {3.0, 4.0}}));
    EXPECT_EQ(read->scaler.scaled(0, 12.0), 1.0);
    EXPECT_EQ(read->scaler.scaled(1, 28.0), 2.0);
    EXPECT_EQ(read->importedFrom, "ONNX (skl2onnx)");
    const auto unnamed = modelFromOnnx(skl2onnx(), "k.onnx", {});
    ASSERT_FALSE(unnamed);
    EXPECT_NE(unnamed.error().message.find("does not tell the names"), std::string::npos);
}

TEST(OnnxModel, RefusesOtherGraphsByTheirOperators)
{
    for (const std::string& bytes : {skl2onnx(24.0F), skl2onnx(25.0F, "Normalizer")}) {
        const auto read = modelFromOnnx(bytes, "k.onnx", {"p", "q"});
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, ErrorCode::Unsupported);
        EXPECT_NE(read.error().message.find("Gemm"), std::string::npos) << read.error().message;
    }
}

TEST(OnnxModel, SurvivesDamage)
{
    for (const std::string& whole : {skl2onnx(), onnxModel(modelOf(ml::ScaleKind::Rank))}) {
        for (std::size_t i = 0; i < whole.size(); ++i) {
            modelFromOnnx(whole.substr(0, i), "k.onnx", {"a", "b"});
            std::string flipped = whole;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
            const auto model = modelFromOnnx(flipped, "k.onnx", {"a", "b"});
            if (model) {
                EXPECT_TRUE(model->originalCentroids.allFinite()) << i;
            }
        }
    }
}

}  // namespace
}  // namespace walletloupe::model

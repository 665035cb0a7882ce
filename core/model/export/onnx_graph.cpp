#include "core/model/export/onnx_graph.h"

#include <bit>

namespace walletloupe::model {
namespace {

// Field numbers of onnx.proto.
namespace node_field {
constexpr unsigned input = 1, output = 2, operation = 4, attribute = 5;
}
namespace attribute_field {
constexpr unsigned name = 1, integer = 3, integers = 8, type = 20;
constexpr std::int64_t integerType = 2, integersType = 7;
}  // namespace attribute_field
namespace tensor_field {
constexpr unsigned dimension = 1, type = 2, name = 8, raw = 9;
}
namespace graph_field {
constexpr unsigned node = 1, constant = 5, input = 11, output = 12;
}

std::string littleEndian(std::uint64_t bits)
{
    std::string bytes;
    for (unsigned i = 0; i < 8; ++i)
        bytes += static_cast<char>(bits >> (8U * i));
    return bytes;
}

ProtobufWriter dimensionOf(std::int64_t length)
{
    ProtobufWriter dimension;
    return length > 0 ? dimension.integer(1, length) : dimension.text(2, "n");
}

ProtobufWriter valueInfo(const std::string& name, OnnxType type, std::int64_t columns)
{
    ProtobufWriter shape;
    shape.message(1, dimensionOf(0));
    if (columns > 0)
        shape.message(1, dimensionOf(columns));
    ProtobufWriter tensorType;
    tensorType.integer(1, static_cast<std::int64_t>(type)).message(2, shape);
    ProtobufWriter info;
    return info.text(1, name).message(2, ProtobufWriter().message(1, tensorType));
}

ProtobufWriter attributeOf(const OnnxAttribute& attribute)
{
    ProtobufWriter result;
    result.text(attribute_field::name, attribute.name);
    return attribute.isList ? result.integer(attribute_field::integers, attribute.value)
                                  .integer(attribute_field::type, attribute_field::integersType)
                            : result.integer(attribute_field::integer, attribute.value)
                                  .integer(attribute_field::type, attribute_field::integerType);
}

}  // namespace

std::string OnnxGraph::tensor(OnnxType type, const std::vector<std::int64_t>& shape,
                              std::string raw)
{
    std::string name = newName();
    ProtobufWriter tensor;
    for (const std::int64_t length : shape)
        tensor.integer(tensor_field::dimension, length);
    tensor.integer(tensor_field::type, static_cast<std::int64_t>(type))
        .text(tensor_field::name, name)
        .text(tensor_field::raw, raw);
    m_graph.message(graph_field::constant, tensor);
    return name;
}

std::string OnnxGraph::constant(const std::vector<double>& values,
                                const std::vector<std::int64_t>& shape)
{
    std::string raw;
    for (const double value : values)
        raw += littleEndian(std::bit_cast<std::uint64_t>(value));
    return tensor(OnnxType::Double, shape, std::move(raw));
}

std::string OnnxGraph::constant(const std::vector<std::int64_t>& values,
                                const std::vector<std::int64_t>& shape)
{
    std::string raw;
    for (const std::int64_t value : values)
        raw += littleEndian(static_cast<std::uint64_t>(value));
    return tensor(OnnxType::Int64, shape, std::move(raw));
}

std::string OnnxGraph::node(const char* operation, std::initializer_list<std::string> inputs,
                            std::initializer_list<OnnxAttribute> attributes,
                            const std::string& output)
{
    std::string name = output.empty() ? newName() : output;
    ProtobufWriter node;
    for (const std::string& input : inputs)
        node.text(node_field::input, input);
    node.text(node_field::output, name).text(node_field::operation, operation);
    for (const OnnxAttribute& attribute : attributes)
        node.message(node_field::attribute, attributeOf(attribute));
    m_graph.message(graph_field::node, node);
    return name;
}

void OnnxGraph::input(const std::string& name, OnnxType type, std::int64_t columns)
{
    m_graph.message(graph_field::input, valueInfo(name, type, columns));
}

void OnnxGraph::output(const std::string& name, OnnxType type, std::int64_t columns)
{
    m_graph.message(graph_field::output, valueInfo(name, type, columns));
}

}  // namespace walletloupe::model

#pragma once

#include "core/model/export/protobuf_writer.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// Numbers of onnx.proto for the types of tensors.
enum class OnnxType : std::uint8_t { Float = 1, Int64 = 7, Bool = 9, Double = 11 };

/// An integer attribute of a node, or a list of them.
struct OnnxAttribute {
    const char* name;
    std::int64_t value = 0;
    bool isList = false;
};

/// Collects the nodes and constants of an ONNX graph; values are known by their names.
class OnnxGraph final {
public:
    /// A constant tensor; the shape may be {} for a scalar. Gives its name.
    std::string constant(const std::vector<double>& values, const std::vector<std::int64_t>& shape);
    std::string constant(const std::vector<std::int64_t>& values,
                         const std::vector<std::int64_t>& shape);
    std::string scalar(double value) { return constant(std::vector<double>{value}, {}); }
    std::string scalar(std::int64_t value)
    {
        return constant(std::vector<std::int64_t>{value}, {});
    }
    /// A node with one output; gives the output's name, `output` where one is given.
    std::string node(const char* operation, std::initializer_list<std::string> inputs,
                     std::initializer_list<OnnxAttribute> attributes = {},
                     const std::string& output = {});
    /// Rows x `columns` (0: one dimension only); the rows are free.
    void input(const std::string& name, OnnxType type, std::int64_t columns);
    void output(const std::string& name, OnnxType type, std::int64_t columns);

    /// The GraphProto.
    const ProtobufWriter& graph() const noexcept { return m_graph; }

private:
    std::string newName() { return "t" + std::to_string(m_names++); }
    std::string tensor(OnnxType type, const std::vector<std::int64_t>& shape, std::string raw);

    ProtobufWriter m_graph;
    int m_names = 0;
};

}  // namespace walletloupe::model

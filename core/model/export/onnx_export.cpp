#include "core/base/version.h"
#include "core/model/export/model_export.h"
#include "core/model/export/onnx_graph.h"
#include "core/model/export/rank_table.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <bit>
#include <limits>

namespace walletloupe::model {
namespace {

constexpr std::int64_t irVersion = 7;
constexpr std::int64_t opset = 13;

/// log(1 + x) without losing small x: x * log(u) / (u - 1) with u = 1 + x (Goldberg 1991).
std::string logOnePlus(OnnxGraph& graph, const std::string& x)
{
    const std::string one = graph.scalar(1.0);
    const std::string u = graph.node("Add", {x, one});
    const std::string difference = graph.node("Sub", {u, one});
    const std::string isTiny = graph.node("Equal", {difference, graph.scalar(0.0)});
    const std::string ratio = graph.node("Div", {x, difference});
    const std::string product = graph.node("Mul", {graph.node("Log", {u}), ratio});
    return graph.node("Where", {isTiny, x, product});
}

/// How many training values lie below x, by halving; then the rank there, or half-way.
std::string rankOf(OnnxGraph& graph, const std::string& x, const ml::ColumnScale& scale)
{
    const std::size_t tableSize = std::bit_ceil(scale.sortedValues.size() + 1);
    std::vector<double> values = scale.sortedValues;
    values.resize(tableSize, std::numeric_limits<double>::infinity());
    std::vector<double> ranks = scale.ranks;
    ranks.resize(tableSize, 1.0);
    std::vector<double> between = ranksBetween(scale);
    between.resize(tableSize, 1.0);
    const std::vector<std::int64_t> shape{static_cast<std::int64_t>(tableSize)};
    const std::string table = graph.constant(values, shape);
    const std::string zero = graph.scalar(std::int64_t{0});
    std::string below = graph.node("Mul", {graph.node("Cast", {x}, {{"to", 7}}), zero});
    for (auto step = static_cast<std::int64_t>(tableSize / 2); step > 0; step /= 2) {
        const std::string probe = graph.node("Add", {below, graph.scalar(step - 1)});
        const std::string isBelow = graph.node("Less", {graph.node("Gather", {table, probe}), x});
        const std::string more = graph.node("Where", {isBelow, graph.scalar(step), zero});
        below = graph.node("Add", {below, more});
    }
    const std::string isSeen = graph.node("Equal", {graph.node("Gather", {table, below}), x});
    return graph.node("Where", {isSeen, graph.node("Gather", {graph.constant(ranks, shape), below}),
                                graph.node("Gather", {graph.constant(between, shape), below})});
}

/// One column (n x 1) in scaled space.
std::string scaledColumn(OnnxGraph& graph, const std::string& x, const ml::Scaler& scaler,
                         std::size_t column)
{
    const ml::ColumnScale& scale = scaler.columns[column];
    if (scale.spread == 0.0)
        return graph.node("Mul", {x, graph.scalar(0.0)});
    if (scaler.kind == ml::ScaleKind::Rank)
        return rankOf(graph, x, scale);
    const std::string value = scaler.kind == ml::ScaleKind::LogMinMax ? logOnePlus(graph, x) : x;
    const std::string shifted = graph.node("Sub", {value, graph.scalar(scale.offset)});
    return graph.node("Div", {shifted, graph.scalar(scale.spread)});
}

/// n x 1 truths: every value is finite and the scaling can take it.
std::string usableRows(OnnxGraph& graph, const std::string& wallets, const ml::Scaler& scaler)
{
    const std::string zero = graph.scalar(0.0);
    std::string usable = graph.node("Equal", {graph.node("Sub", {wallets, wallets}), zero});
    if (scaler.kind == ml::ScaleKind::LogMinMax)
        usable =
            graph.node("And", {usable, graph.node("Not", {graph.node("Less", {wallets, zero})})});
    const std::string numbers = graph.node("Cast", {usable}, {{"to", 1}});
    const std::string least = graph.node("ReduceMin", {numbers}, {{"axes", 1, true}});
    return graph.node("Cast", {least}, {{"to", 9}});
}

/// n x k squared distances, summed column by column as the program does.
std::string squaredDistances(OnnxGraph& graph, const std::string& wallets,
                             const SegmentationModel& model)
{
    std::string sum;
    for (std::size_t j = 0; j < model.features.size(); ++j) {
        const std::string index =
            graph.constant(std::vector<std::int64_t>{static_cast<std::int64_t>(j)}, {1});
        const std::string x = graph.node("Gather", {wallets, index}, {{"axis", 1}});
        const Eigen::VectorXd centres = model.centers().col(static_cast<Eigen::Index>(j));
        const std::string difference =
            graph.node("Sub", {scaledColumn(graph, x, model.scaler, j),
                               graph.constant(std::vector<double>(centres.begin(), centres.end()),
                                              {1, model.clusters()})});
        const std::string square = graph.node("Mul", {difference, difference});
        sum = sum.empty() ? square : graph.node("Add", {sum, square});
    }
    return sum;
}

std::string jsonList(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& text : texts)
        array.append(QString::fromStdString(text));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

void addMetadata(ProtobufWriter& file, const char* key, const std::string& value)
{
    constexpr unsigned metadataField = 14;
    file.message(metadataField, ProtobufWriter().text(1, key).text(2, value));
}

}  // namespace

std::string onnxModel(const SegmentationModel& model)
{
    OnnxGraph graph;
    const std::string wallets = "wallets";
    graph.input(wallets, OnnxType::Double, static_cast<std::int64_t>(model.features.size()));
    const std::string usable = usableRows(graph, wallets, model.scaler);
    const std::string squared = squaredDistances(graph, wallets, model);
    const std::string nearest = graph.node("ArgMin", {squared}, {{"axis", 1}, {"keepdims", 1}});
    const std::string label =
        graph.node("Where", {usable, nearest, graph.scalar(std::int64_t{-1})});
    graph.node("Squeeze", {label, graph.constant(std::vector<std::int64_t>{1}, {1})}, {}, "label");
    graph.node("Where",
               {usable, graph.node("Sqrt", {squared}),
                graph.scalar(std::numeric_limits<double>::quiet_NaN())},
               {}, "distances");
    graph.output("label", OnnxType::Int64, 0);
    graph.output("distances", OnnxType::Double, model.clusters());

    ProtobufWriter graphMessage = graph.graph();
    graphMessage.text(2, "walletloupe");
    ProtobufWriter file;
    file.integer(1, irVersion).text(2, "walletloupe").text(3, std::string(programVersion()));
    file.message(7, graphMessage);
    file.message(8, ProtobufWriter().text(1, "").integer(2, opset));
    addMetadata(file, "features", jsonList(model.features));
    addMetadata(file, "scale", std::string(ml::scaleName(model.scaler.kind)));
    addMetadata(file, "cluster_names", jsonList(model.names));
    return file.bytes();
}

}  // namespace walletloupe::model

#include "core/model/onnx/onnx_model.h"

#include "core/base/version.h"
#include "core/model/k_means_clusters.h"
#include "core/model/onnx/onnx_file.h"
#include "core/model/sklearn_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace walletloupe::model {
namespace {

using Numbers = std::vector<double>;

/// What the reading of a graph finds.
struct Found {
    std::vector<ml::ColumnScale> scales;
    std::vector<Eigen::Index> columns;  ///< the place of each scale's feature among the inputs
    Eigen::MatrixXd centers;
    ml::ScaleKind kind = ml::ScaleKind::ZScore;
};

class GraphReader final {
public:
    GraphReader(const OnnxFile& file, std::string source)
        : m_file(file), m_source(std::move(source))
    {
    }

    Result<Found> read(bool isOwn)
    {
        Found found;
        const bool fits = isOwn ? readOwn(found) : readSkl2Onnx(found);
        if (fits && found.centers.rows() > 0 && found.centers.cols() > 0 &&
            found.centers.allFinite())
            return found;
        std::string operations;
        for (const OnnxNode& node : m_file.nodes) {
            if (operations.find(node.operation) == std::string::npos && operations.size() < 200)
                operations += (operations.empty() ? "" : ", ") + node.operation;
        }
        return failure(ErrorCode::Unsupported,
                       m_source + ": the graph (" + operations +
                           ") is not the nearest of some centroids behind a scaling of columns.");
    }

private:
    const OnnxNode* made(const std::string& value, const char* operation) const
    {
        const OnnxNode* node = m_file.maker(value);
        return node != nullptr && node->operation == operation && node->inputs.size() >= 2
                   ? node
                   : nullptr;
    }

    std::optional<double> scalar(const std::string& value) const
    {
        const OnnxTensor* tensor = m_file.constant(value);
        if (tensor == nullptr || tensor->numbers.size() != 1)
            return std::nullopt;
        return tensor->numbers.front();
    }

    /// The column that Gather takes out of the wallets.
    std::optional<Eigen::Index> gathered(const std::string& value) const
    {
        const OnnxNode* node = made(value, "Gather");
        const auto index = node ? scalar(node->inputs[1]) : std::nullopt;
        if (!index || m_file.inputs.empty() || node->inputs[0] != m_file.inputs.front() ||
            *index < 0 || *index > 1e6)
            return std::nullopt;
        return static_cast<Eigen::Index>(*index);
    }

    /// The input of log(1 + x): Where(isTiny, x, ...).
    std::optional<Eigen::Index> logged(const std::string& value) const
    {
        const OnnxNode* node = made(value, "Where");
        return node && node->inputs.size() == 3 ? gathered(node->inputs[1]) : std::nullopt;
    }

    /// The table that Gather looks up.
    const OnnxTensor* table(const std::string& value) const
    {
        const OnnxNode* node = made(value, "Gather");
        return node ? m_file.constant(node->inputs[0]) : nullptr;
    }

    /// (x - offset) / spread, of x or of log(1 + x).
    std::optional<Eigen::Index> readAffine(const OnnxNode& divide, ml::ColumnScale& scale) const
    {
        const OnnxNode* subtract = made(divide.inputs[0], "Sub");
        const auto spread = scalar(divide.inputs[1]);
        const auto offset = subtract ? scalar(subtract->inputs[1]) : std::nullopt;
        if (!spread || !offset || !(*spread > 0.0) || !std::isfinite(*spread) ||
            !std::isfinite(*offset))
            return std::nullopt;
        scale.offset = *offset;
        scale.spread = *spread;
        const auto plain = gathered(subtract->inputs[0]);
        return plain ? plain : logged(subtract->inputs[0]);
    }

    /// Where(Equal(Gather(values), x), Gather(ranks), Gather(between)); the tables are filled up
    /// with infinity.
    std::optional<Eigen::Index> readRank(const OnnxNode& where, ml::ColumnScale& scale) const
    {
        const OnnxNode* equal = made(where.inputs[0], "Equal");
        const OnnxTensor* values = equal ? table(equal->inputs[0]) : nullptr;
        const OnnxTensor* ranks = table(where.inputs[1]);
        if (values == nullptr || ranks == nullptr ||
            ranks->numbers.size() != values->numbers.size())
            return std::nullopt;
        for (std::size_t i = 0; i < values->numbers.size() && std::isfinite(values->numbers[i]);
             ++i) {
            scale.sortedValues.push_back(values->numbers[i]);
            scale.ranks.push_back(ranks->numbers[i]);
        }
        const bool ascends = std::is_sorted(scale.sortedValues.begin(), scale.sortedValues.end()) &&
                             std::is_sorted(scale.ranks.begin(), scale.ranks.end());
        if (scale.sortedValues.empty() || !ascends)
            return std::nullopt;
        scale.spread = 1.0;
        return gathered(equal->inputs[1]);
    }

    /// Each Sub of a scaled column and 1 x k centres is one feature.
    bool readOwn(Found& found) const
    {
        const auto kind = m_file.metadata.find("scale");
        const auto known =
            kind == m_file.metadata.end() ? std::nullopt : ml::scaleFromName(kind->second);
        if (!known)
            return false;
        found.kind = *known;
        std::vector<Numbers> centers;
        for (const OnnxNode& node : m_file.nodes) {
            const OnnxTensor* row = node.operation == "Sub" && node.inputs.size() == 2
                                        ? m_file.constant(node.inputs[1])
                                        : nullptr;
            if (row == nullptr || row->shape.size() != 2)
                continue;
            const OnnxNode* scaled = m_file.maker(node.inputs[0]);
            ml::ColumnScale scale;
            std::optional<Eigen::Index> column;
            if (scaled != nullptr && scaled->inputs.size() >= 2 && scaled->operation == "Div")
                column = readAffine(*scaled, scale);
            else if (scaled != nullptr && scaled->inputs.size() == 3 &&
                     scaled->operation == "Where")
                column = readRank(*scaled, scale);
            else if (scaled != nullptr && scaled->inputs.size() >= 2 &&
                     scaled->operation == "Mul" && scalar(scaled->inputs[1]) == 0.0)
                continue;  // a constant column
            if (!column || row->numbers.empty() ||
                (!centers.empty() && centers.front().size() != row->numbers.size()))
                return false;
            found.columns.push_back(*column);
            found.scales.push_back(std::move(scale));
            centers.push_back(row->numbers);
        }
        const std::size_t k = centers.empty() ? 0 : centers.front().size();
        found.centers.resize(static_cast<Eigen::Index>(k),
                             static_cast<Eigen::Index>(centers.size()));
        for (std::size_t j = 0; j < centers.size(); ++j)
            found.centers.col(static_cast<Eigen::Index>(j)) =
                Eigen::Map<const Eigen::VectorXd>(centers[j].data(), static_cast<Eigen::Index>(k));
        return true;
    }

    /// skl2onnx: |x|^2 - 2 x C^T + |c|^2, whose ArgMin is the label.
    bool readSkl2Onnx(Found& found) const
    {
        const OnnxNode* product = nullptr;
        for (const OnnxNode& node : m_file.nodes) {
            const bool isProduct = node.operation == "Gemm" || node.operation == "MatMul";
            if (isProduct && product != nullptr)
                return false;
            product = isProduct ? &node : product;
        }
        if (product == nullptr || product->operation != "Gemm" || product->inputs.size() < 2 ||
            !isAttribute(*product, "alpha", -2.0) || !isAttribute(*product, "transB", 1.0))
            return false;
        const OnnxTensor* centers = m_file.constant(product->inputs[1]);
        if (centers == nullptr || !isMatrix(*centers))
            return false;
        const Eigen::Index k = centers->shape[0];
        const Eigen::Index d = centers->shape[1];
        found.centers = Eigen::Map<
            const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
            centers->numbers.data(), k, d);
        found.scales.assign(static_cast<std::size_t>(d), {0.0, 1.0, {}, {}});
        for (Eigen::Index j = 0; j < d; ++j)
            found.columns.push_back(j);
        return hasSquares(found.centers) && endsInArgMin() &&
               readSteps(product->inputs[0], found.scales);
    }

    static bool isAttribute(const OnnxNode& node, const char* name, double value)
    {
        const auto found = node.attributes.find(name);
        return found != node.attributes.end() && found->second == Numbers{value};
    }

    static bool isMatrix(const OnnxTensor& tensor)
    {
        constexpr std::int64_t most = 1'000'000'000;
        return tensor.shape.size() == 2 && tensor.shape[0] > 0 && tensor.shape[1] > 0 &&
               tensor.shape[0] < most && tensor.shape[1] < most &&
               static_cast<std::size_t>(tensor.shape[0] * tensor.shape[1]) == tensor.numbers.size();
    }

    /// |c|^2 of each centre stands in the graph.
    bool hasSquares(const Eigen::MatrixXd& centers) const
    {
        const Eigen::VectorXd squares = centers.rowwise().squaredNorm();
        constexpr double tolerance = 1e-5;
        return std::any_of(
            m_file.constants.begin(), m_file.constants.end(), [&](const auto& constant) {
                const Numbers& numbers = constant.second.numbers;
                if (static_cast<Eigen::Index>(numbers.size()) != squares.size())
                    return false;
                const Eigen::Map<const Eigen::VectorXd> given(numbers.data(), squares.size());
                return (given - squares).cwiseAbs().maxCoeff() <=
                       tolerance * squares.cwiseAbs().maxCoeff();
            });
    }

    bool endsInArgMin() const
    {
        return std::any_of(m_file.nodes.begin(), m_file.nodes.end(),
                           [](const OnnxNode& node) { return node.operation == "ArgMin"; });
    }

    /// From the clusters back to the input; each step acts before those that were read.
    bool readSteps(std::string value, std::vector<ml::ColumnScale>& scales) const
    {
        constexpr int mostSteps = 100;
        for (int step = 0; step < mostSteps; ++step) {
            const OnnxNode* node = m_file.maker(value);
            if (node == nullptr)
                return std::find(m_file.inputs.begin(), m_file.inputs.end(), value) !=
                       m_file.inputs.end();
            if (node->inputs.empty() || !readStep(*node, scales))
                return false;
            value = node->inputs.front();
        }
        return false;
    }

    /// y = (x - a) * s before z = (y - offset) / spread: offset' = a + offset / s,
    /// spread' = spread / s.
    bool readStep(const OnnxNode& node, std::vector<ml::ColumnScale>& scales) const
    {
        if (node.operation == "Identity" || node.operation == "Cast")
            return true;
        const std::size_t d = scales.size();
        Numbers shifts(d, 0.0);
        Numbers factors(d, 1.0);
        const OnnxTensor* tensor =
            node.inputs.size() == 2 ? m_file.constant(node.inputs[1]) : nullptr;
        const Numbers none;
        const Numbers& given = tensor != nullptr ? tensor->numbers : none;
        if (node.operation == "Scaler")
            return fill(node, "offset", shifts) && fill(node, "scale", factors) &&
                   prepend(shifts, factors, scales);
        if (given.size() != d && given.size() != 1)
            return false;
        for (std::size_t j = 0; j < d; ++j) {
            const double number = given[given.size() == 1 ? 0 : j];
            if (node.operation == "Sub")
                shifts[j] = number;
            else if (node.operation == "Add")
                shifts[j] = -number;
            else if (node.operation == "Div")
                factors[j] = 1.0 / number;
            else if (node.operation == "Mul")
                factors[j] = number;
            else
                return false;
        }
        return prepend(shifts, factors, scales);
    }

    static bool fill(const OnnxNode& node, const char* name, Numbers& numbers)
    {
        const auto found = node.attributes.find(name);
        if (found == node.attributes.end() || found->second.empty())
            return true;
        if (found->second.size() != 1 && found->second.size() != numbers.size())
            return false;
        for (std::size_t j = 0; j < numbers.size(); ++j)
            numbers[j] = found->second[found->second.size() == 1 ? 0 : j];
        return true;
    }

    static bool prepend(const Numbers& shifts, const Numbers& factors,
                        std::vector<ml::ColumnScale>& scales)
    {
        for (std::size_t j = 0; j < scales.size(); ++j) {
            scales[j].offset = shifts[j] + scales[j].offset / factors[j];
            scales[j].spread /= factors[j];
            if (!(scales[j].spread > 0.0) || !std::isfinite(scales[j].spread) ||
                !std::isfinite(scales[j].offset))
                return false;
        }
        return true;
    }

    const OnnxFile& m_file;
    std::string m_source;
};

/// The names of the features that count, in their order.
std::vector<std::string> knownNames(const OnnxFile& file, const Found& found)
{
    const std::vector<std::string> all = file.texts("features");
    std::vector<std::string> names;
    for (const Eigen::Index column : found.columns) {
        if (static_cast<std::size_t>(column) >= all.size())
            return {};
        names.push_back(all[static_cast<std::size_t>(column)]);
    }
    return names;
}

}  // namespace

Result<SegmentationModel> modelFromOnnx(std::string_view content, const std::string& source,
                                        const std::vector<std::string>& columns)
{
    const auto file = parseOnnx(content, source);
    if (!file)
        return failure(file.error());
    const bool isOwn = file->producer == "walletloupe";
    auto found = GraphReader(*file, source).read(isOwn);
    if (!found)
        return failure(std::move(found.error()));
    const std::size_t d = found->scales.size();
    auto features = fittedFeatures(columns, knownNames(*file, *found), d);
    if (!features)
        return failure(std::move(features.error()));
    SegmentationModel model;
    model.features = std::move(*features);
    model.units.resize(d);
    model.ranges.assign(d, {0.0, 0.0, {}, false});
    model.scaler = {found->kind, std::move(found->scales)};
    model.clustering = kMeansClusters(std::move(found->centers));
    model.originalCentroids = inOriginalUnits(model.centers(), model.scaler);
    const auto k = static_cast<std::size_t>(model.clusters());
    model.names = file->texts("cluster_names");
    model.names.resize(k);
    model.colors.resize(k);
    model.inertia = std::numeric_limits<double>::quiet_NaN();
    model.options.nClusters = model.clusters();
    model.initKnown = false;
    model.seedKnown = false;
    model.importedFrom = "ONNX (" + (file->producer.empty() ? "no producer" : file->producer) + ")";
    model.programVersion = programVersion();
    if (!model.originalCentroids.allFinite())
        return failure(ErrorCode::Unusable,
                       source + ": the centroids overflow in the units of the wallets.");
    return model;
}

}  // namespace walletloupe::model

#include "core/model/sklearn_transforms.h"

#include "core/model/sklearn_fields.h"

#include <Eigen/QR>

#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace walletloupe::model {
namespace {

/// (x - offset) / spread of each column.
struct ColumnSteps {
    std::vector<double> offsets;
    std::vector<double> spreads;
    std::vector<TrainingRange> ranges;  ///< of a MinMaxScaler
};

/// feature_range (a, b) is part of the scaling: (x - min) / range * (b - a) + a has its zero at
/// offset = min - a * range / (b - a), and the slope 1 / spread with spread = range / (b - a).
/// A constant column counts as 1 wide, as in scikit-learn.
ColumnSteps minMaxSteps(SklearnFields& fields, std::size_t d)
{
    ColumnSteps steps;
    if (fields.isTrue("clip"))
        fields.refuse(ErrorCode::Unsupported,
                      "clip=True cannot be brought over; fit the scaler without it.");
    const std::vector<double> minima = fields.numbers("data_min_", d);
    const std::vector<double> maxima = fields.numbers("data_max_", d);
    const std::vector<double> scales = fields.numbers("scale_", d);
    const std::vector<double> shifts = fields.numbers("min_", d);
    for (std::size_t i = 0; fields.ok() && i < d; ++i) {
        if (scales[i] <= 0.0 || maxima[i] < minima[i]) {
            fields.refuse(ErrorCode::Unusable, "\"scale_\" is not above 0.");
            return steps;
        }
        const double range = maxima[i] - minima[i];
        const bool isPlain = shifts[i] == 0.0 - minima[i] * scales[i] && scales[i] == 1.0 / range;
        steps.spreads.push_back(isPlain ? range : 1.0 / scales[i]);
        steps.offsets.push_back(isPlain ? minima[i] : -shifts[i] / scales[i]);
        steps.ranges.push_back({minima[i], maxima[i], {}, true});
    }
    return steps;
}

/// Fields of a scaler that subtracts one array and divides by another; either may be switched off.
struct AffineFields {
    const char* offset;      ///< null: nothing is subtracted
    const char* withOffset;  ///< False leaves the offset out
    const char* spread;
    const char* withSpread;  ///< False leaves the spread out; null: it is always there
};

ColumnSteps affineSteps(SklearnFields& fields, std::size_t d, const AffineFields& names)
{
    const bool hasOffset = names.offset != nullptr && !fields.isFalse(names.withOffset);
    const bool hasSpread = names.withSpread == nullptr || !fields.isFalse(names.withSpread);
    ColumnSteps steps;
    steps.offsets = hasOffset ? fields.numbers(names.offset, d) : std::vector<double>(d, 0.0);
    steps.spreads = hasSpread ? fields.numbers(names.spread, d) : std::vector<double>(d, 1.0);
    for (const double spread : steps.spreads) {
        if (spread <= 0.0)
            fields.refuse(ErrorCode::Unusable, "\"scale_\" is not above 0.");
    }
    return steps;
}

ColumnSteps columnSteps(SklearnFields& fields, std::size_t d)
{
    const std::string_view name = fields.className();
    if (name == "MinMaxScaler")
        return minMaxSteps(fields, d);
    if (name == "RobustScaler")
        return affineSteps(fields, d, {"center_", "with_centering", "scale_", "with_scaling"});
    if (name == "MaxAbsScaler")
        return affineSteps(fields, d, {nullptr, nullptr, "scale_", nullptr});
    return affineSteps(fields, d, {"mean_", "with_mean", "scale_", "with_std"});
}

bool isProjection(const PickleValue& transform)
{
    return transform.text == "PCA" || transform.text == "IncrementalPCA";
}

void applySteps(const ColumnSteps& steps, InputMap& map)
{
    for (std::size_t i = 0; i < steps.offsets.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        if (map.projection) {
            map.projection->row(row) /= steps.spreads[i];
            map.shift(row) = (map.shift(row) - steps.offsets[i]) / steps.spreads[i];
        } else {
            ml::ColumnScale& column = map.scaler.columns[i];
            column.offset += steps.offsets[i] * column.spread;
            column.spread *= steps.spreads[i];
        }
    }
}

/// (z - mean) W^T, each component divided by its standard deviation where the PCA whitens.
void applyProjection(SklearnFields& fields, Eigen::Index width, InputMap& map)
{
    Eigen::MatrixXd components = fields.matrix("components_");
    if (fields.ok() && components.cols() != width)
        fields.refuse(ErrorCode::Unsupported,
                      "the PCA was fitted on " + std::to_string(components.cols()) +
                          " columns, but " + std::to_string(width) + " come to it.");
    const std::vector<double> means = fields.numbers("mean_", static_cast<std::size_t>(width));
    if (!fields.ok())
        return;
    if (fields.isTrue("whiten")) {
        const std::vector<double> variances =
            fields.numbers("explained_variance_", static_cast<std::size_t>(components.rows()));
        for (Eigen::Index i = 0; fields.ok() && i < components.rows(); ++i) {
            const double variance = variances[static_cast<std::size_t>(i)];
            if (variance <= 0.0)
                return fields.refuse(ErrorCode::Unusable,
                                     "\"explained_variance_\" is not above 0.");
            components.row(i) /= std::sqrt(variance);
        }
    }
    if (!fields.ok())
        return;
    const Eigen::VectorXd mean = Eigen::Map<const Eigen::VectorXd>(means.data(), width);
    if (map.projection) {
        map.shift = components * (map.shift - mean);
        map.projection = components * *map.projection;
    } else {
        map.shift = -(components * mean);
        map.projection = std::move(components);
        map.origin = mean;
    }
}

/// The columns that the wallets need so that `width` come out of the last transform.
Eigen::Index inputWidth(const PickleSource& source,
                        const std::vector<const PickleValue*>& transforms, Eigen::Index width)
{
    for (const PickleValue* transform : transforms) {
        SklearnFields fields(source, *transform);
        if (!isProjection(*transform))
            continue;
        const Eigen::MatrixXd components = fields.matrix("components_");
        return fields.ok() ? components.cols() : width;
    }
    return width;
}

Eigen::Index widthOf(const InputMap& map)
{
    return map.projection ? map.projection->rows()
                          : static_cast<Eigen::Index>(map.scaler.columns.size());
}

}  // namespace

Result<InputMap> foldedTransforms(const PickleSource& source,
                                  const std::vector<const PickleValue*>& transforms,
                                  Eigen::Index width)
{
    const auto d = static_cast<std::size_t>(inputWidth(source, transforms, width));
    InputMap map;
    map.scaler.kind = ml::ScaleKind::ZScore;
    map.scaler.columns.assign(d, {0.0, 1.0, {}, {}});
    map.ranges.assign(d, {0.0, 0.0, {}, false});
    for (const PickleValue* transform : transforms) {
        SklearnFields fields(source, *transform);
        if (isProjection(*transform)) {
            applyProjection(fields, widthOf(map), map);
        } else {
            const ColumnSteps steps = columnSteps(fields, static_cast<std::size_t>(widthOf(map)));
            if (fields.ok())
                applySteps(steps, map);
            if (fields.ok() && transform == transforms.front() && !steps.ranges.empty()) {
                map.ranges = steps.ranges;
                if (transforms.size() == 1)
                    map.scaler.kind = ml::ScaleKind::MinMax;
            }
        }
        if (!fields.ok())
            return failure(fields.error());
    }
    if (widthOf(map) != width)
        return failure(ErrorCode::Unsupported,
                       source.name + ": the clusters have " + std::to_string(width) +
                           " columns, but " + std::to_string(widthOf(map)) +
                           " come out of the steps before; they do not belong together.");
    for (const ml::ColumnScale& column : map.scaler.columns) {
        if (!std::isfinite(column.offset) || !std::isfinite(column.spread) || column.spread <= 0.0)
            return failure(ErrorCode::Unusable, source.name + ": the scalers overflow together.");
    }
    return map;
}

Result<Eigen::MatrixXd> liftedCenters(const InputMap& map, const Eigen::MatrixXd& centers,
                                      const std::string& source)
{
    const Eigen::MatrixXd& projection = *map.projection;
    const Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> solver(projection);
    Eigen::MatrixXd lifted(centers.rows(), projection.cols());
    const Eigen::VectorXd start = projection * map.origin + map.shift;
    for (Eigen::Index i = 0; i < centers.rows(); ++i) {
        const Eigen::VectorXd wanted = centers.row(i).transpose() - start;
        const Eigen::VectorXd way = solver.solve(wanted);
        constexpr double tolerance = 1e-9;
        const double scale = wanted.norm() + centers.row(i).norm();
        if (!((projection * way - wanted).norm() <= tolerance * scale) && scale > 0.0)
            return failure(ErrorCode::Unusable,
                           source +
                               ": the PCA does not reach the centroids; it does not belong "
                               "to this KMeans.");
        lifted.row(i) = (map.origin + way).transpose();
    }
    if (!lifted.allFinite())
        return failure(ErrorCode::Unusable, source + ": the PCA overflows.");
    return lifted;
}

}  // namespace walletloupe::model

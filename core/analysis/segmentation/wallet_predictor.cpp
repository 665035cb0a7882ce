#include "core/analysis/segmentation/wallet_predictor.h"

#include "core/analysis/segmentation/feature_units.h"
#include "core/analysis/segmentation/nearest_label.h"
#include "core/analysis/segmentation/percentiles.h"
#include "core/csv/reading/column_binding.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::analysis {
namespace {

RangePosition rangePositionOf(double value, const model::TrainingRange& range)
{
    if (!range.isKnown)
        return RangePosition::Unknown;
    if (range.isBelow(value))
        return RangePosition::Below;
    return range.isAbove(value) ? RangePosition::Above : RangePosition::Inside;
}

PredictorInput inputOf(const model::SegmentationModel& model, std::size_t feature)
{
    const std::string& name = model.features[feature];
    const model::TrainingRange& range = model.ranges[feature];
    return {name,
            std::string(csv::canonicalFeature(name)),
            model.units[feature],
            featureHelp(name),
            range.minimum,
            range.hasPercentiles() ? range.percentiles[50] : 0.0,
            range.maximum,
            range.isKnown,
            range.hasPercentiles(),
            range.percentiles};
}

}  // namespace

WalletPredictor::WalletPredictor(std::shared_ptr<const model::SegmentationModel> model)
    : m_model(std::move(model))
{
    for (std::size_t i = 0; i < m_model->features.size(); ++i)
        m_inputs.push_back(inputOf(*m_model, i));
}

WalletPredictor::WalletPredictor(model::SegmentationModel model)
    : WalletPredictor(std::make_shared<const model::SegmentationModel>(std::move(model)))
{
}

const std::string& WalletPredictor::clusterName(int cluster) const
{
    return m_model->names[static_cast<std::size_t>(cluster)];
}

const std::string& WalletPredictor::clusterColor(int cluster) const
{
    return m_model->colors[static_cast<std::size_t>(cluster)];
}

std::optional<std::int64_t> WalletPredictor::clusterSize(int cluster) const
{
    if (m_model->sizes.empty())
        return std::nullopt;
    return m_model->sizes[static_cast<std::size_t>(cluster)];
}

Result<WalletPrediction> WalletPredictor::predict(const std::vector<double>& values) const
{
    if (values.size() != m_inputs.size())
        return failure(ErrorCode::Usage, "This model needs " + std::to_string(m_inputs.size()) +
                                             " values, not " + std::to_string(values.size()) + ".");
    WalletPrediction prediction;
    Eigen::MatrixXd scaled(1, static_cast<Eigen::Index>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            return failure(ErrorCode::Usage, m_inputs[i].name + " is not a finite number.");
        if (!m_model->scaler.accepts(values[i]))
            return failure(ErrorCode::Unusable,
                           m_inputs[i].name + " is below 0, which this model's scaling (" +
                               std::string(ml::scaleName(m_model->scaler.kind)) + ") cannot take.");
        scaled(0, static_cast<Eigen::Index>(i)) = m_model->scaler.scaled(i, values[i]);
        const model::TrainingRange& range = m_model->ranges[i];
        prediction.readings.push_back(
            {m_inputs[i].name, values[i],
             range.hasPercentiles() ? percentileOf(values[i], range) : 0.0,
             rangePositionOf(values[i], range), range.hasPercentiles()});
    }
    prediction.distances = m_model->clustering->distances(scaled.row(0).transpose());
    if (!std::all_of(prediction.distances.begin(), prediction.distances.end(),
                     [](double distance) { return std::isfinite(distance); }))
        return failure(ErrorCode::Unusable,
                       m_inputs[farthestFeature(scaled, 0)].name +
                           " is too far from the training data to be measured.");
    const model::Placement placement = m_model->clustering->place(scaled, {});
    prediction.label = placement.places.front();
    if (placement.memberships.size() > 0) {
        const Eigen::VectorXd memberships = placement.memberships.row(0).transpose();
        prediction.memberships.assign(memberships.begin(), memberships.end());
    }
    return prediction;
}

}  // namespace walletloupe::analysis

#pragma once

#include "core/analysis/segmentation/labelling.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::analysis {

enum class RangePosition { Inside, Below, Above, Unknown };

/// One typed value against the training data.
struct FeatureReading {
    std::string name;
    double value = 0.0;
    double percentile = 0.0;  ///< 0..100: share of training values below, ties counted half
    RangePosition place = RangePosition::Inside;
    bool percentileKnown = true;  ///< false: `percentile` means nothing
};

/// One wallet's label with all that explains it.
struct WalletPrediction {
    WalletLabel label;
    std::vector<double> distances;         ///< k, as the label's
    std::vector<FeatureReading> readings;  ///< d
    std::vector<double> memberships = {};  ///< k probabilities; empty where there are none
};

/// What a form needs to know of one input.
struct PredictorInput {
    std::string name;       ///< as the training file spells it
    std::string canonical;  ///< the known feature it is, or empty
    std::string unit;
    std::string help;      ///< empty for a feature the program does not know
    double minimum = 0.0;  ///< of the training data
    double median = 0.0;
    double maximum = 0.0;
    /// False for a model from elsewhere that does not tell: the numbers above mean nothing then.
    bool rangeKnown = true;
    bool medianKnown = true;
    /// 101 values of the training data, the 0th to the 100th; empty when unknown.
    std::vector<double> percentiles = {};
};

/// Labels single wallets by a fitted model; immutable, cheap to ask (microseconds).
class WalletPredictor final {
public:
    explicit WalletPredictor(std::shared_ptr<const model::SegmentationModel> model);
    explicit WalletPredictor(model::SegmentationModel model);

    const std::shared_ptr<const model::SegmentationModel>& model() const noexcept
    {
        return m_model;
    }
    const std::vector<PredictorInput>& inputs() const noexcept { return m_inputs; }
    int clusters() const { return m_model->clusters(); }
    /// The user's name of a cluster, or empty.
    const std::string& clusterName(int cluster) const;
    /// The user's colour of a cluster as "#rrggbb", or empty.
    const std::string& clusterColor(int cluster) const;
    /// Wallets of the training data in a cluster; nothing when the model does not tell.
    std::optional<std::int64_t> clusterSize(int cluster) const;

    /// `values` are d numbers in the order of `inputs()`. Errors: Usage for a wrong count or a
    /// value that is not finite; Unusable, naming the input, for one the scaling cannot take.
    Result<WalletPrediction> predict(const std::vector<double>& values) const;

private:
    std::shared_ptr<const model::SegmentationModel> m_model;
    std::vector<PredictorInput> m_inputs;
};

}  // namespace walletloupe::analysis

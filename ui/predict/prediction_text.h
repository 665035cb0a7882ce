#pragma once

#include "core/analysis/segmentation/wallet_predictor.h"
#include "ui/parts/tones.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace walletloupe::ui {

/// A sentence and what it means to the reader.
struct PredictionHeadline {
    Tone tone = Tone::Good;
    QString headline;  ///< "Clearly in Cluster 0", "On the border to Cluster 1"
    QString reason;    ///< how far the second best is
};

/// Whether the second best cluster is nearly as close as the best: its distance is larger by
/// at most a tenth of itself.
bool isOnBorder(const analysis::WalletLabel& label);

/// `names` are the clusters' names (k, empty texts where there is none).
PredictionHeadline predictionHeadline(const analysis::WalletLabel& label,
                                      const std::vector<std::string>& names);

/// The same of a whole prediction: by its membership probabilities where there are some.
PredictionHeadline verdictOnPrediction(const analysis::WalletPrediction& prediction,
                                       const std::vector<std::string>& names);

/// What a typed value is among the training values: "percentile rank 73", or that it lies
/// outside of them.
QString readingText(const analysis::FeatureReading& reading, const analysis::PredictorInput& input);

/// The range of the training values: "Training wallets: 0 to 309, median 4."
QString rangeText(const analysis::PredictorInput& input);

/// The whole answer as lines of plain text, for the clipboard. `typed` tells for each reading
/// whether the user gave it; the others are medians.
QString predictionText(const QString& wallet, const analysis::WalletPrediction& prediction,
                       const std::vector<std::string>& names, const std::vector<bool>& typed);

}  // namespace walletloupe::ui

#include "ui/predict/prediction_text.h"

#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"

#include <QCoreApplication>

namespace walletloupe::ui {
namespace {

constexpr double borderShare = 0.1;
/// From this membership on the second cluster is worth a warning.
constexpr double likelySecond = 0.1;

QString tr(const char* text)
{
    return QCoreApplication::translate("PredictionWords", text);
}

QString timesText(double ratio)
{
    return QString::number(ratio, 'f', ratio < 10.0 ? 1 : 0);
}

QString secondReason(const analysis::WalletLabel& label, const QString& second)
{
    const double secondDistance = label.distance + label.margin;
    if (isOnBorder(label))
        return tr("%1 is nearly as close: %2 against %3.")
            .arg(second, numberText(secondDistance), numberText(label.distance));
    if (label.distance <= 0.0)
        return tr("The wallet is at the centre; the next one, %1, is %2 away.")
            .arg(second, numberText(secondDistance));
    return tr("The next one, %1, is %2 times as far away.")
        .arg(second, timesText(secondDistance / label.distance));
}

}  // namespace

bool isOnBorder(const analysis::WalletLabel& label)
{
    return label.second >= 0 && label.margin <= borderShare * (label.distance + label.margin);
}

PredictionHeadline predictionHeadline(const analysis::WalletLabel& label,
                                      const std::vector<std::string>& names)
{
    const QString best = clusterText(label.cluster, names);
    if (label.second < 0)
        return {Tone::Info, tr("In %1").arg(best), tr("The model has no other cluster.")};
    const QString second = clusterText(label.second, names);
    if (isOnBorder(label))
        return {Tone::Warning, tr("On the border to %1").arg(second), secondReason(label, second)};
    return {Tone::Good, tr("Clearly in %1").arg(best), secondReason(label, second)};
}

PredictionHeadline verdictOnPrediction(const analysis::WalletPrediction& prediction,
                                       const std::vector<std::string>& names)
{
    const analysis::WalletLabel& label = prediction.label;
    if (prediction.memberships.empty() || label.second < 0)
        return predictionHeadline(label, names);
    const auto probability = [&](std::int32_t cluster) {
        return prediction.memberships[static_cast<std::size_t>(cluster)];
    };
    const QString best = clusterText(label.cluster, names);
    const QString second = clusterText(label.second, names);
    const QString reason = tr("Probability %1; the next one, %2, has %3.")
                               .arg(numberText(probability(label.cluster)), second,
                                    numberText(probability(label.second)));
    if (probability(label.second) >= likelySecond)
        return {Tone::Warning, tr("Between %1 and %2").arg(best, second), reason};
    return {Tone::Good, tr("Clearly in %1").arg(best), reason};
}

QString readingText(const analysis::FeatureReading& reading, const analysis::PredictorInput& input)
{
    switch (reading.place) {
        case analysis::RangePosition::Above:
            return tr("above every training wallet, largest was %1").arg(numberText(input.maximum));
        case analysis::RangePosition::Below:
            return tr("below every training wallet, smallest was %1")
                .arg(numberText(input.minimum));
        case analysis::RangePosition::Unknown:
            return {};
        case analysis::RangePosition::Inside:
            break;
    }
    if (!reading.percentileKnown)
        return tr("within the training range");
    return tr("percentile rank %1").arg(qRound(reading.percentile));
}

QString rangeText(const analysis::PredictorInput& input)
{
    const QString unit = input.unit.empty() ? QString() : u' ' + QString::fromStdString(input.unit);
    if (!input.rangeKnown)
        return tr("The model does not tell the range of its training wallets.");
    if (input.minimum == input.maximum)
        return tr("Every training wallet had %1%2.").arg(numberText(input.minimum), unit);
    if (!input.medianKnown)
        return tr("Training wallets: %1 to %2%3.")
            .arg(numberText(input.minimum), numberText(input.maximum), unit);
    return tr("Training wallets: %1 to %2%3, median %4.")
        .arg(numberText(input.minimum), numberText(input.maximum), unit, numberText(input.median));
}

QString predictionText(const QString& wallet, const analysis::WalletPrediction& prediction,
                       const std::vector<std::string>& names, const std::vector<bool>& typed)
{
    QStringList lines;
    if (!wallet.isEmpty())
        lines << tr("Wallet: %1").arg(wallet);
    const analysis::WalletLabel& label = prediction.label;
    lines << tr("Cluster: %1").arg(clusterText(label.cluster, names));
    lines << tr("Distance: %1").arg(exactNumberText(label.distance));
    if (label.second >= 0) {
        lines << tr("Second best: %1").arg(clusterText(label.second, names));
        lines << tr("Margin: %1").arg(exactNumberText(label.margin));
    }
    for (std::size_t i = 0; i < prediction.memberships.size(); ++i)
        lines << tr("Probability of %1: %2")
                     .arg(clusterText(static_cast<int>(i), names),
                          exactNumberText(prediction.memberships[i]));
    for (std::size_t i = 0; i < prediction.readings.size(); ++i) {
        const analysis::FeatureReading& reading = prediction.readings[i];
        const QString line = QStringLiteral("%1 = %2").arg(QString::fromStdString(reading.name),
                                                           exactNumberText(reading.value));
        lines << (typed[i] ? line : tr("%1 (median)").arg(line));
    }
    return lines.join(u'\n') + u'\n';
}

}  // namespace walletloupe::ui

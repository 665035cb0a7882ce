#pragma once

#include "core/base/message.h"

/// How far wallets have drifted away from those of a training or a reference.
namespace walletloupe::messages {

/// Feature, values, fewest.
inline constexpr MessageKind<Text, Integer, Integer> tooFewValues{"drift.too-few-values"};
/// Feature.
inline constexpr MessageKind<Text> noTrainingPercentiles{"drift.no-training-percentiles"};
/// Feature.
inline constexpr MessageKind<Text> fewReferenceValues{"drift.few-reference-values"};
/// Feature, verdict, PSI, KS distance, median, that of the base, share outside in percent.
inline constexpr MessageKind<Text, Text, Number, Number, Number, Number, Number> driftFromTraining{
    "drift.drift-from-training"};
/// The same.
inline constexpr MessageKind<Text, Text, Number, Number, Number, Number, Number> driftFromReference{
    "drift.drift-from-reference"};
/// Fewest wallets.
inline constexpr MessageKind<Integer> referenceDriftUnknown{"drift.reference-drift-unknown"};
inline constexpr MessageKind<> noReferenceDrift{"drift.no-reference-drift", Severity::Info};
/// Features that have, all, the first of them.
inline constexpr MessageKind<Integer, Integer, Names> featuresDrifted{"drift.features-drifted"};

}  // namespace walletloupe::messages

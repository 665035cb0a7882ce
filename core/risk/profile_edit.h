#pragma once

#include "core/risk/profile.h"

#include <cstddef>
#include <optional>
#include <string>

namespace walletloupe::risk {

/// Changes of a profile by hand. Each gives a profile that checkProfile accepts where it accepts
/// the one given.

/// One weight changed, the others linked to it: they share what is left of 1 in the proportion
/// that they have, in equal parts where all of them are 0. Weights become whole millionths, held
/// to 0..1; what rounding leaves goes to the last component but the changed one. Added up in
/// order they give exactly 1. A profile with one component keeps it at 1.
Profile withWeight(Profile profile, std::size_t component, double weight);

/// A feature appended to a component, counted as high; unchanged where it stands there already.
Profile withFeature(Profile profile, std::size_t component, const std::string& feature);
/// The feature taken out of a component; unchanged for its last one.
Profile withoutFeature(Profile profile, std::size_t component, std::size_t feature);
Profile withDirection(Profile profile, std::size_t component, std::size_t feature,
                      Direction direction);

/// One border moved, held between its neighbours and to 0..1000: at least 1 point away.
Profile withBand(Profile profile, std::size_t band, double score);

/// Another share of flagged wallets, held to 0..0.5; moves nothing but the threshold of the
/// forest's scores. Unchanged for a profile without a forest.
Profile withContamination(Profile profile, double contamination);

}  // namespace walletloupe::risk

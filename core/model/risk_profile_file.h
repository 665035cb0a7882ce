#pragma once

#include "core/base/result.h"
#include "core/risk/profile.h"

#include <string>
#include <string_view>

namespace walletloupe::model {

/// Reads a risk profile from UTF-8 JSON. `source` is the name used in messages. Errors: Unusable
/// for text that is no profile, a missing field, one of the wrong type, an unknown key or word;
/// Unsupported for another version. Messages name the place, "components[1].features[0].direction".
/// Whether the numbers make sense is for risk::checkProfile to say.
Result<risk::Profile> parseRiskProfile(std::string_view text, const std::string& source);

/// The profile as such a text, numbers in full: parseRiskProfile gives back an equal profile. Its
/// numbers are finite and its seeds at most 2^53, as checkProfile and parseRiskProfile have them.
std::string riskProfileText(const risk::Profile& profile);

}  // namespace walletloupe::model

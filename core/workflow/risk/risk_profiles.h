#pragma once

#include "core/base/result.h"
#include "core/risk/profile.h"

#include <string>

namespace walletloupe::workflow {

/// A profile by its name ("classic", "standard") or from a file. Errors: NotFound, Unreadable;
/// Unusable and Unsupported as of model::parseRiskProfile and risk::checkProfile. Messages name
/// the file and the place in it.
Result<risk::Profile> loadRiskProfile(const std::string& nameOrFile);

/// Whether a text is the name of a profile that comes with the program.
bool isBuiltInProfile(const std::string& name);

}  // namespace walletloupe::workflow

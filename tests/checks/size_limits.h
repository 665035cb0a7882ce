#pragma once

#include "tests/checks/source_tree.h"

#include <string>
#include <vector>

namespace walletloupe::checks {

/// What exceeds the limits, one line each: a unit (source and header together) over 400 lines, a
/// folder over 40 files, a function over 60 lines, a class with more than 20 public methods, a main
/// window over 300 lines or with more than 10 members.
std::vector<std::string> sizeViolations(const std::vector<SourceFile>& files);

}  // namespace walletloupe::checks

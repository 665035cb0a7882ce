#pragma once

#include "tests/checks/source_tree.h"

#include <string>
#include <vector>

namespace walletloupe::checks {

/// What is too large by the limits of the house, one line each: a file over 400 lines, a
/// function over 60, a class with more than 20 public methods, a main window over 300 lines
/// (header and source together) or with more than 10 members.
std::vector<std::string> sizeViolations(const std::vector<SourceFile>& files);

}  // namespace walletloupe::checks

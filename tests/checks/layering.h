#pragma once

#include "tests/checks/source_tree.h"

#include <string>
#include <vector>

namespace walletloupe::checks {

/// What a room may include beside itself and the standard library.
struct LayerRule {
    std::string room;                ///< a folder, "core/ml/scaling"
    std::vector<std::string> rooms;  ///< folders; all that lie below them are meant too
    std::vector<std::string>
        libraries;  ///< of "Eigen", "QtCore", "Qt" (all of it), "Boost", "system"
};

/// The table of the house: who may include whom.
const std::vector<LayerRule>& houseRules();

/// Includes that the rules forbid, files in no known room, and circles between rooms; one line
/// each, with file and line number.
std::vector<std::string> layeringViolations(const std::vector<SourceFile>& files,
                                            const std::vector<LayerRule>& rules);

}  // namespace walletloupe::checks

#pragma once

#include "core/base/result.h"
#include "tests/support/replay/replay_explorer.h"

#include <QStringList>

#include <cstdint>
#include <string>

namespace walletloupe::replay {

/// What the program was asked for.
struct ReplayOptions {
    ReplayConfig config;
    std::uint64_t chain = 1;  ///< of made rows, and of files that do not tell theirs
    std::string portFile;
    std::string dumpPath;
    std::string walletList;
    bool isHelpRequested = false;
};

std::string replayHelp();

/// Reads the arguments, the program's name first, and the histories and scripts that they name.
Result<ReplayOptions> readReplayOptions(const QStringList& arguments);

}  // namespace walletloupe::replay

#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <cstdint>
#include <string>

namespace walletloupe::model {

/// Models are small; this keeps a video that was given by mistake out of memory.
inline constexpr std::int64_t maxModelBytes = 1'000'000'000;

/// All bytes of a file. Errors: NotFound, Unreadable, Unsupported for more than `most` bytes.
Result<QByteArray> readWholeFile(const std::string& path, std::int64_t most = maxModelBytes);

}  // namespace walletloupe::model

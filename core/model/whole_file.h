#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <string>

namespace walletloupe::model {

/// All bytes of a model's file. Errors: NotFound, Unreadable, Unsupported above 1 GB.
Result<QByteArray> readWholeFile(const std::string& path);

}  // namespace walletloupe::model

#pragma once

#include "core/base/result.h"

#include <string>

namespace walletloupe::workflow {

/// SHA-256 of a file's bytes, hexadecimal. Errors: NotFound, Unreadable.
Result<std::string> fileSha256(const std::string& path);

}  // namespace walletloupe::workflow

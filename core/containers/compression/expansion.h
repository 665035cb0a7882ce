#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace walletloupe::containers {

/// The most that is taken without being allowed, 8 GiB.
inline constexpr std::uint64_t mostBytes = std::uint64_t{8} << 30;

/// What bounds the text that a container may hold, so that a small file cannot fill memory or
/// disk.
struct ExpansionLimit {
    /// Given by the user; else `mostBytes`, and 200 times the size of the file beyond the first 64
    /// MiB.
    std::optional<std::uint64_t> maxBytes;
};

/// Whether `packedBytes` of a file may hold `bytes`. Error: Unusable, with `name` of the file.
Result<void> checkExpansion(const ExpansionLimit& limit, const std::string& name,
                            std::uint64_t packedBytes, std::uint64_t bytes);

}  // namespace walletloupe::containers

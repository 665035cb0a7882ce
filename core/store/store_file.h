#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace walletloupe::store {

/// Marks the files of this program ("WLpe"), where SQLite keeps a number for that.
inline constexpr std::uint32_t kApplicationId = 0x574c7065;

/// What the first bytes of a store say.
struct StoreHeader {
    int version = 0;  ///< of its schema
    bool isInWalMode = false;
};

/// Unsupported: the file is of `version`, which is above `newest`.
Error newerVersionError(const std::string& path, int version, int newest);

/// Reads the header without SQLite, which would touch the file or make files beside it. None where
/// the file does not exist or is empty.
/// Errors: Unreadable for what is no SQLite file, or another program's, or cannot be read;
/// Unsupported for a version above `newest`.
Result<std::optional<StoreHeader>> readStoreHeader(const std::string& path, int newest);

/// Refuses a file that cannot be a sound store of a version above 0, as Unreadable, and leaves it
/// untouched. Small files are checked throughout, large ones at their roots: that takes no time,
/// and what is damaged further down is found when it is read. Files with a journal beside them are
/// passed on: they are for SQLite to recover.
Result<void> checkStoreInside(const std::string& path);

/// Bytes of the file and of the journals beside it.
std::uint64_t storeBytes(const std::string& path);

}  // namespace walletloupe::store

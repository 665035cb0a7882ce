#pragma once

#include "core/containers/compression/expansion.h"
#include "core/containers/compression/memory_source.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::containers {

struct ZipEntry {
    std::string name;
    unsigned method = 0;
    bool isEncrypted = false;
    std::uint32_t checksum = 0;
    std::uint64_t packedBytes = 0;
    std::uint64_t bytes = 0;
    std::uint64_t begin = 0;  ///< of its local header

    bool isFolder() const { return name.ends_with('/'); }
};

/// The files in a zip archive (PKWARE APPNOTE 6.3, with Zip64), which is read from its directory
/// at the end, as its writers mean it.
class ZipArchive final {
public:
    /// Error: Unreadable (no directory, cut off, damaged).
    static Result<ZipArchive> open(SharedBytes bytes, std::string name);

    const std::vector<ZipEntry>& entries() const noexcept { return m_entries; }
    const ZipEntry* find(std::string_view name) const;

    /// What one of the entries holds; its checksum is compared at its end. Errors: Unsupported (a
    /// password, another method than deflate), Unreadable.
    Result<std::unique_ptr<csv::ByteSource>> source(const ZipEntry& entry,
                                                    const ExpansionLimit& limit) const;
    /// All of it, in memory.
    Result<SharedBytes> whole(const ZipEntry& entry, const ExpansionLimit& limit) const;

private:
    ZipArchive(SharedBytes bytes, std::string name)
        : m_bytes(std::move(bytes)), m_name(std::move(name))
    {
    }

    Result<void> readDirectory();

    SharedBytes m_bytes;
    std::string m_name;
    std::vector<ZipEntry> m_entries;
};

}  // namespace walletloupe::containers

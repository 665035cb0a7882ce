#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace walletloupe::model {

/// The files of a zip archive in memory, by name; stored and deflated ones (APPNOTE.TXT 6.3.10).
/// Zip64, encryption and archives of several parts are refused.
class ZipMembers final {
public:
    /// `content` must outlive the result. Errors: Unusable for a damaged archive; Unsupported.
    static Result<ZipMembers> open(std::string_view content, const std::string& source);

    bool has(const std::string& name) const { return m_entries.count(name) > 0; }
    /// The bytes of one file, checked against their CRC-32. Errors: Unusable for a missing or
    /// damaged one; Unsupported for an expansion beyond largestExpansion(), of this file or of all
    /// that were read together, or another method.
    Result<std::string> read(const std::string& name);

private:
    struct Entry {
        std::string_view data;
        std::uint32_t method = 0;
        std::uint32_t checksum = 0;
        std::uint32_t size = 0;
    };

    bool readDirectory();
    bool readEntry(std::size_t& at);

    std::string_view m_content;
    std::string m_source;
    std::map<std::string, Entry, std::less<>> m_entries;
    std::uint64_t m_expanded = 0;
};

/// Whether these bytes begin as a zip archive does.
bool looksLikeZip(std::string_view content);

}  // namespace walletloupe::model

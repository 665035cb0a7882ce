#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace walletloupe::csv {

/// A file that is written piece by piece and appears whole or not at all: a temporary sibling that
/// is flushed to disk and renamed over `path` by `commit`, and removed without it.
///
/// A symbolic link stays and its target is replaced; permissions are those of the file replaced,
/// else of any new file. What is no regular file (a pipe, /dev/null) and "-", standard output, are
/// written to as they are, at once.
class AtomicFile final {
public:
    explicit AtomicFile(std::string path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Whether it can be written at all, before anything is. Error: WriteFailed.
    Result<void> opened() const { return outcome(); }
    /// False for standard output, pipes and devices: what is appended is there at once.
    bool appearsWhole() const noexcept { return !m_sibling.empty(); }
    const std::string& path() const noexcept { return m_path; }
    std::uint64_t bytes() const noexcept { return m_bytes; }  ///< that were appended

    /// Error: WriteFailed, with the reason; nothing more is written after one.
    Result<void> append(std::string_view content);
    Result<void> commit();

private:
    /// 0, or the errno of what failed.
    using Reason = int;

    void open();
    void openSibling();
    Reason takePermissions() const;
    Reason finish();
    Result<void> outcome() const;

    std::string m_path;
    std::string m_target;   ///< where the links of `m_path` lead
    std::string m_sibling;  ///< empty: written in place, or gone
    int m_descriptor = -1;
    std::uint64_t m_bytes = 0;
    Reason m_reason = 0;
};

}  // namespace walletloupe::csv

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace walletloupe::table {

/// Builds a CSV text: UTF-8, comma, LF, RFC 4180 quoting, with the formula guard: a cell that
/// a spreadsheet would run (it begins with = + - @ tab or CR and is not a number) gets a
/// leading apostrophe.
class CsvWriter final {
public:
    CsvWriter& text(std::string_view cell);
    /// The shortest text that reads back as the same number (17 significant digits at most);
    /// an empty cell for NaN.
    CsvWriter& number(double value);
    CsvWriter& integer(long long value);
    CsvWriter& empty();
    void endRow();

    const std::string& str() const noexcept { return m_out; }

private:
    void separate();

    std::string m_out;
    std::size_t m_rowBegin = 0;
    bool m_rowStarted = false;
};

/// Writes a file that appears whole or not at all: a temporary sibling, flushed to disk and
/// renamed over `path`; "-" writes to standard output. A symbolic link stays and its target is
/// replaced; permissions are those of the file replaced, else of any new file. What is no
/// regular file (a pipe, /dev/null) is written to as it is. Error: WriteFailed, with the reason.
Result<void> writeAtomically(const std::string& path, std::string_view content);

}  // namespace walletloupe::table

#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

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
    bool m_rowStarted = false;
};

/// Writes a file that appears whole or not at all: a temporary sibling, flushed to disk and
/// renamed over `path`; "-" writes to standard output. Error: WriteFailed, with the reason.
Result<void> writeAtomically(const std::string& path, std::string_view content);

}  // namespace walletloupe::table

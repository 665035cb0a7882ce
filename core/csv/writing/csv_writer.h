#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace walletloupe::csv {

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
    /// The whole rows so far; what follows begins anew.
    std::string take()
    {
        m_rowBegin = 0;
        return std::exchange(m_out, {});
    }

private:
    void separate();

    std::string m_out;
    std::size_t m_rowBegin = 0;
    bool m_rowStarted = false;
};

/// Writes a whole AtomicFile; "-" is standard output. Error: WriteFailed, with the reason.
Result<void> writeAtomically(const std::string& path, std::string_view content);

}  // namespace walletloupe::csv

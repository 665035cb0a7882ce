#pragma once

#include "core/csv/files/byte_source.h"
#include "core/csv/reading/csv_dialect.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace walletloupe::containers {

/// How `RowText` is written: commas, decimal points, UTF-8.
inline constexpr csv::CsvDialect rowTextDialect{};

/// Writes the rows of a container as CSV (RFC 4180). A row is one line, whatever its cells hold:
/// a line break in a cell becomes a space.
class RowText final {
public:
    explicit RowText(std::string& text) : m_text(text) {}

    void cell(std::string_view text);
    /// A cell that needs no quotes, as numbers and addresses do not.
    void plainCell(std::string_view text)
    {
        separate();
        m_text.append(text);
    }
    void endRow();
    /// Lines without a row, which keep the numbers of the lines behind them.
    void blankLines(std::size_t count) { m_text.append(count, '\n'); }

private:
    void separate()
    {
        if (m_cells++ > 0)
            m_text.push_back(',');
        else
            m_rowBegin = m_text.size();
    }

    std::string& m_text;
    std::size_t m_cells = 0;
    std::size_t m_rowBegin = 0;
};

/// A container's table as text, written while it is read.
class RowTextSource : public csv::ByteSource {
public:
    Result<std::size_t> read(char* to, std::size_t most) final;
    std::size_t expectedBytes() const final { return textBytes; }

protected:
    /// About so much text at a time keeps the reader busy.
    static constexpr std::size_t textBytes = 1 << 18;

    /// Appends more rows to `text`; nothing at the end.
    virtual Result<void> write(std::string& text) = 0;
    std::uint64_t writtenBytes() const noexcept { return m_bytes; }

private:
    std::string m_text;
    std::size_t m_at = 0;
    std::uint64_t m_bytes = 0;
};

}  // namespace walletloupe::containers

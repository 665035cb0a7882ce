#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/csv/reading/csv_dialect.h"
#include "core/csv/reading/record_splitter.h"
#include "core/csv/reading/table_text.h"
#include "core/csv/text/csv_options.h"
#include "core/csv/text/text_window.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace walletloupe::csv {

/// What bounds the memory of a reader; none of it changes what a well-formed file
/// says.
struct CsvLimits {
    std::size_t blockBytes = 2 << 20;     ///< read at a time
    std::size_t chunkBytes = 1 << 16;     ///< parsed by one thread at a time
    std::size_t sampleBytes = 1 << 18;    ///< of the beginning, which tell separator and decimal
    std::size_t quoteBytes = 1 << 20;     ///< longest quoted field, see RecordSplitter
    std::size_t recordBytes = 16 << 20;   ///< longest record
    std::size_t listedProblems = 10'000;  ///< problems of one column that keep their text
};

/// A CSV file whose encoding, separator and decimal sign were recognised and whose header was
/// read; hands out the text of the records stretch by stretch.
class CsvReader final {
public:
    /// `oneRow` is what a row stands for, for messages. Errors: NotFound, Unreadable, Usage
    /// (options that make no sense), Unusable (no header), Cancelled.
    static Result<CsvReader> open(const std::string& path, const CsvOptions& options,
                                  const CsvLimits& limits, InputWatch watch = {},
                                  std::string oneRow = "wallet");
    /// A table that may come out of a container; errors as above and those of its bytes.
    static Result<CsvReader> open(TableText table, const CsvOptions& options,
                                  const CsvLimits& limits, std::string oneRow = "wallet");

    /// One name a field; an index column that the header leaves out has an empty one.
    const std::vector<std::string>& header() const noexcept { return m_header; }
    /// The name of a field with the blanks at its ends, as a database takes it from the file; empty
    /// where that is the name in the header.
    std::string headerWithBlanks(std::size_t field) const
    {
        return field < m_headerWithBlanks.size() ? m_headerWithBlanks[field] : std::string();
    }
    /// Whether the container stores a column as floating-point numbers, which have 15 digits.
    bool isFloating(std::size_t field) const
    {
        return field < m_isFloating.size() && m_isFloating[field];
    }
    /// The length in bytes of a header that the file ends in: no line end stands behind it, so
    /// that nobody knows whether it is whole. 0 for others.
    std::size_t unendedHeader() const noexcept { return m_unendedHeader; }
    const CsvDialect& dialect() const noexcept { return m_dialect; }
    const CsvLimits& limits() const noexcept { return m_limits; }
    /// `executor`, or the caller's thread alone where the whole file is at hand and too small to be
    /// shared out.
    Executor parsingExecutor(const Executor& executor) const;
    /// What the user should know about how the file was read. Ask at the end: the first byte
    /// that tells the encoding may come late.
    std::vector<Message> warnings() const;

    /// Text that was read and not consumed; it begins with a record.
    std::string_view text() const { return m_window.text(); }
    /// The physical line on which `text` begins, from 1.
    std::size_t line() const noexcept { return m_line; }
    /// Whether `text` reaches to the end of the file.
    bool isWhole() const noexcept { return m_window.atEnd(); }
    void consume(std::size_t bytes, std::size_t lineBreaks);
    /// Reads more text; error also for a record beyond the limit.
    Result<void> extend();

    /// Reads what `extend` will need; another thread may look at `text` meanwhile.
    void readAhead() { m_window.readAhead(); }

    /// Part of the file that was read, 0..1; 0 where its size is not known.
    double fraction() const { return m_window.fraction(); }
    /// Bytes of the whole text, estimated where it comes out of a container; 0 where not known.
    std::uint64_t estimatedBytes() const { return m_window.estimatedBytes(); }

private:
    CsvReader(std::string name, TextWindow window, const CsvLimits& limits, std::string oneRow)
        : m_name(std::move(name))
        , m_oneRow(std::move(oneRow))
        , m_window(std::move(window))
        , m_limits(limits)
    {
    }

    Result<void> recognise(const CsvOptions& options, const std::optional<CsvDialect>& known);
    void recogniseDialect(CsvOptions options);
    Result<Split> splitHeader(RecordSplitter& splitter);
    Result<void> takeHeader();

    std::string m_name;  ///< of the file, for messages
    std::string m_oneRow;
    TextWindow m_window;
    CsvLimits m_limits;
    CsvDialect m_dialect;
    std::vector<std::string> m_header;
    std::vector<std::string> m_headerWithBlanks;
    std::vector<bool> m_isFloating;
    std::size_t m_unendedHeader = 0;
    std::size_t m_line = 1;
    std::size_t m_firstAbove = 1;  ///< line of the first text above the header
    bool m_recognisesHeader = false;
    bool m_lacksHeader = false;
    bool m_hasConsumed = true;  ///< since the last extension
};

}  // namespace walletloupe::csv

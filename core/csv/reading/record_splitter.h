#pragma once

#include "core/csv/reading/field_ends.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace walletloupe::csv {

/// One field of a record; the text lies in the file's text and keeps its doubled quotes.
struct CsvField {
    std::string_view text;
    bool hasDoubledQuotes = false;
    bool isQuoted = false;
};

enum class SplitState {
    Complete,
    NeedMore,   ///< the record goes on beyond the text at hand
    OpenQuote,  ///< a quote is opened and not closed: the record is broken
};

/// Where a record ended.
struct Split {
    SplitState state = SplitState::NeedMore;
    std::size_t end = 0;         ///< where the next record begins
    std::size_t lineBreaks = 0;  ///< physical lines that the record takes
    std::size_t quoteLine = 0;   ///< OpenQuote: line breaks before the line of the quote
};

/// Splits text into records and fields as RFC 4180 has it, and takes lone CR or LF as line ends.
///
/// A quote opens a quoted field at the field's beginning only (spaces before it are skipped). It
/// is closed by a quote that a separator, a line end or the end of the file follows, spaces
/// between them allowed. A quote followed by anything else, the end of the file, or `quoteLimit`
/// bytes without a closing quote mean that the quote was never closed: the record then ends with
/// the physical line that holds the opening quote, and the next line is a record of its own.
/// What a record is depends on the text alone, never on how much of it is at hand.
class RecordSplitter final {
public:
    RecordSplitter(char separator, std::size_t quoteLimit);

    /// Splits the record that begins at `begin`, which must lie before the end of `text`;
    /// `isWhole` when the file ends with `text`.
    Split split(std::string_view text, std::size_t begin, bool isWhole);

    /// The fields of the last complete record.
    const std::vector<CsvField>& fields() const noexcept { return m_fields; }
    /// Whether the last complete record is an empty line.
    bool isBlank() const;

private:
    struct Cursor;
    enum class Next { Field, Record, NeedMore, Broken };

    void takePlainFields(Cursor& cursor);
    Next takeField(Cursor& cursor);
    Next takeQuoted(Cursor& cursor, std::size_t quote);
    Next takeEnd(Cursor& cursor) const;
    static Split brokenAt(const Cursor& cursor);
    bool isFieldEnd(char c) const { return c == m_separator || c == '\n' || c == '\r'; }
    std::size_t fieldEnd(Cursor& cursor, std::size_t at) const;
    void lookAt(Cursor& cursor, std::size_t at) const;

    FieldEndBits m_endBits = fieldEndBits();
    char m_separator;
    std::size_t m_quoteLimit;
    std::vector<CsvField> m_fields;
};

}  // namespace walletloupe::csv

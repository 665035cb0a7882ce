#pragma once

#include "core/csv/reading/field_begins.h"
#include "core/csv/reading/plain_column.h"
#include "core/csv/reading/record_scan.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::csv {

/// Records that follow each other and need no rule of quotes, encodings or ragged rows: plain
/// ASCII without NUL and quotes, as many fields as the header, and the same line end in all.
struct PlainRows {
    const char* text = nullptr;
    const std::uint32_t* begins = nullptr;  ///< of the fields, and of the record behind the last
    std::size_t stride = 0;                 ///< begins a record
    std::size_t count = 0;                  ///< records

    PlainColumn column(std::size_t field) const { return {text, begins + field, stride, count}; }
    std::size_t end() const { return begins[count * stride]; }
};

/// Finds plain rows in a stretch, piece by piece, and leaves the rest to a RecordSplitter, which
/// would split them in the same way.
class PlainRowFinder final {
public:
    /// `fields`: of the header.
    PlainRowFinder(char separator, std::size_t fields);

    /// Begins with another text.
    void restart() { m_next = m_count = 0; }
    /// Some of the plain rows that begin in the stretch from `begin` on, where a record begins;
    /// none where that is not plain or too near to the end of the text. They stand until the
    /// next call.
    PlainRows next(const TextSpan& stretch, std::size_t begin);

    /// No row that `next` gives reaches farther than this from where it begins.
    static constexpr std::size_t pieceBytes = 8192;

private:
    bool covers(std::size_t begin);
    void look(const TextSpan& stretch, std::size_t begin);
    std::size_t strideAt(const char* text, std::size_t at) const;

    FieldBeginFinder m_find = fieldBeginFinder();
    char m_separator;
    std::size_t m_fields;
    std::size_t m_next = 0;   ///< the first of `m_begins` that may be needed again
    std::size_t m_count = 0;  ///< of `m_begins` that are known
    std::vector<std::uint32_t> m_begins;
};

}  // namespace walletloupe::csv

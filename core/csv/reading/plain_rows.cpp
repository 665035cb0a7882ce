#include "core/csv/reading/plain_rows.h"

#include <algorithm>
#include <limits>

namespace walletloupe::csv {

PlainRowFinder::PlainRowFinder(char separator, std::size_t fields)
    : m_separator(separator), m_fields(fields)
{
}

/// Whether the record that begins at `begin` was looked through to its end; `m_next` is its number.
bool PlainRowFinder::covers(std::size_t begin)
{
    while (m_next < m_count && m_begins[m_next] < begin)
        ++m_next;
    return m_next + m_fields + 1 < m_count && m_begins[m_next] == begin;
}

void PlainRowFinder::look(const TextSpan& stretch, std::size_t begin)
{
    const auto first = static_cast<std::uint32_t>(begin);
    m_begins.resize(pieceBytes + 16);
    m_begins[0] = first;
    m_next = 0;
    m_count =
        1 + m_find(stretch.text.substr(begin, pieceBytes), m_separator, first, m_begins.data() + 1)
                .begins;
}

/// How many begins the record has that begins with the one numbered `at`; 0 where it is not
/// plain or not known to its end.
std::size_t PlainRowFinder::strideAt(const char* text, std::size_t at) const
{
    if (at + m_fields >= m_count)
        return 0;
    const std::uint32_t* begins = m_begins.data() + at;
    for (std::size_t field = 1; field < m_fields; ++field) {
        if (text[begins[field] - 1] != m_separator)
            return 0;
    }
    const std::uint32_t end = begins[m_fields];
    if (text[end - 1] == '\n')
        return m_fields;
    const bool isPair = text[end - 1] == '\r' && at + m_fields + 1 < m_count && text[end] == '\n';
    return isPair ? m_fields + 1 : 0;
}

PlainRows PlainRowFinder::next(const TextSpan& stretch, std::size_t begin)
{
    if (stretch.text.size() > std::numeric_limits<std::uint32_t>::max())
        return {};
    if (!covers(begin))
        look(stretch, begin);
    const char* text = stretch.text.data();
    PlainRows rows{text, m_begins.data() + m_next, strideAt(text, m_next), 0};
    while (rows.stride != 0 && rows.end() < stretch.limit &&
           strideAt(text, m_next) == rows.stride) {
        m_next += rows.stride;
        ++rows.count;
    }
    return rows;
}

}  // namespace walletloupe::csv

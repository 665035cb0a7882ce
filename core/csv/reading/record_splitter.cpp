#include "core/csv/reading/record_splitter.h"

#include "core/csv/text/utf8.h"

#include <algorithm>
#include <array>
#include <bit>

namespace walletloupe::csv {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t blockBytes = 64;

std::size_t countLineBreaks(std::string_view text)
{
    std::size_t breaks = 0;
    char before = '\0';
    for (const char c : text) {
        breaks += c == '\r' || (c == '\n' && before != '\r') ? 1 : 0;
        before = c;
    }
    return breaks;
}

/// Whether a field that begins so may have a quote at its beginning.
bool mayBeQuoted(char first)
{
    return first == '"' || first == ' ' || first == '\t';
}

}  // namespace

struct RecordSplitter::Cursor {
    std::string_view text;
    std::size_t at;
    bool isWhole;
    std::size_t lineBreaks = 0;
    std::size_t quote = 0;   ///< where the last quoted field was opened
    std::size_t block = 0;   ///< where the 64 bytes begin that were looked at last
    std::uint64_t ends = 0;  ///< a bit for each of them that ends an unquoted field

    bool isAtEnd() const { return at >= text.size(); }
};

RecordSplitter::RecordSplitter(char separator, std::size_t quoteLimit)
    : m_separator(separator), m_quoteLimit(quoteLimit)
{
}

/// The first byte from `at` on that ends an unquoted field; the end of the text where none does.
std::size_t RecordSplitter::fieldEnd(Cursor& cursor, std::size_t at) const
{
    while (at < cursor.text.size()) {
        if (at - cursor.block >= blockBytes)
            lookAt(cursor, at);
        if (const std::uint64_t ends = cursor.ends >> (at - cursor.block); ends != 0)
            return at + static_cast<std::size_t>(std::countr_zero(ends));
        at = cursor.block + blockBytes;
    }
    return cursor.text.size();
}

void RecordSplitter::lookAt(Cursor& cursor, std::size_t at) const
{
    const std::string_view block = cursor.text.substr(at, blockBytes);
    std::array<char, blockBytes> padded;
    const char* bytes = block.data();
    if (block.size() < blockBytes) {
        // Filled with what ends no field.
        padded.fill(m_separator == ' ' ? 'x' : ' ');
        std::copy(block.begin(), block.end(), padded.begin());
        bytes = padded.data();
    }
    cursor.block = at;
    cursor.ends = m_endBits(bytes, m_separator);
}

Split RecordSplitter::split(std::string_view text, std::size_t begin, bool isWhole)
{
    m_fields.clear();
    Cursor cursor{text, begin, isWhole};
    lookAt(cursor, begin);
    Next next = Next::Field;
    while (next == Next::Field) {
        takePlainFields(cursor);
        next = takeField(cursor);
    }
    if (next == Next::NeedMore)
        return {};
    if (next == Next::Broken)
        return brokenAt(cursor);
    return {SplitState::Complete, cursor.at, cursor.lineBreaks, 0};
}

/// Takes fields while they are what nearly all are: without a quote, followed by a separator, and
/// not so near to the end of the text that it must be padded. Leaves all others to takeField.
void RecordSplitter::takePlainFields(Cursor& cursor)
{
    if (cursor.at - cursor.block >= blockBytes)
        return;
    const char* const text = cursor.text.data();
    const std::size_t size = cursor.text.size();
    const char separator = m_separator;
    std::size_t block = cursor.block;
    std::size_t begin = cursor.at;
    // Without the ends before the first field.
    std::uint64_t ends = cursor.ends >> (begin - block) << (begin - block);
    while (begin < size && !mayBeQuoted(text[begin])) {
        for (; ends == 0; ends = m_endBits(text + block, separator)) {
            if (size - block < 2 * blockBytes)
                return;
            block += blockBytes;
        }
        const std::size_t end = block + static_cast<std::size_t>(std::countr_zero(ends));
        if (text[end] != separator)
            return;
        m_fields.push_back({std::string_view(text + begin, end - begin)});
        ends &= ends - 1;
        begin = end + 1;
        cursor.at = begin;
        cursor.block = block;
        cursor.ends = ends;
    }
}

RecordSplitter::Next RecordSplitter::takeField(Cursor& cursor)
{
    const std::string_view text = cursor.text;
    std::size_t at = cursor.at;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t') && text[at] != m_separator)
        ++at;
    if (at < text.size() && text[at] == '"')
        return takeQuoted(cursor, at);
    at = fieldEnd(cursor, at);
    m_fields.push_back({text.substr(cursor.at, at - cursor.at)});
    cursor.at = at;
    return takeEnd(cursor);
}

RecordSplitter::Next RecordSplitter::takeQuoted(Cursor& cursor, std::size_t quote)
{
    const std::string_view text = cursor.text;
    const std::string_view searched =
        text.substr(0, std::min(text.size(), quote + 1 + m_quoteLimit));
    cursor.quote = quote;
    bool hasDoubledQuotes = false;
    std::size_t close = searched.find('"', quote + 1);
    while (close != npos && close + 1 < text.size() && text[close + 1] == '"') {
        hasDoubledQuotes = true;
        close = searched.find('"', close + 2);
    }
    const Next unfinished = cursor.isWhole ? Next::Broken : Next::NeedMore;
    if (close == npos)
        return searched.size() < text.size() ? Next::Broken : unfinished;

    cursor.at =
        std::min(text.find_first_not_of(m_separator == '\t' ? " " : " \t", close + 1), text.size());
    if (cursor.isAtEnd() && !cursor.isWhole)
        return Next::NeedMore;
    if (!cursor.isAtEnd() && !isFieldEnd(text[cursor.at]))
        return Next::Broken;
    const std::string_view inside = text.substr(quote + 1, close - quote - 1);
    cursor.lineBreaks += countLineBreaks(inside);
    m_fields.push_back({inside, hasDoubledQuotes, true});
    return takeEnd(cursor);
}

RecordSplitter::Next RecordSplitter::takeEnd(Cursor& cursor) const
{
    if (cursor.isAtEnd())
        return cursor.isWhole ? Next::Record : Next::NeedMore;
    const char end = cursor.text[cursor.at++];
    if (end == m_separator)
        return Next::Field;
    ++cursor.lineBreaks;
    if (end == '\r') {
        if (cursor.isAtEnd())
            return cursor.isWhole ? Next::Record : Next::NeedMore;
        cursor.at += cursor.text[cursor.at] == '\n' ? 1 : 0;
    }
    return Next::Record;
}

Split RecordSplitter::brokenAt(const Cursor& cursor)
{
    Split split{SplitState::OpenQuote, cursor.text.size(), cursor.lineBreaks, cursor.lineBreaks};
    const std::size_t lineEnd = cursor.text.find_first_of("\r\n", cursor.quote);
    if (lineEnd == npos)
        return cursor.isWhole ? split : Split{};
    const bool isLast = lineEnd + 1 == cursor.text.size();
    if (cursor.text[lineEnd] == '\r' && isLast && !cursor.isWhole)
        return {};
    const bool isPair = cursor.text[lineEnd] == '\r' && !isLast && cursor.text[lineEnd + 1] == '\n';
    split.end = lineEnd + (isPair ? 2 : 1);
    split.lineBreaks = cursor.lineBreaks + 1;
    return split;
}

bool RecordSplitter::isBlank() const
{
    return m_fields.size() == 1 && !m_fields.front().isQuoted &&
           trimmed(m_fields.front().text).empty();
}

}  // namespace walletloupe::csv

#include "core/csv/reading/chunk_cutter.h"

#include <algorithm>

namespace walletloupe::csv {

const std::vector<std::size_t>& ChunkCutter::cut(std::string_view text)
{
    m_begins.assign(1, 0);
    std::size_t counted = 0;
    bool isInQuotes = false;
    for (std::size_t at = m_chunkBytes; at < text.size(); at += m_chunkBytes) {
        if (m_hasQuotedLineEnds) {
            const std::string_view piece = text.substr(counted, at - counted);
            isInQuotes ^= std::count(piece.begin(), piece.end(), '"') % 2 != 0;
            counted = at;
        }
        const std::size_t begin = lineBeginAfter(text, at, isInQuotes);
        if (begin < text.size() && begin > m_begins.back())
            m_begins.push_back(begin);
    }
    return m_begins;
}

/// The first line that begins in the chunk at `from`; the end of the text where none does.
std::size_t ChunkCutter::lineBeginAfter(std::string_view text, std::size_t from,
                                        bool isInQuotes) const
{
    const std::string_view piece = text.substr(from, m_chunkBytes);
    if (!m_hasQuotedLineEnds) {
        const std::size_t lineEnd = piece.find('\n');
        return lineEnd == std::string_view::npos ? text.size() : from + lineEnd + 1;
    }
    for (std::size_t i = 0; i < piece.size(); ++i) {
        isInQuotes ^= piece[i] == '"';
        if (piece[i] == '\n' && !isInQuotes)
            return from + i + 1;
    }
    return text.size();
}

}  // namespace walletloupe::csv

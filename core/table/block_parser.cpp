#include "core/table/block_parser.h"

#include <algorithm>
#include <utility>

namespace walletloupe::table {

BlockParser::BlockParser(const ColumnPlan& plan, const CsvDialect& dialect, const CsvLimits& limits,
                         BatchSink sink)
    : m_plan(plan)
    , m_dialect(dialect)
    , m_limits(limits)
    , m_sink(std::move(sink))
    , m_team(limits.threads)
{
}

BlockParser::Taken BlockParser::parse(const TextBlock& block, const std::function<void()>& beside)
{
    m_block = block;
    m_taken = {};
    m_isCutOff = false;
    m_nextChunk = 0;
    cut();
    m_team.forEach(m_count + 1, [&](std::size_t index) {
        if (index == 0)
            beside();
        else
            parseChunk(index - 1);
    });
    return m_taken;
}

void BlockParser::cut()
{
    m_count = 0;
    addChunk(0);
    const std::string_view text = m_block.text;
    std::size_t counted = 0;
    bool isInQuotes = false;
    for (std::size_t at = m_limits.chunkBytes; at < text.size(); at += m_limits.chunkBytes) {
        if (m_hasQuotedLineEnds) {
            const std::string_view piece = text.substr(counted, at - counted);
            isInQuotes ^= std::count(piece.begin(), piece.end(), '"') % 2 != 0;
            counted = at;
        }
        const std::size_t begin = lineBeginAfter(at, isInQuotes);
        if (begin < text.size() && begin > m_chunks[m_count - 1].begin)
            addChunk(begin);
    }
}

/// The first line that begins in the chunk at `from`; the end of the text where none does.
std::size_t BlockParser::lineBeginAfter(std::size_t from, bool isInQuotes) const
{
    const std::string_view text = m_block.text;
    const std::string_view piece = text.substr(from, m_limits.chunkBytes);
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

void BlockParser::addChunk(std::size_t begin)
{
    if (m_count > 0)
        m_chunks[m_count - 1].limit = begin;
    if (m_count == m_chunks.size())
        m_chunks.push_back({RowParser(m_plan, m_dialect, m_limits), {}});
    Chunk& chunk = m_chunks[m_count++];
    chunk.begin = begin;
    chunk.limit = m_block.text.size();
    chunk.isParsed = false;
}

void BlockParser::parseChunk(std::size_t index)
{
    Chunk& chunk = m_chunks[index];
    chunk.parser.parse({m_block.text, chunk.begin, chunk.limit, m_block.isWhole}, chunk.batch);
    {
        const std::lock_guard lock(m_mutex);
        chunk.isParsed = true;
        if (m_isHandingOver)
            return;
        m_isHandingOver = true;
    }
    handOverParsed();
}

void BlockParser::handOverParsed()
{
    std::unique_lock lock(m_mutex);
    while (m_nextChunk < m_count && m_chunks[m_nextChunk].isParsed) {
        Chunk& chunk = m_chunks[m_nextChunk++];
        lock.unlock();
        handOver(chunk);
        lock.lock();
    }
    m_isHandingOver = false;
}

void BlockParser::handOver(Chunk& chunk)
{
    if (m_isCutOff || m_taken.bytes >= chunk.limit)
        return;
    if (chunk.begin != m_taken.bytes) {
        m_hasQuotedLineEnds = true;
        chunk.parser.parse({m_block.text, m_taken.bytes, chunk.limit, m_block.isWhole},
                           chunk.batch);
    }
    m_sink(chunk.batch, m_block.line + m_taken.lineBreaks);
    m_taken.bytes = chunk.batch.end;
    m_taken.lineBreaks += chunk.batch.lineBreaks;
    m_isCutOff = chunk.batch.isCutOff;
}

}  // namespace walletloupe::table

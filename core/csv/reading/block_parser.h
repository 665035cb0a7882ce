#pragma once

#include "core/base/executor.h"
#include "core/base/progress.h"
#include "core/csv/reading/chunk_cutter.h"
#include "core/csv/reading/csv_reader.h"
#include "core/csv/reading/record_scan.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace walletloupe::csv {

/// The text that is at hand; it begins with a record on physical line `line`.
struct TextBlock {
    std::string_view text;
    std::size_t line = 1;
    bool isWhole = false;  ///< whether the file ends with it
};

/// Parses a block of text in chunks, several at the same time, and hands over what they hold in
/// the order of the file. `Parser` turns a stretch into a `Parser::Batch`, whose `scanned` says
/// how far it came: `void parse(const Stretch&, Batch&)`.
///
/// Where a chunk begins is a guess, see ChunkCutter. A chunk whose guess is not the place where
/// the one before it ended is parsed again from there. What a record is depends on nothing but
/// where it begins, so that records and lines are those of one parser that reads from front to
/// back, whatever the chunks and threads.
template <class Parser>
class BlockParser final {
public:
    using Batch = typename Parser::Batch;
    /// Batches stay as they are until the next block is parsed.
    using BatchSink = std::function<void(const Batch& batch, std::size_t line)>;

    /// Each chunk is parsed by a copy of `parser`.
    BlockParser(Parser parser, const CsvLimits& limits, Executor executor, BatchSink sink)
        : m_parser(std::move(parser))
        , m_sink(std::move(sink))
        , m_executor(std::move(executor))
        , m_cutter(limits.chunkBytes)
    {
    }

    struct Taken {
        std::size_t bytes = 0;  ///< of whole records
        std::size_t lineBreaks = 0;
    };

    /// Calls `beside` once while the block is parsed; the sink is called by one thread at a time.
    Taken parse(const TextBlock& block, const std::function<void()>& beside);

private:
    struct Chunk {
        Parser parser;
        Batch batch;
        std::size_t begin = 0;
        std::size_t limit = 0;
        bool isParsed = false;
    };

    void cut();
    void parseChunk(std::size_t index);
    void handOverParsed();
    void handOver(Chunk& chunk);

    const Parser m_parser;
    BatchSink m_sink;
    Executor m_executor;
    ChunkCutter m_cutter;
    std::deque<Chunk> m_chunks;
    std::size_t m_count = 0;  ///< chunks of this block
    TextBlock m_block;

    std::mutex m_mutex;            ///< guards what follows and the `isParsed` of the chunks
    std::size_t m_nextChunk = 0;   ///< to be handed over
    bool m_isHandingOver = false;  ///< one thread does so, and owns `m_taken` and `m_isCutOff`
    Taken m_taken;
    bool m_isCutOff = false;
};

template <class Parser>
typename BlockParser<Parser>::Taken BlockParser<Parser>::parse(const TextBlock& block,
                                                               const std::function<void()>& beside)
{
    m_block = block;
    m_taken = {};
    m_isCutOff = false;
    m_nextChunk = 0;
    cut();
    m_executor.forEach(m_count + 1, [&](std::size_t index) {
        if (index == 0)
            beside();
        else
            parseChunk(index - 1);
    });
    return m_taken;
}

template <class Parser>
void BlockParser<Parser>::cut()
{
    const std::vector<std::size_t>& begins = m_cutter.cut(m_block.text);
    m_count = begins.size();
    while (m_chunks.size() < m_count)
        m_chunks.push_back({m_parser, {}});
    for (std::size_t i = 0; i < m_count; ++i) {
        m_chunks[i].begin = begins[i];
        m_chunks[i].limit = i + 1 < m_count ? begins[i + 1] : m_block.text.size();
        m_chunks[i].isParsed = false;
    }
}

template <class Parser>
void BlockParser<Parser>::parseChunk(std::size_t index)
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

template <class Parser>
void BlockParser<Parser>::handOverParsed()
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

template <class Parser>
void BlockParser<Parser>::handOver(Chunk& chunk)
{
    if (m_isCutOff || m_taken.bytes >= chunk.limit)
        return;
    if (chunk.begin != m_taken.bytes) {
        m_cutter.recordWrongGuess();
        chunk.parser.parse({m_block.text, m_taken.bytes, chunk.limit, m_block.isWhole},
                           chunk.batch);
    }
    m_sink(chunk.batch, m_block.line + m_taken.lineBreaks);
    m_taken.bytes = chunk.batch.scanned.end;
    m_taken.lineBreaks += chunk.batch.scanned.lineBreaks;
    m_isCutOff = chunk.batch.scanned.isCutOff;
}

/// Parses a file to its end, and reads ahead meanwhile. `afterBlock` is called with the batches
/// of a block still as they were handed over. Errors: those of reading, Cancelled.
template <class Parser, class AfterBlock>
Result<void> parseFile(CsvReader& reader, BlockParser<Parser>& parser, const Progress& progress,
                       AfterBlock afterBlock)
{
    for (;;) {
        const auto taken = parser.parse({reader.text(), reader.line(), reader.isWhole()},
                                        [&reader] { reader.readAhead(); });
        afterBlock();
        if (progress.cancelled())
            return cancelledFailure();
        reader.consume(taken.bytes, taken.lineBreaks);
        if (reader.isWhole())
            return {};
        progress.report(reader.fraction());
        if (auto more = reader.extend(); !more)
            return more;
    }
}

}  // namespace walletloupe::csv

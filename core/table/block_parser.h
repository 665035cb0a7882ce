#pragma once

#include "core/base/parallel.h"
#include "core/table/row_batch.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string_view>
#include <vector>

namespace walletloupe::table {

/// The text that is at hand; it begins with a record on physical line `line`.
struct TextBlock {
    std::string_view text;
    std::size_t line = 1;
    bool isWhole = false;  ///< whether the file ends with it
};

/// Parses a block of text in chunks, several at the same time, and hands over their rows in the
/// order of the file.
///
/// Where a chunk begins is a guess, a line end that seems to lie outside of quotes. A chunk whose
/// guess is not the place where the one before it ended is parsed again from there. What a record
/// is depends on nothing but where it begins, so that rows and lines are those of one parser that
/// reads from front to back, whatever the chunks and threads.
class BlockParser final {
public:
    using BatchSink = std::function<void(const RowBatch& batch, std::size_t line)>;

    BlockParser(const ColumnPlan& plan, const CsvDialect& dialect, const CsvLimits& limits,
                BatchSink sink);

    struct Taken {
        std::size_t bytes = 0;  ///< of whole records
        std::size_t lineBreaks = 0;
    };

    /// Calls `beside` once while the block is parsed; the sink is called by one thread at a time.
    Taken parse(const TextBlock& block, const std::function<void()>& beside);

private:
    struct Chunk {
        RowParser parser;
        RowBatch batch;
        std::size_t begin = 0;
        std::size_t limit = 0;
        bool isParsed = false;
    };

    void cut();
    std::size_t lineBeginAfter(std::size_t from, bool isInQuotes) const;
    void addChunk(std::size_t begin);
    void parseChunk(std::size_t index);
    void handOverParsed();
    void handOver(Chunk& chunk);

    const ColumnPlan& m_plan;
    const CsvDialect& m_dialect;
    CsvLimits m_limits;
    BatchSink m_sink;
    ThreadTeam m_team;
    std::deque<Chunk> m_chunks;
    std::size_t m_count = 0;           ///< chunks of this block
    bool m_hasQuotedLineEnds = false;  ///< a guess was wrong
    TextBlock m_block;

    std::mutex m_mutex;            ///< guards what follows and the `isParsed` of the chunks
    std::size_t m_nextChunk = 0;   ///< to be handed over
    bool m_isHandingOver = false;  ///< one thread does so, and owns `m_taken` and `m_isCutOff`
    Taken m_taken;
    bool m_isCutOff = false;
};

}  // namespace walletloupe::table

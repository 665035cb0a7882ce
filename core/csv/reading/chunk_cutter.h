#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace walletloupe::csv {

/// Guesses where the records of a text begin, so that several stretches of it can be parsed at
/// the same time: at line ends that seem to lie outside of quotes.
class ChunkCutter final {
public:
    explicit ChunkCutter(std::size_t chunkBytes) : m_chunkBytes(chunkBytes) {}

    /// Where the chunks begin, in rising order; the first is 0.
    const std::vector<std::size_t>& cut(std::string_view text);
    /// Line ends lie in quotes too: they are counted from now on.
    void recordWrongGuess() { m_hasQuotedLineEnds = true; }

private:
    std::size_t lineBeginAfter(std::string_view text, std::size_t from, bool isInQuotes) const;

    std::size_t m_chunkBytes;
    bool m_hasQuotedLineEnds = false;
    std::vector<std::size_t> m_begins;
};

}  // namespace walletloupe::csv

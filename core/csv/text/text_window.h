#pragma once

#include "core/base/result.h"
#include "core/csv/files/byte_source.h"
#include "core/csv/files/input_file.h"
#include "core/csv/text/csv_options.h"
#include "core/csv/text/text_buffer.h"
#include "core/csv/text/text_decoder.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace walletloupe::csv {

/// A file as UTF-8 text, of which only a stretch is in memory: `text` is what was read and not
/// yet consumed. Recognises the encoding where it is not given; a byte order mark is always
/// obeyed, and is no part of the text.
class TextWindow final {
public:
    static Result<TextWindow> open(const std::string& path, std::optional<Encoding> encoding,
                                   std::size_t blockBytes, InputWatch watch = {});
    /// The text of any bytes; `source` is not null.
    static Result<TextWindow> open(std::unique_ptr<ByteSource> source,
                                   std::optional<Encoding> encoding, std::size_t blockBytes);

    std::string_view text() const { return m_text.view(); }
    /// Whether `text` reaches to the end of the file.
    bool atEnd() const noexcept { return m_fileEnded && !m_hasNext; }
    void consume(std::size_t bytes) { m_text.consume(bytes); }
    /// Reads on until `text` has at least `wanted` bytes more, or the file ends.
    Result<void> extend(std::size_t wanted);
    /// Reads the block that `extend` will need, and leaves `text` alone: another thread may look
    /// at it meanwhile. Should it fail, `extend` says so.
    void readAhead();

    /// Part of the file that was read, 0..1; 0 where its size is not known. Not beside `readAhead`.
    double fraction() const { return m_source->fraction(); }
    /// See ByteSource::estimatedBytes.
    std::uint64_t estimatedBytes() const { return m_source->estimatedBytes(); }
    const ByteSource& source() const noexcept { return *m_source; }
    Encoding encoding() const noexcept { return m_encoding; }
    /// Whether the encoding was neither given nor marked, and is not plain UTF-8.
    bool isGuessed() const noexcept { return m_isGuessed; }
    /// The encoding that was given and not used, because the byte order mark says another.
    std::optional<Encoding> overruled() const noexcept { return m_overruled; }

private:
    TextWindow(std::unique_ptr<ByteSource> source, std::size_t blockBytes)
        : m_source(std::move(source)), m_blockBytes(blockBytes)
    {
    }

    Result<void> recogniseBeginning(std::optional<Encoding> given);
    Result<void> readRaw(TextBuffer& to);
    Result<void> readText(TextBuffer& to);
    Result<void> takeNext();
    Result<void> decideEightBit(std::size_t newFrom);
    void decodeFrom(std::size_t begin);

    std::unique_ptr<ByteSource> m_source;
    std::size_t m_blockBytes;
    TextBuffer m_text;
    TextBuffer m_next;  ///< what was read ahead, decoded
    Result<void> m_nextRead;
    bool m_hasNext = false;
    bool m_nextIsAscii = false;
    bool m_fileEnded = false;
    Encoding m_encoding = Encoding::Utf8;
    bool m_isUndecided = false;  ///< only ASCII so far: UTF-8 and Latin-1 are both possible
    bool m_isGuessed = false;
    std::optional<Encoding> m_overruled;
    std::optional<TextDecoder> m_decoder;  ///< none while the bytes are UTF-8 themselves
};

}  // namespace walletloupe::csv

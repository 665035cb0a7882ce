#include "core/csv/text/text_window.h"

#include "core/csv/text/encoding.h"
#include "core/csv/text/utf8.h"

#include <algorithm>
#include <utility>

namespace walletloupe::csv {
namespace {

/// How much of a file's beginning is looked at for a mark or UTF-16.
constexpr std::size_t beginningBytes = 4096;
/// How much text, from the first byte above 127 on, decides between UTF-8 and Latin-1.
constexpr std::size_t decisionBytes = 65'536;
/// Read at a time, so that it is still in the cache when it is looked at.
constexpr std::size_t readBytes = 1 << 18;

/// Kept free before a block that is read ahead, for the beginning of the record that it continues.
constexpr std::size_t headroomBytes = 16'384;

bool isUtf16(Encoding encoding)
{
    return encoding == Encoding::Utf16LittleEndian || encoding == Encoding::Utf16BigEndian;
}

/// Whether a file with this mark can be said to be in the encoding given: UTF-16 may mean
/// either byte order.
bool agrees(Encoding given, Encoding marked)
{
    return given == marked || (isUtf16(given) && isUtf16(marked));
}

}  // namespace

Result<TextWindow> TextWindow::open(const std::string& path, std::optional<Encoding> encoding,
                                    std::size_t blockBytes, InputWatch watch)
{
    auto file = InputFile::open(path, std::move(watch));
    if (!file)
        return errorOf(file);
    return open(std::make_unique<InputFile>(std::move(*file)), encoding, blockBytes);
}

Result<TextWindow> TextWindow::open(std::unique_ptr<ByteSource> source,
                                    std::optional<Encoding> encoding, std::size_t blockBytes)
{
    TextWindow window(std::move(source), blockBytes);
    if (auto recognised = window.recogniseBeginning(encoding); !recognised)
        return errorOf(recognised);
    return window;
}

Result<void> TextWindow::recogniseBeginning(std::optional<Encoding> given)
{
    while (m_text.size() < beginningBytes && !m_fileEnded) {
        if (auto read = readRaw(m_text); !read)
            return read;
    }
    const std::string_view beginning = text().substr(0, beginningBytes);
    const auto mark = byteOrderMark(beginning);
    const auto utf16 = mark ? std::nullopt : guessedUtf16(beginning);
    m_isUndecided = !given && !mark && !utf16;
    m_isGuessed = !given && utf16;
    m_encoding = mark ? mark->encoding : given ? *given : utf16.value_or(Encoding::Utf8);
    if (given && mark && !agrees(*given, mark->encoding))
        m_overruled = given;
    if (mark)
        m_text.consume(mark->bytes);
    if (m_encoding != Encoding::Utf8)
        decodeFrom(0);
    return decideEightBit(0);
}

void TextWindow::decodeFrom(std::size_t begin)
{
    const std::string bytes{text().substr(begin)};
    std::string decoded;
    m_decoder.emplace(m_encoding);
    m_decoder->append(bytes, m_fileEnded, decoded);
    m_text.truncate(begin);
    m_text.append(decoded);
}

Result<void> TextWindow::readRaw(TextBuffer& to)
{
    const std::size_t most = std::min({m_blockBytes, readBytes, m_source->expectedBytes()});
    const auto got = m_source->read(to.room(most), most);
    to.grow(got.value_or(0));
    m_fileEnded = got && *got == 0;
    return got ? Result<void>() : failure(got.error());
}

/// Reads once, and decodes what came as far as the encoding is known.
Result<void> TextWindow::readText(TextBuffer& to)
{
    if (!m_decoder)
        return readRaw(to);
    TextBuffer bytes;
    auto read = readRaw(bytes);
    std::string decoded;
    m_decoder->append(bytes.view(), m_fileEnded, decoded);
    to.append(decoded);
    return read;
}

Result<void> TextWindow::decideEightBit(std::size_t newFrom)
{
    if (!m_isUndecided || isAscii(text().substr(newFrom)))
        return {};
    // One byte of context: whether a letter stands before the first byte in doubt.
    const std::size_t first = newFrom + asciiLength(text().substr(newFrom));
    const std::size_t from = first == 0 ? 0 : first - 1;
    while (m_text.size() - first < decisionBytes && !m_fileEnded) {
        if (auto read = readRaw(m_text); !read)
            return read;
    }
    m_isUndecided = false;
    const std::size_t looked = first - from + decisionBytes;
    if (looksLikeLatin1(text().substr(from, looked))) {
        m_encoding = Encoding::Latin1;
        m_isGuessed = true;
        decodeFrom(from);
    }
    return {};
}

void TextWindow::readAhead()
{
    if (m_fileEnded || m_hasNext)
        return;
    m_next.restart(headroomBytes);
    m_next.room(std::min(m_blockBytes, m_source->expectedBytes()));
    m_hasNext = true;
    m_nextRead = {};
    m_nextIsAscii = m_isUndecided;
    while (m_next.size() < m_blockBytes && !m_fileEnded && m_nextRead) {
        const std::size_t size = m_next.size();
        m_nextRead = readText(m_next);
        m_nextIsAscii = m_nextIsAscii && isAscii(m_next.view().substr(size));
    }
}

Result<void> TextWindow::takeNext()
{
    m_hasNext = false;
    const std::size_t size = m_text.size();
    if (m_next.prepend(text()))
        std::swap(m_text, m_next);
    else
        m_text.append(m_next.view());
    if (!m_nextRead)
        return m_nextRead;
    return m_nextIsAscii ? Result<void>() : decideEightBit(size);
}

Result<void> TextWindow::extend(std::size_t wanted)
{
    const std::size_t enough = m_text.size() + wanted;
    if (m_hasNext) {
        if (auto taken = takeNext(); !taken)
            return taken;
    }
    while (m_text.size() < enough && !m_fileEnded) {
        const std::size_t size = m_text.size();
        if (auto read = readText(m_text); !read)
            return read;
        if (auto decided = decideEightBit(size); !decided)
            return decided;
    }
    return {};
}

}  // namespace walletloupe::csv

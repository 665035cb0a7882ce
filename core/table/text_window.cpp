#include "core/table/text_window.h"

#include "core/table/encoding.h"

#include <algorithm>
#include <utility>

namespace walletloupe::table {
namespace {

/// How much of a file's beginning is looked at for a mark or UTF-16.
constexpr std::size_t beginningBytes = 4096;
/// How much text, from the first byte above 127 on, decides between UTF-8 and Latin-1.
constexpr std::size_t decisionBytes = 65'536;
/// A pipe gives no more at a time.
constexpr std::size_t pipeBytes = 65'536;

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
        return failure(std::move(file.error()));
    TextWindow window(std::move(*file), blockBytes);
    if (auto recognised = window.recogniseBeginning(encoding); !recognised)
        return failure(std::move(recognised.error()));
    return window;
}

Result<void> TextWindow::recogniseBeginning(std::optional<Encoding> given)
{
    while (m_text.size() < beginningBytes && !m_atEnd) {
        if (auto read = readRaw(m_text); !read)
            return read;
    }
    const auto beginning = std::string_view(m_text).substr(0, beginningBytes);
    const auto mark = byteOrderMark(beginning);
    const auto utf16 = mark ? std::nullopt : guessedUtf16(beginning);
    m_isUndecided = !given && !mark && !utf16;
    m_isGuessed = !given && utf16;
    m_encoding = mark ? mark->encoding : given ? *given : utf16.value_or(Encoding::Utf8);
    if (given && mark && !agrees(*given, mark->encoding))
        m_overruled = given;
    if (mark)
        m_text.erase(0, mark->bytes);
    if (m_encoding != Encoding::Utf8)
        decodeFrom(0);
    return decideEightBit(0);
}

void TextWindow::decodeFrom(std::size_t begin)
{
    const std::string bytes = m_text.substr(begin);
    m_text.resize(begin);
    m_decoder.emplace(m_encoding);
    m_decoder->append(bytes, m_atEnd, m_text);
}

Result<void> TextWindow::readRaw(std::string& to)
{
    const std::size_t size = to.size();
    const std::size_t most = m_file.size() == 0 ? std::min(m_blockBytes, pipeBytes) : m_blockBytes;
    to.resize(size + most);
    const auto got = m_file.read(to.data() + size, most);
    to.resize(size + got.value_or(0));
    m_atEnd = got && *got == 0;
    return got ? Result<void>() : failure(got.error());
}

Result<void> TextWindow::readBlock()
{
    if (!m_decoder) {
        const std::size_t size = m_text.size();
        auto read = readRaw(m_text);
        return read ? decideEightBit(size) : read;
    }
    std::string bytes;
    auto read = readRaw(bytes);
    m_decoder->append(bytes, m_atEnd, m_text);
    return read;
}

Result<void> TextWindow::decideEightBit(std::size_t newFrom)
{
    if (!m_isUndecided)
        return {};
    const auto high = std::find_if(m_text.begin() + static_cast<std::ptrdiff_t>(newFrom),
                                   m_text.end(), [](char c) { return (c & '\x80') != 0; });
    if (high == m_text.end())
        return {};
    // One byte of context: whether a letter stands before the first byte in doubt.
    const auto first = static_cast<std::size_t>(high - m_text.begin());
    const std::size_t from = first == 0 ? 0 : first - 1;
    while (m_text.size() - first < decisionBytes && !m_atEnd) {
        if (auto read = readRaw(m_text); !read)
            return read;
    }
    m_isUndecided = false;
    const std::size_t looked = first - from + decisionBytes;
    if (looksLikeLatin1(std::string_view(m_text).substr(from, looked))) {
        m_encoding = Encoding::Latin1;
        m_isGuessed = true;
        decodeFrom(from);
    }
    return {};
}

Result<void> TextWindow::extend(std::size_t wanted)
{
    m_text.erase(0, m_begin);
    m_begin = 0;
    for (const std::size_t size = m_text.size() + wanted; m_text.size() < size && !m_atEnd;) {
        if (auto read = readBlock(); !read)
            return read;
    }
    return {};
}

double TextWindow::fraction() const
{
    return m_file.size() == 0
               ? 0.0
               : static_cast<double>(m_file.position()) / static_cast<double>(m_file.size());
}

}  // namespace walletloupe::table

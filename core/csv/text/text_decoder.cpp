#include "core/csv/text/text_decoder.h"

#include "core/csv/text/utf8.h"

#include <array>
#include <cerrno>
#include <iconv.h>
#include <utility>

namespace walletloupe::csv {
namespace {

constexpr char brokenByte = '\xFF';

/// What "Latin-1" files hold at 0x80-0x9F in practice: Windows-1252 (as the WHATWG Encoding
/// standard has it); its five unused places stay control characters.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void appendLatin1(std::string_view bytes, std::string& text)
{
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        appendUtf8(text, byte >= 0x80 && byte < 0xA0 ? char32_t{windows1252[byte - 0x80U]} : byte);
    }
}

constexpr bool isHighSurrogate(char32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

constexpr bool isLowSurrogate(char32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

/// The system's name of an encoding that is left to its converter; null for others.
const char* converterName(Encoding encoding)
{
    switch (encoding) {
        case Encoding::Utf32LittleEndian:
            return "UTF-32LE";
        case Encoding::Utf32BigEndian:
            return "UTF-32BE";
        case Encoding::Gb18030:
            return "GB18030";
        case Encoding::Big5:
            return "BIG5-HKSCS";
        case Encoding::ShiftJis:
            return "CP932";
        case Encoding::Windows1250:
            return "CP1250";
        case Encoding::Windows1251:
            return "CP1251";
        case Encoding::Windows1252:
            return "CP1252";
        case Encoding::Windows1253:
            return "CP1253";
        case Encoding::Windows1254:
            return "CP1254";
        case Encoding::Windows1255:
            return "CP1255";
        case Encoding::Windows1256:
            return "CP1256";
        case Encoding::Windows1257:
            return "CP1257";
        case Encoding::Windows1258:
            return "CP1258";
        default:
            return nullptr;
    }
}

}  // namespace

struct TextDecoder::Converter {
    iconv_t handle;
};

void TextDecoder::ConverterDeleter::operator()(Converter* converter) const
{
    iconv_close(converter->handle);
    delete converter;
}

TextDecoder::TextDecoder(Encoding encoding) : m_encoding(encoding)
{
    const char* name = converterName(encoding);
    if (name == nullptr)
        return;
    if (const iconv_t handle = iconv_open("UTF-8", name); handle != iconv_t(-1))
        m_converter.reset(new Converter{handle});
}

/// Without the system's converter all that is not ASCII is broken.
void TextDecoder::appendConverted(std::string_view bytes, bool last, std::string& text)
{
    std::string input = std::move(m_pending);
    input.append(bytes);
    m_pending.clear();
    if (!m_converter) {
        for (const char c : input)
            text.push_back(static_cast<unsigned char>(c) < 0x80 ? c : brokenByte);
        return;
    }
    char* from = input.data();
    std::size_t left = input.size();
    std::array<char, 4096> buffer;
    while (left > 0) {
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const std::size_t result = iconv(m_converter->handle, &from, &left, &to, &room);
        const int problem = errno;
        text.append(buffer.data(), to);
        if (result != static_cast<std::size_t>(-1) || problem == E2BIG)
            continue;
        if (problem == EINVAL && !last) {
            m_pending.assign(from, left);
            return;
        }
        text.push_back(brokenByte);
        ++from;
        --left;
    }
    if (last) {
        // What the converter holds back, as it does where a mark may follow a letter.
        char* to = buffer.data();
        std::size_t room = buffer.size();
        iconv(m_converter->handle, nullptr, nullptr, &to, &room);
        text.append(buffer.data(), to);
    }
}

void TextDecoder::append(std::string_view bytes, bool last, std::string& text)
{
    if (m_encoding == Encoding::Utf8)
        text.append(bytes);
    else if (m_encoding == Encoding::Latin1)
        appendLatin1(bytes, text);
    else if (converterName(m_encoding) != nullptr)
        appendConverted(bytes, last, text);
    else if (m_pending.empty())
        appendUtf16(bytes, last, text);
    else
        appendUtf16(std::string(std::move(m_pending)).append(bytes), last, text);
}

char32_t TextDecoder::unit(std::string_view bytes, std::size_t at) const
{
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return m_encoding == Encoding::Utf16LittleEndian ? char32_t{first} | char32_t{second} << 8
                                                     : char32_t{second} | char32_t{first} << 8;
}

void TextDecoder::appendUtf16(std::string_view bytes, bool last, std::string& text)
{
    m_pending.clear();
    std::size_t i = 0;
    for (; i + 2 <= bytes.size(); i += 2) {
        const char32_t first = unit(bytes, i);
        if (!isHighSurrogate(first)) {
            isLowSurrogate(first) ? text.push_back(brokenByte) : appendUtf8(text, first);
            continue;
        }
        if (i + 4 > bytes.size() && !last)
            break;
        const char32_t second = i + 4 <= bytes.size() ? unit(bytes, i + 2) : 0;
        if (isLowSurrogate(second)) {
            appendUtf8(text, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
            i += 2;
        } else {
            text.push_back(brokenByte);
        }
    }
    if (last && i < bytes.size())
        text.push_back(brokenByte);
    else
        m_pending = bytes.substr(i);
}

}  // namespace walletloupe::csv

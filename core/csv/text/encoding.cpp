#include "core/csv/text/encoding.h"

#include "core/csv/text/utf8.h"

#include <array>
#include <string>

namespace walletloupe::csv {
namespace {

constexpr bool isAsciiLetter(unsigned c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool isLowerLatin(unsigned c)
{
    return c >= 0xDF && c <= 0xFD && c != 0xF7;
}

constexpr bool isUpperLatin(unsigned c)
{
    return c >= 0xC0 && c <= 0xDE && c != 0xD7;
}

constexpr bool isLetter(unsigned c)
{
    return isAsciiLetter(c) || isLowerLatin(c) || isUpperLatin(c);
}

/// How one byte that UTF-8 cannot explain counts: +1 as Latin-1 text, -1 as damage.
int latin1Vote(unsigned previous, unsigned c, unsigned next)
{
    if (c >= 0x80 && c < 0xA0)
        return 0;  // punctuation in Windows-1252, but as likely damage
    if (c < 0xC0)
        return 1;  // no-break space, £, §, °, µ, «, »
    if (isLowerLatin(c))
        return isLetter(previous) || isLetter(next) ? 1 : -1;
    const bool inCapitals = previous >= 'A' && previous <= 'Z';
    return isUpperLatin(c) && (isLetter(next) || inCapitals) ? 1 : -1;
}

}  // namespace

std::optional<ByteOrderMark> byteOrderMark(std::string_view beginning)
{
    if (beginning.starts_with("\xEF\xBB\xBF"))
        return ByteOrderMark{Encoding::Utf8, 3};
    using namespace std::string_view_literals;
    if (beginning.starts_with("\xFF\xFE\0\0"sv))
        return ByteOrderMark{Encoding::Utf32LittleEndian, 4};
    if (beginning.starts_with("\0\0\xFE\xFF"sv))
        return ByteOrderMark{Encoding::Utf32BigEndian, 4};
    if (beginning.starts_with("\xFF\xFE"))
        return ByteOrderMark{Encoding::Utf16LittleEndian, 2};
    if (beginning.starts_with("\xFE\xFF"))
        return ByteOrderMark{Encoding::Utf16BigEndian, 2};
    return std::nullopt;
}

std::optional<Encoding> guessedUtf16(std::string_view beginning)
{
    const std::size_t pairs = beginning.size() / 2;
    std::size_t zeroFirst = 0;
    std::size_t zeroSecond = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        zeroFirst += beginning[2 * i] == '\0' ? 1 : 0;
        zeroSecond += beginning[2 * i + 1] == '\0' ? 1 : 0;
    }
    const auto mostOf = [&](std::size_t zeros) { return 10 * zeros >= 7 * pairs; };
    const auto hardly = [&](std::size_t zeros) { return 10 * zeros <= pairs; };
    if (pairs < 2)
        return std::nullopt;
    if (mostOf(zeroSecond) && hardly(zeroFirst))
        return Encoding::Utf16LittleEndian;
    if (mostOf(zeroFirst) && hardly(zeroSecond))
        return Encoding::Utf16BigEndian;
    return std::nullopt;
}

bool looksLikeLatin1(std::string_view bytes)
{
    long long votes = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto at = [&](std::size_t k) {
            return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0U;
        };
        const std::size_t length = utf8Length(bytes.substr(i));
        if (length > 1)
            --votes;
        else if (length == 0)
            votes += latin1Vote(i == 0 ? 0U : at(i - 1), at(i), at(i + 1));
        i += length == 0 ? 1 : length;
    }
    return votes > 0;
}

std::string_view encodingName(Encoding encoding)
{
    for (const NamedEncoding& named : knownEncodings()) {
        if (named.encoding == encoding)
            return named.name;
    }
    return {};
}

std::span<const NamedEncoding> knownEncodings()
{
    static constexpr std::array all{
        NamedEncoding{"UTF-8", Encoding::Utf8},
        NamedEncoding{"UTF-16 LE", Encoding::Utf16LittleEndian},
        NamedEncoding{"UTF-16 BE", Encoding::Utf16BigEndian},
        NamedEncoding{"UTF-32 LE", Encoding::Utf32LittleEndian},
        NamedEncoding{"UTF-32 BE", Encoding::Utf32BigEndian},
        NamedEncoding{"Latin-1", Encoding::Latin1},
        NamedEncoding{"GB18030", Encoding::Gb18030},
        NamedEncoding{"Big5", Encoding::Big5},
        NamedEncoding{"Shift-JIS", Encoding::ShiftJis},
        NamedEncoding{"Windows-1250", Encoding::Windows1250},
        NamedEncoding{"Windows-1251", Encoding::Windows1251},
        NamedEncoding{"Windows-1252", Encoding::Windows1252},
        NamedEncoding{"Windows-1253", Encoding::Windows1253},
        NamedEncoding{"Windows-1254", Encoding::Windows1254},
        NamedEncoding{"Windows-1255", Encoding::Windows1255},
        NamedEncoding{"Windows-1256", Encoding::Windows1256},
        NamedEncoding{"Windows-1257", Encoding::Windows1257},
        NamedEncoding{"Windows-1258", Encoding::Windows1258},
    };
    return all;
}

std::optional<Encoding> encodingFromName(std::string_view name)
{
    const auto folded = [](std::string_view text) {
        std::string letters;
        for (const char c : text) {
            if (c != '-' && c != '_' && c != ' ')
                letters.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        }
        return letters;
    };
    constexpr std::array others{
        NamedEncoding{"utf16", Encoding::Utf16LittleEndian},
        NamedEncoding{"utf32", Encoding::Utf32LittleEndian},
        NamedEncoding{"iso88591", Encoding::Latin1},
        NamedEncoding{"gbk", Encoding::Gb18030},
        NamedEncoding{"gb2312", Encoding::Gb18030},
        NamedEncoding{"cp936", Encoding::Gb18030},
        NamedEncoding{"cp950", Encoding::Big5},
        NamedEncoding{"sjis", Encoding::ShiftJis},
        NamedEncoding{"cp932", Encoding::ShiftJis},
    };
    std::string asked = folded(name);
    if (asked.starts_with("cp125"))
        asked.replace(0, 2, "windows");
    const std::span<const NamedEncoding> more(others);
    for (const std::span<const NamedEncoding> list : {knownEncodings(), more}) {
        for (const NamedEncoding& named : list) {
            if (folded(named.name) == asked)
                return named.encoding;
        }
    }
    return std::nullopt;
}

}  // namespace walletloupe::csv

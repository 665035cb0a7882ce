#pragma once

#include "core/csv/text/csv_options.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace walletloupe::csv {

struct ByteOrderMark {
    Encoding encoding = Encoding::Utf8;
    std::size_t bytes = 0;
};

/// The byte order mark that a file begins with.
std::optional<ByteOrderMark> byteOrderMark(std::string_view beginning);

/// UTF-16 without a byte order mark: nearly every second byte of a table is then zero.
std::optional<Encoding> guessedUtf16(std::string_view beginning);

/// Whether bytes that may not be valid UTF-8 read better as Latin-1: most of what UTF-8 cannot
/// explain are letters and signs where Latin-1 text has them. A few stray bytes in UTF-8 text
/// are damage, not another encoding.
bool looksLikeLatin1(std::string_view bytes);

/// "UTF-8", "UTF-16 LE", …
std::string_view encodingName(Encoding encoding);

struct NamedEncoding {
    std::string_view name;
    Encoding encoding = Encoding::Utf8;
};

/// Every encoding that is read, with its name.
std::span<const NamedEncoding> knownEncodings();

/// The encoding of a name, the case and hyphens ignored; also by other common names (GBK, CP1251).
std::optional<Encoding> encodingFromName(std::string_view name);

}  // namespace walletloupe::csv

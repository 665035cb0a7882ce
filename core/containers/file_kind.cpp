#include "core/containers/file_kind.h"

#include "core/csv/text/encoding.h"
#include "core/csv/text/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

namespace walletloupe::containers {
namespace {

using namespace std::string_view_literals;

/// Bytes at a place of the file that no other kind has there.
struct Signature {
    std::size_t at;
    std::string_view bytes;
    std::string_view what;
};

constexpr std::array signatures{
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
              "is an Excel workbook of the old kind (.xls), or one with a password. Open it in a "
              "spreadsheet and save it without a password as .xlsx or CSV."},
    Signature{0, "\x09\x08\x10\0"sv,
              "is an Excel workbook of the old kind (.xls). Open it in a spreadsheet and save it "
              "as .xlsx or CSV."},
    Signature{0, "ARROW1"sv,
              "is an Arrow (Feather) file. Save the table as Parquet or CSV (pandas: "
              "to_parquet)."},
    Signature{0, "FEA1"sv,
              "is a Feather file. Save the table as Parquet or CSV (pandas: to_parquet)."},
    Signature{0, "\xFF\xFF\xFF\xFF"sv,
              "is an Arrow stream. Save the table as Parquet or CSV (pandas: to_parquet)."},
    Signature{0, "PARE"sv, "is an encrypted Parquet file. Save the table without encryption."},
    Signature{0, "%PDF-"sv, "is a PDF document. Open the table that it was made of."},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, "is an image (PNG), not a table."},
    Signature{0, "\xFF\xD8\xFF"sv, "is an image (JPEG), not a table."},
    Signature{0, "GIF8"sv, "is an image (GIF), not a table."},
    Signature{8, "WEBP"sv, "is an image (WebP), not a table."},
    Signature{0, "SQLite format 3\0"sv,
              "is an SQLite database. Export the table that is meant as CSV."},
    Signature{8, "DUCK"sv,
              "is a DuckDB database. Export the table that is meant as Parquet or CSV."},
    Signature{0, "\x89HDF\r\n\x1A\n"sv, "is an HDF5 file. Save the table as Parquet or CSV."},
    Signature{0, "\x93NUMPY"sv, "is a NumPy array. Save it as CSV, with the wallets beside it."},
    Signature{0, "ORC"sv, "is an ORC file. Save the table as Parquet or CSV."},
    Signature{0, "Obj\x01"sv, "is an Avro file. Save the table as Parquet or CSV."},
    Signature{0, "RDX3"sv, "is an R data file. Save the table as CSV (write.csv)."},
    Signature{0, "BZh"sv, "is compressed by bzip2. Unpack it first, or use gzip or Zstandard."},
    Signature{0,
              "\xFD"
              "7zXZ\0"sv,
              "is compressed by xz. Unpack it first, or use gzip or Zstandard."},
    Signature{0, "\x04\x22\x4D\x18"sv,
              "is compressed by LZ4. Unpack it first, or use gzip or Zstandard."},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, "is a 7-Zip archive. Unpack it first."},
    Signature{0, "Rar!"sv, "is a RAR archive. Unpack it first."},
    Signature{257, "ustar"sv, "is a tar archive. Unpack it first."},
    Signature{0,
              "\x7F"
              "ELF"sv,
              "is a program, not a table."},
    Signature{0, "version https://git-lfs.github.com/spec/"sv,
              "is a Git LFS pointer: the data themselves were not fetched. Run git lfs pull, or "
              "download the file itself."},
};

/// Short marks in letters could begin the header of a table, which binary files do not go on as.
bool couldBeWord(std::string_view mark, std::string_view beginning)
{
    constexpr std::size_t longestWord = 4;
    return mark.size() <= longestWord && csv::isText(mark) && csv::isText(beginning);
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

/// The text behind a mark and blanks; of UTF-16 its ASCII characters.
std::string textOf(std::string_view beginning)
{
    const auto mark = csv::byteOrderMark(beginning);
    if (mark)
        beginning.remove_prefix(mark->bytes);
    const bool isWide = (mark && mark->encoding != csv::Encoding::Utf8) ||
                        (!mark && csv::guessedUtf16(beginning).has_value());
    std::string text;
    for (const char c : beginning) {
        if (!isWide || c != '\0')
            text.push_back(c);
    }
    text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

bool isPickle(std::string_view beginning)
{
    return beginning.size() > 2 && beginning[0] == '\x80' && beginning[1] >= 2 &&
           beginning[1] <= 5 &&
           (beginning[2] == '\x95' || beginning[2] == 'c' || beginning[2] == '}' ||
            beginning[2] == ']');
}

std::optional<std::string> markupKind(const std::string& text)
{
    const std::string lower = lowered(std::string_view(text).substr(0, 1024));
    if (!lower.starts_with('<'))
        return std::nullopt;
    for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<table",
                                       "<div", "<script", "<meta", "<center", "<h1"}) {
        if (lower.find(tag) != std::string::npos)
            return "is a web page, not a table. Open it in a browser: it may say why the export "
                   "failed; then save the table itself.";
    }
    if (lower.starts_with("<?xml") || lower.starts_with("<!"))
        return "is an XML file. Save the table as CSV or .xlsx.";
    return std::nullopt;
}

/// A dictionary or list as Python prints it: quotes are apostrophes.
bool isPythonText(const std::string& text)
{
    if (text.empty() || std::string_view("{[(").find(text.front()) == std::string_view::npos)
        return false;
    const std::size_t first = text.find_first_not_of("{[( \t\r\n");
    return first != std::string::npos && text[first] == '\'';
}

/// One line in words, as explorers and proxies write instead of a table.
std::optional<std::string> messageKind(const std::string& text)
{
    constexpr std::size_t longestMessage = 600;
    constexpr std::array signs{"limit",     "sorry",     "error",         "forbidden",
                               "denied",    "too many",  "unauthorized",  "not found",
                               "invalid",   "captcha",   "rate",          "unavailable",
                               "try again", "timed out", "not available", "please"};
    const std::string line(csv::trimmed(text));
    const auto separators = std::count_if(line.begin(), line.end(), [](char c) {
        return c == ',' || c == ';' || c == '\t' || c == '|';
    });
    if (line.empty() || line.size() > longestMessage || line.find('\n') != std::string::npos ||
        std::count(line.begin(), line.end(), ' ') < 3 || separators > 2)
        return std::nullopt;
    const std::string lower = lowered(line);
    const bool isMessage = std::any_of(signs.begin(), signs.end(), [&](const char* sign) {
        return lower.find(sign) != std::string::npos;
    });
    if (!isMessage)
        return std::nullopt;
    constexpr std::size_t shown = 160;
    return "is no table but a message: \"" + (line.size() > shown ? csv::shortened(line) : line) +
           "\". Export the table again when its sender allows it.";
}

}  // namespace

FileKind kindOfBeginning(std::string_view beginning)
{
    if (beginning.starts_with("\x1F\x8B"))
        return FileKind::Gzip;
    const bool isSkippable = beginning.size() > 3 && (beginning[0] & 0xF0) == 0x50 &&
                             beginning.substr(1).starts_with("\x2A\x4D\x18");
    if (beginning.starts_with("\x28\xB5\x2F\xFD") || isSkippable)
        return FileKind::Zstd;
    if (beginning.starts_with("PK\x03\x04") || beginning.starts_with("PK\x05\x06"))
        return FileKind::Zip;
    if (beginning.starts_with("PAR1"))
        return FileKind::Parquet;
    const std::string text = textOf(beginning);
    const std::size_t second = text.find_first_not_of(" \t\r\n", 1);
    const char next = second == std::string::npos ? '\0' : text[second];
    // A CSV header may begin with a bracket, but not with one and what follows it in JSON.
    if (text.starts_with('{') && (next == '"' || next == '}'))
        return FileKind::Json;
    if (text.starts_with('[') && (next == '{' || next == '[' || next == ']' || next == '"'))
        return FileKind::Json;
    return FileKind::Text;
}

std::optional<std::string> foreignKind(std::string_view beginning, bool isWhole)
{
    for (const Signature& signature : signatures) {
        if (beginning.size() > signature.at &&
            beginning.substr(signature.at).starts_with(signature.bytes) &&
            !couldBeWord(signature.bytes, beginning))
            return std::string(signature.what);
    }
    if (isPickle(beginning))
        return "is a Python pickle. If it holds a table, save that as CSV or Parquet (pandas: "
               "to_parquet).";
    const std::string text = textOf(beginning);
    if (isPythonText(text))
        return "is text that Python printed (with apostrophes), not JSON. Write it with "
               "json.dump, or save the table as CSV.";
    if (auto markup = markupKind(text))
        return markup;
    return isWhole ? messageKind(text) : std::nullopt;
}

std::optional<std::string> foreignArchive(std::string_view entryName)
{
    if (entryName == "xl/workbook.bin")
        return "is an Excel workbook of the binary kind (.xlsb). Open it in a spreadsheet and save "
               "it as .xlsx or CSV.";
    if (entryName == "word/document.xml")
        return "is a Word document. Save its table as CSV.";
    if (entryName == "ppt/presentation.xml")
        return "is a presentation, not a table.";
    if (entryName == "content.xml")
        return "is an OpenDocument spreadsheet (.ods) or text. Open it in a spreadsheet and save "
               "it as .xlsx or CSV.";
    if (entryName.ends_with(".npy"))
        return "is an archive of NumPy arrays. Save the table as CSV.";
    return std::nullopt;
}

}  // namespace walletloupe::containers

#include "core/containers/xlsx/workbook.h"

#include "core/containers/xlsx/xml_stream.h"
#include "core/csv/reading/name_list.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <utility>

namespace walletloupe::containers {
namespace {

constexpr std::string_view workbookFile = "workbook.xml";

tl::unexpected<Error> damaged(const std::string& name)
{
    return failure(ErrorCode::Unreadable,
                   name +
                       " is a damaged Excel workbook: a part of it is missing or broken. Open "
                       "it in a spreadsheet and save it again, or as CSV.");
}

tl::unexpected<Error> noSuchSheet(const std::string& name, const std::string& sheet,
                                  const std::vector<std::string>& sheets)
{
    return failure(ErrorCode::Usage, name + " has no sheet \"" + sheet + "\". Its sheets are " +
                                         csv::nameList(sheets) + ".");
}

struct Sheet {
    std::string name;
    std::string relation;
    bool isHidden = false;
};

const ZipEntry* workbookEntry(const ZipArchive& archive)
{
    for (const ZipEntry& entry : archive.entries()) {
        const bool isRoot =
            entry.name == workbookFile || entry.name.ends_with("/" + std::string(workbookFile));
        if (isRoot)
            return &entry;
    }
    return nullptr;
}

int numberFrom(const std::string& text)
{
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The formats without a code in the file (18.8.30): those of dates.
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) ||
           format == 36 || (format >= 50 && format <= 54) || format == 57 || format == 58;
}

/// Reads the parts of one workbook.
class WorkbookReader final {
public:
    WorkbookReader(const ZipArchive& archive, const std::string& name, const ExpansionLimit& limit)
        : m_archive(archive), m_name(name), m_limit(limit)
    {
    }

    Result<void> readSheets(const ZipEntry& entry, Workbook& book);
    Result<void> chooseSheet(const std::string& wanted, const std::string& folder, Workbook& book);
    Result<void> readSharedTexts(const std::string& path, Workbook& book);
    Result<void> readStyles(const std::string& path, Workbook& book);

private:
    using TokenSink = std::function<void(const XmlStream&)>;

    Result<void> readPart(const std::string& path, const TokenSink& take);
    Result<std::map<std::string, std::string>> relations(const std::string& folder);

    const ZipArchive& m_archive;
    const std::string& m_name;
    const ExpansionLimit& m_limit;
    std::vector<Sheet> m_sheets;
};

/// A part that is absent is empty.
Result<void> WorkbookReader::readPart(const std::string& path, const TokenSink& take)
{
    const ZipEntry* entry = m_archive.find(path);
    if (entry == nullptr)
        return {};
    auto source = m_archive.source(*entry, m_limit);
    if (!source)
        return failure(std::move(source.error()));
    XmlStream xml(std::move(*source));
    while (xml.next())
        take(xml);
    if (!xml.error())
        return {};
    return xml.error()->message == "broken" ? damaged(m_name) : failure(*xml.error());
}

Result<void> WorkbookReader::readSheets(const ZipEntry& entry, Workbook& book)
{
    return readPart(entry.name, [&](const XmlStream& xml) {
        if (!xml.isStart())
            return;
        if (xml.isNamed(QLatin1StringView("sheet"))) {
            const std::string state = xml.attribute(QLatin1StringView("state"));
            m_sheets.push_back({xml.attribute(QLatin1StringView("name")),
                                xml.attribute(QLatin1StringView("id")),
                                state == "hidden" || state == "veryHidden"});
        } else if (xml.isNamed(QLatin1StringView("workbookPr"))) {
            const std::string flag = xml.attribute(QLatin1StringView("date1904"));
            book.countsFrom1904 = flag == "1" || flag == "true" || flag == "on";
        }
    });
}

/// The paths of the worksheets, by the ids of their relations.
Result<std::map<std::string, std::string>> WorkbookReader::relations(const std::string& folder)
{
    std::map<std::string, std::string> paths;
    const auto take = [&](const XmlStream& xml) {
        if (!xml.isStart() || !xml.isNamed(QLatin1StringView("Relationship")) ||
            !xml.attribute(QLatin1StringView("Type")).ends_with("/worksheet"))
            return;
        const std::string target = xml.attribute(QLatin1StringView("Target"));
        paths[xml.attribute(QLatin1StringView("Id"))] =
            target.starts_with('/') ? target.substr(1) : folder + target;
    };
    const std::string path = folder + "_rels/" + std::string(workbookFile) + ".rels";
    if (auto read = readPart(path, take); !read)
        return failure(std::move(read.error()));
    return paths;
}

Result<void> WorkbookReader::chooseSheet(const std::string& wanted, const std::string& folder,
                                         Workbook& book)
{
    auto paths = relations(folder);
    if (!paths)
        return failure(std::move(paths.error()));
    const auto isTable = [&](const Sheet& sheet) { return paths->count(sheet.relation) > 0; };
    m_sheets.erase(std::remove_if(m_sheets.begin(), m_sheets.end(), std::not_fn(isTable)),
                   m_sheets.end());
    auto chosen = std::find_if(m_sheets.begin(), m_sheets.end(), [&](const Sheet& sheet) {
        return wanted.empty() ? !sheet.isHidden : sheet.name == wanted;
    });
    if (chosen == m_sheets.end() && wanted.empty())
        chosen = m_sheets.begin();
    for (auto sheet = m_sheets.begin(); sheet != m_sheets.end(); ++sheet) {
        if (sheet != chosen)
            book.otherSheets.push_back(sheet->name);
    }
    if (m_sheets.empty())
        return damaged(m_name);
    if (chosen == m_sheets.end())
        return noSuchSheet(m_name, wanted, book.otherSheets);
    book.sheet = chosen->name;
    book.sheetPath = paths->at(chosen->relation);
    return m_archive.find(book.sheetPath) == nullptr ? damaged(m_name) : Result<void>();
}

/// Of a text in several runs all runs, without the readings that stand above characters.
Result<void> WorkbookReader::readSharedTexts(const std::string& path, Workbook& book)
{
    bool isText = false;
    bool isReading = false;
    return readPart(path, [&](const XmlStream& xml) {
        if (xml.isStart() && xml.isNamed(QLatin1StringView("si")))
            book.sharedTexts.emplace_back();
        if (!xml.isCharacters() && xml.isNamed(QLatin1StringView("rPh")))
            isReading = xml.isStart();
        else if (!xml.isCharacters() && xml.isNamed(QLatin1StringView("t")))
            isText = xml.isStart();
        else if (xml.isCharacters() && isText && !isReading && !book.sharedTexts.empty())
            book.sharedTexts.back() += xml.text();
    });
}

Result<void> WorkbookReader::readStyles(const std::string& path, Workbook& book)
{
    std::map<int, bool> isDate;
    bool isInStyles = false;
    return readPart(path, [&](const XmlStream& xml) {
        if (xml.isCharacters())
            return;
        if (xml.isNamed(QLatin1StringView("cellXfs")))
            isInStyles = xml.isStart();
        if (!xml.isStart())
            return;
        const int format = numberFrom(xml.attribute(QLatin1StringView("numFmtId")));
        if (xml.isNamed(QLatin1StringView("numFmt"))) {
            isDate[format] = isDateFormat(xml.attribute(QLatin1StringView("formatCode")));
        } else if (isInStyles && xml.isNamed(QLatin1StringView("xf"))) {
            const auto own = isDate.find(format);
            book.isDateStyle.push_back(own == isDate.end() ? isBuiltInDate(format) : own->second);
        }
    });
}

}  // namespace

bool isWorkbook(const ZipArchive& archive)
{
    return archive.find("xl/workbook.xml") != nullptr ||
           (archive.find("[Content_Types].xml") != nullptr && workbookEntry(archive) != nullptr);
}

Result<Workbook> openWorkbook(std::shared_ptr<const ZipArchive> archive, const std::string& name,
                              const std::string& sheet, const ExpansionLimit& limit)
{
    Workbook book;
    const ZipEntry* entry = workbookEntry(*archive);
    if (entry == nullptr)
        return damaged(name);
    const std::string folder = entry->name.substr(0, entry->name.size() - workbookFile.size());
    WorkbookReader reader(*archive, name, limit);
    if (auto read = reader.readSheets(*entry, book); !read)
        return failure(std::move(read.error()));
    if (auto chosen = reader.chooseSheet(sheet, folder, book); !chosen)
        return failure(std::move(chosen.error()));
    if (auto read = reader.readSharedTexts(folder + "sharedStrings.xml", book); !read)
        return failure(std::move(read.error()));
    if (auto read = reader.readStyles(folder + "styles.xml", book); !read)
        return failure(std::move(read.error()));
    book.archive = std::move(archive);
    return book;
}

bool isDateFormat(std::string_view code)
{
    bool isQuoted = false;
    bool isBracketed = false;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = static_cast<char>(code[i] | 0x20);
        if (code[i] == '"')
            isQuoted = !isQuoted;
        else if (isQuoted)
            continue;
        else if (code[i] == '\\' || code[i] == '_' || code[i] == '*')
            ++i;
        else if (code[i] == '[' || code[i] == ']')
            isBracketed = code[i] == '[';
        else if (!isBracketed && (c == 'd' || c == 'y'))
            return true;
    }
    return false;
}

}  // namespace walletloupe::containers

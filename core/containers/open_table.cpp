#include "core/containers/open_table.h"

#include "core/containers/compression/inflating_source.h"
#include "core/containers/compression/memory_source.h"
#include "core/containers/compression/peeked_source.h"
#include "core/containers/compression/zip_archive.h"
#include "core/containers/file_kind.h"
#include "core/containers/json/json_rows.h"
#include "core/containers/parquet/parquet_rows.h"
#include "core/containers/xlsx/xlsx_rows.h"
#include "core/csv/reading/name_list.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace walletloupe::containers {
namespace {

/// Enough of a file to know it by.
constexpr std::size_t beginningBytes = 4096;
/// Of a JSON file, where the header alone is asked for.
constexpr std::size_t headBytes = 1 << 18;
/// A compressed archive of a compressed table is the most that is looked through.
constexpr std::size_t deepest = 4;

tl::unexpected<Error> foreign(const std::string& name, const std::string& what)
{
    return failure(ErrorCode::Unsupported, name + " " + what);
}

tl::unexpected<Error> nestedTooDeep(const std::string& name)
{
    return foreign(name, "holds archives in archives. Unpack it and open the table.");
}

tl::unexpected<Error> emptyArchive(const std::string& name)
{
    return failure(ErrorCode::Unusable, name + " is a zip archive without a table.");
}

tl::unexpected<Error> severalTables(const std::string& name, const std::vector<std::string>& names)
{
    return failure(ErrorCode::Unusable,
                   name + " is a zip archive with several tables: " + csv::nameList(names) +
                       ". Unpack it and open the one that is meant.");
}

using SourceResult = Result<std::unique_ptr<csv::ByteSource>>;
/// Opens the same bytes once more; empty where they can be read only once.
using Again = std::function<SourceResult()>;

/// Where in a file the table is looked for.
struct Layer {
    std::unique_ptr<csv::ByteSource> source;
    Again again;
};

bool endsWithAny(const std::string& name, const std::vector<std::string_view>& endings)
{
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    });
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return lower.ends_with(ending); });
}

/// The entries of an archive that could be its table: those named like one, else all but what
/// systems and people put beside it.
std::vector<const ZipEntry*> tablesOf(const ZipArchive& archive)
{
    std::vector<const ZipEntry*> named;
    std::vector<const ZipEntry*> others;
    for (const ZipEntry& entry : archive.entries()) {
        const std::string file = entry.name.substr(entry.name.rfind('/') + 1);
        if (entry.isFolder() || file.starts_with('.') || entry.name.starts_with("__MACOSX/"))
            continue;
        if (endsWithAny(file, {".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xlsx", ".parquet",
                               ".gz", ".zst"}))
            named.push_back(&entry);
        else if (!endsWithAny(file, {".md", ".pdf", ".html", ".png", ".jpg"}))
            others.push_back(&entry);
    }
    return named.empty() ? others : named;
}

/// Looks through the layers of one file.
class TableOpener final {
public:
    TableOpener(const std::string& path, const csv::CsvOptions& options, bool needsHeadOnly)
        : m_name(csv::sourceName(path))
        , m_options(options)
        , m_limit{options.maxBytes}
        , m_needsHeadOnly(needsHeadOnly)
    {
    }

    Result<csv::TableText> open(Layer layer);

private:
    Result<csv::TableText> openPacked(Layer layer, std::unique_ptr<Decoder> (*makeDecoder)());
    Result<csv::TableText> openArchive(csv::ByteSource& source);
    Result<csv::TableText> openEntry(std::shared_ptr<const ZipArchive> archive,
                                     const ZipEntry& entry);
    Result<csv::TableText> openSheet(std::shared_ptr<const ZipArchive> archive);
    Result<csv::TableText> openParquet(csv::ByteSource& source);
    Result<csv::TableText> openJson(Layer layer);
    Result<JsonReader> jsonReader(std::unique_ptr<csv::ByteSource> source) const;
    Result<SharedBytes> whole(csv::ByteSource& source) const;
    static Result<SharedBytes> head(csv::ByteSource& source);

    std::string m_name;
    csv::CsvOptions m_options;
    ExpansionLimit m_limit;
    bool m_needsHeadOnly;
    std::size_t m_depth = 0;
};

Result<csv::TableText> TableOpener::open(Layer layer)
{
    if (++m_depth > deepest)
        return nestedTooDeep(m_name);
    auto peeked = PeekedSource::open(std::move(layer.source), beginningBytes);
    if (!peeked)
        return failure(std::move(peeked.error()));
    const std::string beginning((*peeked)->beginning());
    const bool isWhole = (*peeked)->isWhole();
    layer.source = std::move(*peeked);
    const FileKind kind = kindOfBeginning(beginning);
    if (kind == FileKind::Gzip)
        return openPacked(std::move(layer), makeGzipDecoder);
    if (kind == FileKind::Zstd)
        return openPacked(std::move(layer), makeZstdDecoder);
    if (kind == FileKind::Zip)
        return openArchive(*layer.source);
    if (kind == FileKind::Parquet)
        return openParquet(*layer.source);
    if (kind == FileKind::Json)
        return openJson(std::move(layer));
    if (const auto what = foreignKind(beginning, isWhole))
        return foreign(m_name, *what);
    return csv::TableText{m_name, std::move(layer.source), {}};
}

Result<csv::TableText> TableOpener::openPacked(Layer layer,
                                               std::unique_ptr<Decoder> (*makeDecoder)())
{
    const auto unpack = [name = m_name, limit = m_limit,
                         makeDecoder](std::unique_ptr<csv::ByteSource> packed) {
        return std::make_unique<InflatingSource>(std::move(packed), makeDecoder(), name, limit);
    };
    Again again;
    if (layer.again)
        again = [unpack, packedAgain = std::move(layer.again)]() -> SourceResult {
            auto packed = packedAgain();
            if (!packed)
                return packed;
            return unpack(std::move(*packed));
        };
    return open({unpack(std::move(layer.source)), std::move(again)});
}

Result<csv::TableText> TableOpener::openArchive(csv::ByteSource& source)
{
    auto bytes = whole(source);
    if (!bytes)
        return failure(std::move(bytes.error()));
    auto opened = ZipArchive::open(std::move(*bytes), m_name);
    if (!opened)
        return failure(std::move(opened.error()));
    const auto archive = std::make_shared<const ZipArchive>(std::move(*opened));
    for (const ZipEntry& entry : archive->entries()) {
        if (const auto what = foreignArchive(entry.name))
            return foreign(m_name, *what);
    }
    if (isWorkbook(*archive))
        return openSheet(archive);
    const std::vector<const ZipEntry*> tables = tablesOf(*archive);
    if (tables.empty())
        return emptyArchive(m_name);
    if (tables.size() > 1) {
        std::vector<std::string> names;
        for (const ZipEntry* table : tables)
            names.push_back(table->name);
        return severalTables(m_name, names);
    }
    return openEntry(archive, *tables.front());
}

Result<csv::TableText> TableOpener::openEntry(std::shared_ptr<const ZipArchive> archive,
                                              const ZipEntry& entry)
{
    const Again again = [archive = std::move(archive), &entry, limit = m_limit] {
        return archive->source(entry, limit);
    };
    auto source = again();
    if (!source)
        return failure(std::move(source.error()));
    return open({std::move(*source), again});
}

Result<csv::TableText> TableOpener::openSheet(std::shared_ptr<const ZipArchive> archive)
{
    auto book = openWorkbook(std::move(archive), m_name, m_options.sheet, m_limit);
    if (!book)
        return failure(std::move(book.error()));
    auto sheet = book->archive->source(*book->archive->find(book->sheetPath), m_limit);
    if (!sheet)
        return failure(std::move(sheet.error()));
    return csv::TableText{m_name,
                          std::make_unique<XlsxRows>(std::move(*book), std::move(*sheet), m_name),
                          rowTextDialect};
}

Result<csv::TableText> TableOpener::openParquet(csv::ByteSource& source)
{
    auto bytes = whole(source);
    if (!bytes)
        return failure(std::move(bytes.error()));
    auto rows = ParquetRows::open(std::move(*bytes), m_name, m_limit);
    if (!rows)
        return failure(std::move(rows.error()));
    std::vector<bool> isFloating = (*rows)->isFloating();
    return csv::TableText{m_name, std::move(*rows), rowTextDialect, 0, std::move(isFloating)};
}

Result<JsonReader> TableOpener::jsonReader(std::unique_ptr<csv::ByteSource> source) const
{
    auto window = csv::TextWindow::open(std::move(source), {}, csv::CsvLimits().blockBytes);
    if (!window)
        return failure(std::move(window.error()));
    return JsonReader(std::move(*window), m_name);
}

/// JSON is read twice: its columns are known only at its end.
Result<csv::TableText> TableOpener::openJson(Layer layer)
{
    if (!layer.again || m_needsHeadOnly) {
        auto bytes = m_needsHeadOnly ? head(*layer.source) : whole(*layer.source);
        if (!bytes)
            return failure(std::move(bytes.error()));
        layer.again = [shared = std::move(*bytes)]() -> SourceResult {
            return std::make_unique<MemorySource>(shared, *shared);
        };
        layer.source = *layer.again();
    }
    auto first = layer.again();
    if (!first)
        return failure(std::move(first.error()));
    auto firstReader = jsonReader(std::move(*first));
    if (!firstReader)
        return failure(std::move(firstReader.error()));
    auto shape = findJsonTable(*firstReader, m_name, m_needsHeadOnly);
    if (!shape)
        return failure(std::move(shape.error()));
    auto reader = jsonReader(std::move(layer.source));
    if (!reader)
        return failure(std::move(reader.error()));
    return csv::TableText{m_name,
                          std::make_unique<JsonRows>(std::move(*reader), std::move(*shape), m_name),
                          rowTextDialect, 0};
}

Result<SharedBytes> TableOpener::head(csv::ByteSource& source)
{
    auto bytes = std::make_shared<std::string>(headBytes, '\0');
    std::size_t have = 0;
    for (std::size_t got = 1; got > 0 && have < headBytes; have += got) {
        const auto read = source.read(bytes->data() + have, headBytes - have);
        if (!read)
            return failure(read.error());
        got = *read;
    }
    bytes->resize(have);
    return SharedBytes(std::move(bytes));
}

Result<SharedBytes> TableOpener::whole(csv::ByteSource& source) const
{
    return readWhole(source, m_name, m_limit.maxBytes.value_or(mostBytes));
}

Result<csv::TableText> openText(const std::string& path, const csv::CsvOptions& options,
                                csv::InputWatch watch, bool needsHeadOnly)
{
    const csv::InputWatch unobserved{watch.executor, {}};
    auto file = csv::InputFile::open(path, std::move(watch));
    if (!file)
        return failure(std::move(file.error()));
    Again again;
    // What has a size is a regular file, which can be read again; a pipe cannot.
    if (path != "-" && file->size() > 0)
        again = [path, unobserved]() -> SourceResult {
            auto opened = csv::InputFile::open(path, unobserved);
            if (!opened)
                return failure(std::move(opened.error()));
            return std::make_unique<csv::InputFile>(std::move(*opened));
        };
    return TableOpener(path, options, needsHeadOnly)
        .open({std::make_unique<csv::InputFile>(std::move(*file)), std::move(again)});
}

}  // namespace

Result<csv::CsvReader> openTable(const std::string& path, const csv::CsvOptions& options,
                                 const csv::CsvLimits& limits, csv::InputWatch watch,
                                 std::string oneRow)
{
    auto table = openText(path, options, std::move(watch), false);
    if (!table)
        return failure(std::move(table.error()));
    return csv::CsvReader::open(std::move(*table), options, limits, std::move(oneRow));
}

Result<csv::CsvReader> openTableHead(const std::string& path, const csv::CsvOptions& options,
                                     const csv::CsvLimits& limits)
{
    auto table = openText(path, options, {}, true);
    if (!table)
        return failure(std::move(table.error()));
    return csv::CsvReader::open(std::move(*table), options, limits);
}

}  // namespace walletloupe::containers

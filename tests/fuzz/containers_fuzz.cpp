// Reads bytes as each container that can hold a table, to its end.
#include "core/containers/compression/inflating_source.h"
#include "core/containers/compression/memory_source.h"
#include "core/containers/compression/zip_archive.h"
#include "core/containers/json/json_rows.h"
#include "core/containers/parquet/parquet_rows.h"
#include "core/containers/xlsx/xlsx_rows.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace {

using namespace walletloupe;
using namespace walletloupe::containers;

constexpr ExpansionLimit limit{std::uint64_t{16} << 20};

/// At most 16 MiB, so that small inputs that hold much do not count as hanging.
void drain(csv::ByteSource& source)
{
    std::array<char, 4096> piece{};
    for (int i = 0; i < 4096; ++i) {
        const auto got = source.read(piece.data(), piece.size());
        if (!got || *got == 0)
            return;
    }
}

JsonReader jsonReader(const SharedBytes& bytes)
{
    return {*csv::TextWindow::open(std::make_unique<MemorySource>(bytes, *bytes), {}, 4096), "f"};
}

void readJson(const SharedBytes& bytes)
{
    JsonReader reader = jsonReader(bytes);
    auto shape = findJsonTable(reader, "f");
    if (!shape)
        return;
    JsonRows rows(jsonReader(bytes), std::move(*shape), "f");
    drain(rows);
}

void readParquet(const SharedBytes& bytes)
{
    if (const auto rows = ParquetRows::open(bytes, "f", limit))
        drain(**rows);
}

void readArchive(const SharedBytes& bytes)
{
    auto opened = ZipArchive::open(bytes, "f");
    if (!opened)
        return;
    const auto archive = std::make_shared<const ZipArchive>(std::move(*opened));
    for (const ZipEntry& entry : archive->entries()) {
        if (const auto source = archive->source(entry, limit))
            drain(**source);
    }
    auto book = openWorkbook(archive, "f", {}, limit);
    if (!book)
        return;
    auto sheet = archive->source(*archive->find(book->sheetPath), limit);
    if (!sheet)
        return;
    XlsxRows rows(std::move(*book), std::move(*sheet), "f");
    drain(rows);
}

/// A sheet without its archive, whose checksums most changes would break.
void readSheet(const SharedBytes& bytes)
{
    XlsxRows rows({}, std::make_unique<MemorySource>(bytes, *bytes), "f");
    drain(rows);
}

void inflate(const SharedBytes& bytes, std::unique_ptr<Decoder> decoder)
{
    InflatingSource source(std::make_unique<MemorySource>(bytes, *bytes), std::move(decoder), "f",
                           limit);
    drain(source);
}

}  // namespace

/// The first byte chooses the reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto bytes =
        std::make_shared<const std::string>(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 6) {
        case 0:
            readJson(bytes);
            break;
        case 1:
            readParquet(bytes);
            break;
        case 2:
            readArchive(bytes);
            break;
        case 3:
            readSheet(bytes);
            break;
        case 4:
            inflate(bytes, makeGzipDecoder());
            break;
        default:
            inflate(bytes, makeZstdDecoder());
    }
    return 0;
}

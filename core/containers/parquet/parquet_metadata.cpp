#include "core/containers/parquet/parquet_metadata.h"

#include "core/containers/parquet/parquet_schema.h"
#include "core/containers/parquet/thrift_fields.h"

#include <utility>

namespace walletloupe::containers {
namespace {

using Field = ThriftReader::Field;

constexpr std::string_view mark = "PAR1";

ParquetChunk readChunk(ThriftReader& thrift)
{
    ParquetChunk chunk;
    std::int64_t data = 0;
    std::int64_t dictionary = 0;
    thrift.readStruct([&](const Field& field) {
        constexpr int metadata = 3;
        if (field.id != metadata)
            return thrift.skip(field.type);
        readStructOf(thrift, field, [&](const Field& part) {
            switch (part.id) {
                case 4:
                    chunk.codec = static_cast<ParquetCodec>(integerOf(thrift, part));
                    break;
                case 5:
                    chunk.values = static_cast<std::uint64_t>(integerOf(thrift, part));
                    break;
                case 7:
                    chunk.bytes = static_cast<std::uint64_t>(integerOf(thrift, part));
                    break;
                case 9:
                    data = integerOf(thrift, part);
                    break;
                case 11:
                    dictionary = integerOf(thrift, part);
                    break;
                default:
                    thrift.skip(part.type);
            }
        });
    });
    // Some writers leave a place of 0 where there is no dictionary.
    const bool hasDictionary = dictionary > 0 && dictionary < data;
    chunk.begin = static_cast<std::uint64_t>(hasDictionary ? dictionary : data);
    return chunk;
}

ParquetGroup readGroup(ThriftReader& thrift)
{
    ParquetGroup group;
    thrift.readStruct([&](const Field& field) {
        if (field.id == 1)
            readListOf(thrift, field, [&] { group.chunks.push_back(readChunk(thrift)); });
        else if (field.id == 3)
            group.rows = static_cast<std::uint64_t>(integerOf(thrift, field));
        else
            thrift.skip(field.type);
    });
    return group;
}

bool areChunksInside(const ParquetMetadata& metadata, std::size_t fileBytes)
{
    for (const ParquetGroup& group : metadata.groups) {
        for (const ParquetColumn& column : metadata.columns) {
            if (column.leaf >= group.chunks.size())
                return false;
            const ParquetChunk& chunk = group.chunks[column.leaf];
            if (chunk.begin > fileBytes || chunk.bytes > fileBytes - chunk.begin ||
                chunk.values != group.rows)
                return false;
        }
    }
    return true;
}

std::uint32_t littleEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i)
        value |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return value;
}

}  // namespace

tl::unexpected<Error> damagedParquet(const std::string& name, const std::string& what)
{
    return failure(ErrorCode::Unreadable,
                   name + " is a damaged Parquet file: " + what + ". Write or download it again.");
}

Result<ParquetMetadata> readParquetMetadata(std::string_view file, const std::string& name)
{
    constexpr std::size_t endBytes = 8;
    if (file.size() < mark.size() + endBytes || !file.ends_with(mark))
        return damagedParquet(name, "it is cut off");
    const std::size_t bytes = littleEndian(file.substr(file.size() - endBytes));
    if (bytes > file.size() - endBytes - mark.size())
        return damagedParquet(name, "its metadata are broken");
    ThriftReader thrift(file.substr(file.size() - endBytes - bytes, bytes));
    ParquetMetadata metadata;
    ParquetSchema schema;
    thrift.readStruct([&](const Field& field) {
        if (field.id == 2)
            readListOf(thrift, field, [&] { schema.readElement(thrift); });
        else if (field.id == 4)
            readListOf(thrift, field, [&] { metadata.groups.push_back(readGroup(thrift)); });
        else
            thrift.skip(field.type);
    });
    if (thrift.isBad() || !schema.takeColumns(metadata) || !areChunksInside(metadata, file.size()))
        return damagedParquet(name, "its metadata are broken");
    return metadata;
}

}  // namespace walletloupe::containers

#include "core/containers/parquet/parquet_page_header.h"

#include "core/containers/parquet/thrift_fields.h"

namespace walletloupe::containers {

std::optional<ParquetPageHeader> readParquetPageHeader(std::string_view bytes)
{
    using Field = ThriftReader::Field;
    ParquetPageHeader header;
    ThriftReader thrift(bytes);
    const auto number = [&thrift](const Field& field) {
        return static_cast<std::uint64_t>(integerOf(thrift, field));
    };
    const auto takeDetails = [&](const Field& field) {
        const bool isV2 = header.kind == ParquetPageKind::DataV2;
        readStructOf(thrift, field, [&](const Field& part) {
            const int encodingPlace = isV2 ? 4 : 2;
            if (part.id == 1)
                header.values = number(part);
            else if (part.id == encodingPlace)
                header.encoding = static_cast<ParquetEncoding>(number(part));
            else if (isV2 && part.id == 5)
                header.definitionBytes = number(part);
            else if (isV2 && part.id == 6)
                header.repetitionBytes = number(part);
            else if (isV2 && part.id == 7)
                header.isPacked = part.isTrue();
            else
                thrift.skip(part.type);
        });
    };
    thrift.readStruct([&](const Field& field) {
        if (field.id == 1)
            header.kind = static_cast<ParquetPageKind>(number(field));
        else if (field.id == 2)
            header.bytes = number(field);
        else if (field.id == 3)
            header.packedBytes = number(field);
        else if (field.id == 5 || field.id == 7 || field.id == 8)
            takeDetails(field);
        else
            thrift.skip(field.type);
    });
    header.headerBytes = thrift.position();
    return thrift.isBad() ? std::nullopt : std::optional(header);
}

}  // namespace walletloupe::containers

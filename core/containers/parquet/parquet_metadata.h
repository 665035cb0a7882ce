#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::containers {

/// Numbers as Parquet's format has them (parquet.thrift).
enum class ParquetType { Boolean, Int32, Int64, Int96, Float, Double, Bytes, FixedBytes };
enum class ParquetCodec { None, Snappy, Gzip, Lzo, Brotli, Lz4, Zstd, Lz4Raw };
enum class ParquetEncoding {
    Plain = 0,
    PlainDictionary = 2,
    Rle = 3,
    BitPacked = 4,
    DeltaBinaryPacked = 5,
    DeltaLengthBytes = 6,
    DeltaBytes = 7,
    RleDictionary = 8,
    ByteStreamSplit = 9
};

/// What the values of a column mean.
enum class ParquetMeaning {
    Number,    ///< of its own type
    Unsigned,  ///< a whole number without a sign
    Decimal,   ///< a whole number divided by 10^scale
    Text,
    Bytes,  ///< shown as 0x and hexadecimal digits, unless all are text
    Date,
    Seconds1e3,  ///< a time in milliseconds, micro- or nanoseconds since 1970, UTC
    Seconds1e6,
    Seconds1e9,
    Uuid
};

/// A column without lists or structures.
struct ParquetColumn {
    std::string name;
    ParquetType type = ParquetType::Int32;
    ParquetMeaning meaning = ParquetMeaning::Number;
    std::size_t width = 0;  ///< bytes of a FixedBytes value
    int scale = 0;          ///< of a Decimal
    bool isOptional = false;
    std::size_t leaf = 0;  ///< its place among the column chunks of a row group
};

struct ParquetChunk {
    ParquetCodec codec = ParquetCodec::None;
    std::uint64_t begin = 0;  ///< of its first page
    std::uint64_t bytes = 0;  ///< of all its pages
    std::uint64_t values = 0;
};

struct ParquetGroup {
    std::uint64_t rows = 0;
    std::vector<ParquetChunk> chunks;  ///< one a leaf
};

struct ParquetMetadata {
    std::vector<ParquetColumn> columns;
    std::vector<std::string> nested;  ///< columns of lists or structures, which are left out
    std::vector<ParquetGroup> groups;
};

/// Reads the metadata at a file's end. Error: Unreadable, with `name` of the file.
Result<ParquetMetadata> readParquetMetadata(std::string_view file, const std::string& name);

/// The error of a file that cannot be what it claims to be; `what` is wrong.
tl::unexpected<Error> damagedParquet(const std::string& name, const std::string& what);

}  // namespace walletloupe::containers

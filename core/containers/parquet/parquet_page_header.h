#pragma once

#include "core/containers/parquet/parquet_metadata.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace walletloupe::containers {

enum class ParquetPageKind { Data = 0, Index = 1, Dictionary = 2, DataV2 = 3 };

/// What stands before the bytes of a page.
struct ParquetPageHeader {
    ParquetPageKind kind = ParquetPageKind::Data;
    std::uint64_t bytes = 0;        ///< unpacked
    std::uint64_t packedBytes = 0;  ///< in the file
    std::uint64_t values = 0;
    ParquetEncoding encoding = ParquetEncoding::Plain;
    std::uint64_t repetitionBytes = 0;  ///< of a DataV2 page
    std::uint64_t definitionBytes = 0;
    bool isPacked = true;
    std::size_t headerBytes = 0;
};

/// None where the bytes are no header.
std::optional<ParquetPageHeader> readParquetPageHeader(std::string_view bytes);

}  // namespace walletloupe::containers

#pragma once

#include "core/base/result.h"
#include "core/containers/compression/expansion.h"
#include "core/containers/parquet/parquet_metadata.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::containers {

/// Unpacks the bytes of a page into `to`. Errors: Unsupported (another codec, which is named),
/// Unreadable, Unusable (limit).
Result<void> unpackParquetPage(ParquetCodec codec, std::string_view packed, std::uint64_t bytes,
                               const std::string& name, const ExpansionLimit& limit,
                               std::string& to);

/// Decodes `count` numbers of Parquet's hybrid of runs and bit-packed groups. False where the
/// bytes end early or a width is above 32.
bool decodeHybrid(std::string_view bytes, unsigned bitWidth, std::size_t count,
                  std::vector<std::uint32_t>& numbers);

/// Values in one of the delta encodings, or split into byte streams, as the encoding Plain has
/// them. None where the bytes are broken.
std::optional<std::string> plainValues(ParquetEncoding encoding, const ParquetColumn& column,
                                       std::string_view bytes, std::size_t count);

}  // namespace walletloupe::containers

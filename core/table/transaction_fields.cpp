#include "core/table/transaction_fields.h"

#include "core/table/csv_reader.h"

#include <cstddef>
#include <utility>

namespace walletloupe::table {
namespace {

/// Enough for any header and some rows, which tell the separator.
constexpr std::size_t headBytes = 1 << 12;
constexpr std::size_t longestHeader = 1 << 16;

}  // namespace

Result<TransactionFields> fieldsOfFile(const std::string& path, const CsvOptions& options)
{
    CsvLimits limits;
    limits.blockBytes = headBytes;
    limits.sampleBytes = headBytes;
    limits.recordBytes = longestHeader;
    const auto reader = CsvReader::open(path, options, limits);
    if (!reader)
        return failure(reader.error());
    const auto columns = bindTransactionColumns(reader->header(), sourceName(path));
    if (!columns)
        return failure(columns.error());
    TransactionFields fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        fields[i] = columns->places[i].has_value();
    return fields;
}

}  // namespace walletloupe::table

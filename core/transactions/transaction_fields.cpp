#include "core/transactions/transaction_fields.h"

#include "core/containers/open_table.h"

#include <cstddef>
#include <utility>

namespace walletloupe::transactions {
namespace {

/// Enough for any header and some rows, which tell the separator.
constexpr std::size_t headBytes = 1 << 12;
constexpr std::size_t longestHeader = 1 << 16;

}  // namespace

Result<TransactionFields> fieldsOfFile(const std::string& path, const csv::CsvOptions& options)
{
    csv::CsvLimits limits;
    limits.blockBytes = headBytes;
    limits.sampleBytes = headBytes;
    limits.recordBytes = longestHeader;
    const auto reader = containers::openTableHead(path, options, limits);
    if (!reader)
        return errorOf(reader);
    const auto columns = bindTransactionColumns(reader->header(), csv::sourceName(path));
    if (!columns)
        return errorOf(columns);
    TransactionFields fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        fields[i] = columns->places[i].has_value();
    return fields;
}

}  // namespace walletloupe::transactions

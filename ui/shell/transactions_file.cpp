#include "ui/shell/transactions_file.h"

#include "core/table/csv_reader.h"
#include "core/table/transaction_columns.h"

#include <QFileInfo>

namespace walletloupe::ui {
namespace {

/// Enough for any header; more is not read.
constexpr std::size_t headBytes = 1 << 16;

}  // namespace

bool looksLikeTransactions(const QString& path)
{
    if (!QFileInfo(path).isFile())
        return false;
    table::CsvLimits limits;
    limits.blockBytes = headBytes;
    limits.recordBytes = headBytes;
    const auto reader = table::CsvReader::open(path.toStdString(), {}, limits);
    if (!reader)
        return false;
    const auto columns = table::bindTransactionColumns(reader->header(), path.toStdString());
    return columns && (columns->has(table::TransactionField::Hash) ||
                       columns->has(table::TransactionField::From));
}

}  // namespace walletloupe::ui

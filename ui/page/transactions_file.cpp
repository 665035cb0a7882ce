#include "ui/page/transactions_file.h"

#include "core/containers/open_table.h"
#include "core/transactions/transaction_columns.h"

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
    csv::CsvLimits limits;
    limits.blockBytes = headBytes;
    limits.recordBytes = headBytes;
    const auto reader = containers::openTableHead(path.toStdString(), {}, limits);
    if (!reader)
        return false;
    const auto columns = transactions::bindTransactionColumns(reader->header(), path.toStdString());
    return columns && (columns->has(transactions::TransactionField::Hash) ||
                       columns->has(transactions::TransactionField::From));
}

}  // namespace walletloupe::ui

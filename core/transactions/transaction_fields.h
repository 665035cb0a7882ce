#pragma once

#include "core/base/result.h"
#include "core/csv/text/csv_options.h"
#include "core/transactions/transaction_columns.h"

#include <bitset>
#include <string>

namespace walletloupe::transactions {

/// Fields of transactions, by their places in TransactionField.
using TransactionFields = std::bitset<transactionFieldCount>;

/// The fields that a file of transactions has, by its header; only the beginning of the file is
/// read. Errors: those of opening a CSV file and of bindTransactionColumns.
Result<TransactionFields> fieldsOfFile(const std::string& path,
                                       const csv::CsvOptions& options = {});

}  // namespace walletloupe::transactions

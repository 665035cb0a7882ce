#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/csv/text/csv_options.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// The files that some arguments mean, each once, patterns in the order of the names. Errors:
/// NotFound for a name or a pattern that no file has, Unreadable.
Result<std::vector<std::string>> resolveInputs(const std::vector<std::string>& arguments);

/// A file of transactions among others.
struct TransactionInput {
    std::string path;
    std::size_t place = 0;  ///< among the files as they were given
};

/// In which order files of transactions are read, so that it does not matter in which they are
/// given: of a transaction that several of them have, the row that is read first counts. Those
/// with most columns that features are made of go first; among as many the columns themselves
/// decide, and files that have the same ones stay as they were given. What can be read only once,
/// standard input or a pipe, goes last.
std::vector<TransactionInput> readingOrder(const std::vector<std::string>& files,
                                           const csv::CsvOptions& options,
                                           const Executor& executor = {});

}  // namespace walletloupe::workflow

#pragma once

#include "core/base/executor.h"
#include "core/base/ordered_output.h"
#include "core/csv/writing/csv_writer.h"

#include <cstddef>
#include <functional>

namespace walletloupe::csv {

/// Writes one row into `csv`, its end too.
using RowWriter = std::function<void(CsvWriter& csv, std::size_t row)>;

/// Writes rows [0, rows) of a CSV and hands their text over piece by piece, in order. `writeRow`
/// is called from the threads of `executor` and must not throw; the text never depends on them.
void writeRows(std::size_t rows, const Executor& executor, const RowWriter& writeRow,
               const OrderedOutput::Receiver& receive);

}  // namespace walletloupe::csv

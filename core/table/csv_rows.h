#pragma once

#include "core/base/in_order.h"
#include "core/table/csv_writer.h"

#include <cstddef>
#include <functional>

namespace walletloupe::table {

/// Writes one row into `csv`, its end too.
using RowWriter = std::function<void(CsvWriter& csv, std::size_t row)>;

/// Writes rows [0, rows) of a CSV and hands their text over piece by piece, in order. `threads`
/// write at the same time, 0 for all cores; the text never depends on it. `writeRow` is called
/// from these threads and must not throw.
void writeRows(std::size_t rows, unsigned threads, const RowWriter& writeRow,
               const InOrder::Receiver& receive);

}  // namespace walletloupe::table

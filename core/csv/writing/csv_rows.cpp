#include "core/csv/writing/csv_rows.h"

#include "core/base/parallel.h"

namespace walletloupe::csv {
namespace {

constexpr std::size_t rowsInChunk = 256;

}  // namespace

void writeRows(std::size_t rows, const Executor& executor, const RowWriter& writeRow,
               const OrderedOutput::Receiver& receive)
{
    const FixedChunks chunks(rows, rowsInChunk);
    OrderedOutput texts(chunks.count(), receive);
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        CsvWriter csv;
        const Range range = chunks.range(chunk);
        for (std::size_t row = range.begin; row < range.end; ++row)
            writeRow(csv, row);
        texts.put(chunk, csv.take());
    });
}

}  // namespace walletloupe::csv

#pragma once

#include "core/base/result.h"
#include "core/csv/files/input_file.h"
#include "core/csv/reading/csv_reader.h"
#include "core/csv/reading/table_text.h"
#include "core/csv/text/csv_options.h"

#include <string>

namespace walletloupe::containers {

/// Opens the table in a file or in standard input ("-"), whatever it comes in: plain text, gzip,
/// Zstandard, a zip archive with one table, a workbook (.xlsx), Parquet, JSON. The kind is
/// recognised by content. The watch's observer sees the bytes of the file itself.
///
/// Errors: those of csv::CsvReader::open; Unsupported for what is no table, which is named;
/// Unreadable for what is damaged; Unusable beyond the limits of `options.maxBytes`.
Result<csv::CsvReader> openTable(const std::string& path, const csv::CsvOptions& options,
                                 const csv::CsvLimits& limits, csv::InputWatch watch = {},
                                 std::string oneRow = "wallet");

/// The same for the header alone: of a large file only the beginning is looked at where its kind
/// allows that, so that the last columns of a JSON file may be missing.
Result<csv::CsvReader> openTableHead(const std::string& path, const csv::CsvOptions& options,
                                     const csv::CsvLimits& limits);

}  // namespace walletloupe::containers

#pragma once

#include "core/containers/open_table.h"
#include "core/csv/files/byte_source.h"
#include "core/csv/reading/csv_cell.h"
#include "core/csv/reading/record_scan.h"
#include "core/csv/reading/record_splitter.h"
#include "core/text/sentence.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::tests {

/// All bytes of a file of tests/data/containers.
inline std::string containerBytes(const std::string& name)
{
    std::ifstream file(testData() + "/containers/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What a table came to: its header, its rows with their lines, or an error.
struct TableCells {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> lines;
    std::vector<std::string> warnings;
    ErrorCode code = ErrorCode::Usage;
    std::string error;  ///< empty: none
};

inline TableCells failedCells(const Error& error)
{
    TableCells cells;
    cells.code = error.code;
    cells.error = text::sentence(error);
    return cells;
}

inline TableCells cellsOfFile(const std::string& path, const csv::CsvOptions& options = {},
                              const csv::InputWatch& watch = {})
{
    auto reader = containers::openTable(path, options, {}, watch);
    if (!reader)
        return failedCells(reader.error());
    TableCells cells;
    cells.header = reader->header();
    csv::RecordSplitter splitter(reader->dialect().separator, 1 << 20);
    for (;;) {
        const std::string_view text = reader->text();
        const std::size_t first = reader->line();
        const csv::ScanResult scanned = csv::scanRecords(
            splitter, {text, 0, text.size(), reader->isWhole()},
            [&](std::string_view, std::size_t line) {
                std::string scratch;
                std::vector<std::string>& row = cells.rows.emplace_back();
                for (const csv::CsvField& field : splitter.fields())
                    row.emplace_back(csv::cellText(field, scratch));
                cells.lines.push_back(first + line);
            },
            [](std::string_view, std::size_t) {});
        reader->consume(scanned.end, scanned.lineBreaks);
        if (reader->isWhole())
            break;
        if (auto more = reader->extend(); !more)
            return failedCells(more.error());
    }
    for (const Message& warning : reader->warnings())
        cells.warnings.push_back(text::sentence(warning));
    return cells;
}

/// The same of a file with these bytes.
inline TableCells cellsOfBytes(std::string_view bytes, const csv::CsvOptions& options = {},
                               const std::string& name = "table")
{
    const TemporaryFolder folder;
    return cellsOfFile(folder.write(name, bytes), options);
}

/// The same of a file of tests/data/containers.
inline TableCells cellsOfFixture(const std::string& name, const csv::CsvOptions& options = {})
{
    return cellsOfFile(testData() + "/containers/" + name, options);
}

/// Reads a source to its end, in pieces.
inline Result<std::string> readAll(csv::ByteSource& source, std::size_t piece = 1000)
{
    std::string all;
    std::string block(piece, '\0');
    for (;;) {
        const auto got = source.read(block.data(), piece);
        if (!got)
            return failure(got.error());
        if (*got == 0)
            return all;
        all.append(block, 0, *got);
    }
}

}  // namespace walletloupe::tests

#include "tests/support/replay/csv_rows.h"

#include "core/csv/reading/column_binding.h"
#include "core/csv/reading/csv_cell.h"
#include "core/csv/reading/csv_reader.h"
#include "core/csv/reading/record_scan.h"
#include "core/transactions/transaction_columns.h"
#include "core/transactions/transaction_reader.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace walletloupe::replay {
namespace {

using chain::RowField;

/// Where the fields of a file stand.
struct ColumnIndexes {
    std::array<std::optional<std::size_t>, chain::kRowFields> fields;
    std::optional<std::size_t> wallet;
    std::optional<std::size_t> chain;
};

std::optional<std::size_t> columnIndexOf(std::string_view name,
                                         const std::vector<std::string>& header)
{
    const auto found = std::find_if(header.begin(), header.end(), [&](const std::string& column) {
        return csv::foldedName(column) == csv::foldedName(name);
    });
    return found == header.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - header.begin()));
}

Result<ColumnIndexes> findColumnIndexes(const std::vector<std::string>& header,
                                        const std::string& path)
{
    const auto columns = transactions::bindTransactionColumns(header, path);
    if (!columns)
        return failure(columns.error());
    ColumnIndexes places;
    for (std::size_t i = 0; i < chain::kRowFields; ++i)
        places.fields[i] = columnIndexOf(chain::kRowFieldNames[i], header);
    places.wallet = columns->place(transactions::TransactionField::Wallet);
    places.chain = columns->place(transactions::TransactionField::Chain);
    for (const RowField field : {RowField::BlockNumber, RowField::Hash}) {
        if (!places.fields[static_cast<std::size_t>(field)])
            return failure(ErrorCode::Unusable,
                           path +
                               ": a history that is served needs the columns blockNumber and "
                               "hash, as an explorer's txlist has them.");
    }
    return places;
}

bool readNumber(std::string_view text, std::uint64_t& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

/// Reads one file.
class RowReader final {
public:
    RowReader(csv::CsvReader& reader, ColumnIndexes places, OwnedRow defaults, std::string path)
        : m_reader(reader)
        , m_splitter(reader.dialect().separator, reader.limits().quoteBytes)
        , m_columnIndexes(places)
        , m_defaults(std::move(defaults))
        , m_path(std::move(path))
    {
    }

    Result<void> read(const std::function<void(const OwnedRow&)>& take);

private:
    void takeRecords(const std::function<void(const OwnedRow&)>& take);
    bool readRecord(OwnedRow& row);
    std::string_view cell(std::size_t place);
    void reportProblem(std::size_t line, const std::string& what);

    csv::CsvReader& m_reader;
    csv::RecordSplitter m_splitter;
    ColumnIndexes m_columnIndexes;
    OwnedRow m_defaults;
    std::string m_path;
    std::string m_scratch;
    std::optional<Error> m_problem;
};

Result<void> RowReader::read(const std::function<void(const OwnedRow&)>& take)
{
    for (;;) {
        takeRecords(take);
        if (m_problem)
            return failure(*m_problem);
        if (m_reader.isWhole())
            return {};
        if (auto more = m_reader.extend(); !more)
            return more;
    }
}

void RowReader::takeRecords(const std::function<void(const OwnedRow&)>& take)
{
    const std::string_view text = m_reader.text();
    const std::size_t first = m_reader.line();
    const csv::ScanResult scanned = csv::scanRecords(
        m_splitter, {text, 0, text.size(), m_reader.isWhole()},
        [&](std::string_view, std::size_t line) {
            OwnedRow row = m_defaults;
            if (readRecord(row))
                take(row);
            else
                reportProblem(first + line, "no owner, no block number or no hash can be read");
        },
        [&](std::string_view, std::size_t line) {
            reportProblem(first + line, "a quote is opened and not closed");
        });
    m_reader.consume(scanned.end, scanned.lineBreaks);
}

bool RowReader::readRecord(OwnedRow& row)
{
    for (std::size_t i = 0; i < chain::kRowFields; ++i) {
        if (m_columnIndexes.fields[i])
            row.row.fields[i] = cell(*m_columnIndexes.fields[i]);
    }
    if (m_columnIndexes.wallet &&
        chain::readAddress(cell(*m_columnIndexes.wallet), row.owner) != chain::AddressReading::Good)
        return false;
    if (m_columnIndexes.chain && !readNumber(cell(*m_columnIndexes.chain), row.chain))
        return false;
    return !row.row[RowField::Hash].empty() &&
           readNumber(row.row[RowField::BlockNumber], row.row.block);
}

std::string_view RowReader::cell(std::size_t place)
{
    const auto& fields = m_splitter.fields();
    return place < fields.size() ? csv::cellText(fields[place], m_scratch) : std::string_view();
}

void RowReader::reportProblem(std::size_t line, const std::string& what)
{
    if (!m_problem)
        m_problem = {ErrorCode::Unusable, m_path + ", line " + std::to_string(line) + ": " + what +
                                              ". A history is served whole or not at all."};
}

}  // namespace

Result<void> readCsvRows(const std::string& path, std::uint64_t chain,
                         const std::function<void(const OwnedRow&)>& take)
{
    auto reader = csv::CsvReader::open(path, {}, {});
    if (!reader)
        return failure(std::move(reader.error()));
    const auto places = findColumnIndexes(reader->header(), path);
    if (!places)
        return failure(places.error());
    OwnedRow defaults;
    defaults.chain = chain;
    const std::string_view owner = transactions::addressInName(path);
    if (!places->wallet && chain::readAddress(owner, defaults.owner) != chain::AddressReading::Good)
        return failure(ErrorCode::Unusable,
                       path +
                           ": whose rows are these? Give it a column wallet_address, or the "
                           "address of the wallet as its name.");
    return RowReader(*reader, *places, defaults, path).read(take);
}

}  // namespace walletloupe::replay

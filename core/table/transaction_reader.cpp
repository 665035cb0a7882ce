#include "core/table/transaction_reader.h"

#include "core/chain/hex.h"
#include "core/table/csv_cell.h"
#include "core/table/transaction_cells.h"
#include "core/table/transaction_columns.h"
#include "core/table/utf8.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace walletloupe::table {
namespace {

using enum TransactionField;

/// Rows between two looks at whether the user still wants them.
constexpr std::size_t rowsBetweenPolls = 4096;

Result<TransactionDefaults> defaultsOf(const TransactionColumns& columns, const std::string& path,
                                       const TransactionOptions& options)
{
    TransactionDefaults defaults;
    defaults.chain = options.chain;
    if (columns.has(Wallet))
        return defaults;
    defaults.ownerText = options.owner.empty() ? addressInName(path) : options.owner;
    switch (chain::readAddress(defaults.ownerText, defaults.owner)) {
        case chain::AddressReading::Good:
            return defaults;
        case chain::AddressReading::WrongChecksum:
            return failure(ErrorCode::Usage, sourceName(path) + ": the owner " +
                                                 std::string(defaults.ownerText) +
                                                 " fails its checksum (EIP-55).");
        case chain::AddressReading::NotAnAddress:
            break;
    }
    return failure(ErrorCode::Usage,
                   sourceName(path) +
                       ": nothing tells whose transactions these are. Add a column "
                       "wallet_address, name the file after the wallet, or give --owner.");
}

/// Reads the records of one file.
class TransactionFile final {
public:
    TransactionFile(CsvReader& reader, const TransactionColumns& columns,
                    const TransactionDefaults& defaults, const TransactionSink& sink)
        : m_reader(reader)
        , m_splitter(reader.dialect().separator, reader.limits().quoteBytes)
        , m_fieldCount(columns.header.size())
        , m_cells(columns, defaults)
        , m_sink(sink)
    {
    }

    Result<void> read(const Progress& progress);
    TransactionFileReport takeReport();

private:
    void takeRecords(const Progress& progress);
    void takeRecord(std::string_view record, std::size_t line);
    bool hasRightFieldCount();
    void refuse(std::size_t line, const std::string& what);
    void noteTime(std::size_t line);

    CsvReader& m_reader;
    RecordSplitter m_splitter;
    std::size_t m_fieldCount;
    TransactionCells m_cells;
    const TransactionSink& m_sink;
    chain::OwnedTransaction m_row;
    TransactionFileReport m_report;
    std::size_t m_milliseconds = 0;  ///< rows
    std::size_t m_isoTimes = 0;
    std::size_t m_records = 0;
    std::string m_scratch;
};

Result<void> TransactionFile::read(const Progress& progress)
{
    for (;;) {
        takeRecords(progress);
        if (progress.cancelled())
            return cancelledFailure();
        if (m_reader.isWhole())
            return {};
        progress.report(m_reader.fraction());
        if (auto more = m_reader.extend(); !more)
            return more;
    }
}

void TransactionFile::takeRecords(const Progress& progress)
{
    const std::string_view text = m_reader.text();
    std::size_t begin = 0;
    std::size_t lineBreaks = 0;
    while (begin < text.size()) {
        const Split split = m_splitter.split(text, begin, m_reader.isWhole());
        if (split.state == SplitState::NeedMore)
            break;
        if (++m_records % rowsBetweenPolls == 0 && progress.cancelled())
            break;
        const std::size_t line = m_reader.line() + lineBreaks;
        if (split.state == SplitState::OpenQuote)
            refuse(line + split.quoteLine, ": a quote is opened and not closed");
        else if (!m_splitter.isBlank())
            takeRecord(text.substr(begin, split.end - begin), line);
        begin = split.end;
        lineBreaks += split.lineBreaks;
    }
    m_reader.consume(begin, lineBreaks);
}

void TransactionFile::takeRecord(std::string_view record, std::size_t line)
{
    if (!isText(record))
        return refuse(line, ": bytes that are no text in the file's encoding");
    if (!hasRightFieldCount())
        return refuse(line, ": " + std::to_string(m_splitter.fields().size()) +
                                " fields where the header has " + std::to_string(m_fieldCount));
    if (m_cells.read(m_splitter.fields(), m_row)) {
        noteTime(line);
        ++m_report.rows;
        m_sink(m_row);
        return;
    }
    std::string what;
    for (const std::string& complaint : m_cells.complaints())
        what += (what.empty() ? ", " : "; ") + complaint;
    refuse(line, what);
}

bool TransactionFile::hasRightFieldCount()
{
    const std::vector<CsvField>& fields = m_splitter.fields();
    if (fields.size() == m_fieldCount)
        return true;
    return m_reader.dialect().surplus == SurplusField::Trailing &&
           fields.size() == m_fieldCount + 1 && cellText(fields.back(), m_scratch).empty();
}

void TransactionFile::refuse(std::size_t line, const std::string& what)
{
    ++m_report.unusable;
    if (m_report.problems.size() < m_reader.limits().listedProblems)
        m_report.problems.push_back({line, "line " + std::to_string(line) + what});
}

void TransactionFile::noteTime(std::size_t line)
{
    const auto note = [&](std::size_t& count, const std::string& what) {
        if (count++ == 0)
            m_report.warnings.push_back("From line " + std::to_string(line) + " on, times are " +
                                        what + " and were read as such.");
    };
    if (m_cells.timeForm() == TimeForm::Milliseconds)
        note(m_milliseconds, "milliseconds");
    else if (m_cells.timeForm() == TimeForm::Iso)
        note(m_isoTimes, "dates in ISO form (UTC where they name no zone)");
}

TransactionFileReport TransactionFile::takeReport()
{
    std::vector<std::string> warnings = m_reader.warnings();
    warnings.insert(warnings.end(), m_report.warnings.begin(), m_report.warnings.end());
    m_report.warnings = std::move(warnings);
    return std::move(m_report);
}

}  // namespace

Result<TransactionFileReport> readTransactions(const std::string& path,
                                               const TransactionOptions& options,
                                               const TransactionSink& sink, InputWatch watch,
                                               const CsvLimits& limits)
{
    const Progress progress = watch.progress;
    auto reader = CsvReader::open(path, options.csv, limits, std::move(watch));
    if (!reader)
        return failure(std::move(reader.error()));
    auto columns = bindTransactionColumns(reader->header(), sourceName(path));
    if (!columns)
        return failure(std::move(columns.error()));
    const auto defaults = defaultsOf(*columns, path, options);
    if (!defaults)
        return failure(defaults.error());
    TransactionFile file(*reader, *columns, *defaults, sink);
    if (auto read = file.read(progress); !read)
        return failure(std::move(read.error()));
    TransactionFileReport report = file.takeReport();
    report.warnings.insert(report.warnings.begin(), columns->warnings.begin(),
                           columns->warnings.end());
    for (const std::string_view name : columns->missing())
        report.missing.emplace_back(name);
    report.hasProtocolTags = columns->has(ProtocolTag);
    report.owner = std::string(defaults->ownerText);
    progress.report(1.0);
    return report;
}

std::string_view addressInName(std::string_view path)
{
    constexpr std::size_t length = 42;
    const std::string_view name = path.substr(path.find_last_of("/\\") + 1);
    std::string_view found;
    for (std::size_t at = 0; at + length <= name.size(); ++at) {
        const std::string_view part = name.substr(at, length);
        const bool isAddress =
            part[0] == '0' && (part[1] | 0x20) == 'x' &&
            std::all_of(part.begin() + 2, part.end(),
                        [](char c) { return chain::hexDigit(c) >= 0; }) &&
            (at + length == name.size() || chain::hexDigit(name[at + length]) < 0);
        if (isAddress && !found.empty())
            return {};
        if (isAddress)
            found = part;
    }
    return found;
}

}  // namespace walletloupe::table

#include "core/table/wallet_list.h"

#include "core/table/csv_cell.h"
#include "core/table/csv_reader.h"
#include "core/table/record_walk.h"
#include "core/table/utf8.h"
#include "core/table/wallet_columns.h"

#include <unordered_set>
#include <utility>

namespace walletloupe::table {
namespace {

/// Gathers the wallets of one file.
class WalletListBuilder final {
public:
    WalletListBuilder(CsvReader& reader, const ColumnPlan& plan)
        : m_reader(reader)
        , m_splitter(reader.dialect().separator, reader.limits().quoteBytes)
        , m_plan(plan)
    {
    }

    Result<void> read(const Progress& progress);
    WalletList take() { return std::move(m_list); }

private:
    void takeRecords();
    void takeRecord(std::size_t line);

    CsvReader& m_reader;
    RecordSplitter m_splitter;
    const ColumnPlan& m_plan;
    std::unordered_set<chain::Address, chain::AddressHash> m_seen;
    WalletList m_list;
};

Result<void> WalletListBuilder::read(const Progress& progress)
{
    for (;;) {
        takeRecords();
        if (progress.cancelled())
            return cancelledFailure();
        if (m_reader.isWhole())
            return {};
        if (auto more = m_reader.extend(); !more)
            return more;
    }
}

void WalletListBuilder::takeRecords()
{
    const std::string_view text = m_reader.text();
    const std::size_t first = m_reader.line();
    const Walked walked = walkRecords(
        m_splitter, {text, 0, text.size(), m_reader.isWhole()},
        [&](std::string_view, std::size_t line) { takeRecord(first + line); },
        [&](std::string_view, std::size_t line) {
            m_list.problems.push_back("line " + std::to_string(first + line) +
                                      ": a quote is opened and not closed");
        });
    m_reader.consume(walked.end, walked.lineBreaks);
}

void WalletListBuilder::takeRecord(std::size_t line)
{
    const std::string where = "line " + std::to_string(line);
    if (m_splitter.fields().size() <= m_plan.wallet) {
        m_list.problems.push_back(where + ": the row has no wallet column");
        return;
    }
    std::string scratch;
    const std::string_view text = cellText(m_splitter.fields()[m_plan.wallet], scratch);
    chain::Address address;
    const auto reading = chain::readAddress(text, address);
    if (reading != chain::AddressReading::Good) {
        const std::string what = reading == chain::AddressReading::WrongChecksum
                                     ? "' fails its checksum (EIP-55)"
                                     : "' is not an address";
        m_list.problems.push_back(where + ", column " + std::to_string(m_plan.wallet + 1) + " (" +
                                  shortened(m_plan.fields[m_plan.wallet].name) + "): '" +
                                  shortened(text) + what);
    } else if (m_seen.insert(address).second) {
        m_list.wallets.push_back({address, std::string(text)});
    } else {
        ++m_list.repeated;
    }
}

}  // namespace

Result<WalletList> readWalletList(const std::string& path, const CsvOptions& options,
                                  InputWatch watch)
{
    const Progress progress = watch.progress;
    auto reader = CsvReader::open(path, options, CsvLimits(), std::move(watch));
    if (!reader)
        return failure(std::move(reader.error()));
    const auto plan = planColumns(reader->header(), sourceName(path));
    if (!plan)
        return failure(plan.error());
    WalletListBuilder builder(*reader, *plan);
    if (auto read = builder.read(progress); !read)
        return failure(std::move(read.error()));
    WalletList list = builder.take();
    if (list.wallets.empty())
        return failure(
            ErrorCode::Unusable,
            sourceName(path) + " names no wallet that can be used" +
                (list.problems.empty() ? std::string(".") : ": " + list.problems.front() + "."));
    list.warnings = reader->warnings();
    return list;
}

}  // namespace walletloupe::table
